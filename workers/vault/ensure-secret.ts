import type { Bytes } from '../../src/core/ports/vault.ts';
import type { KeyFiles } from './key-files.ts';
import { randomBytes, secretBytes } from './key-hierarchy.ts';

/** Runs one call at a time over all tabs. */
export type Alone = <T>(work: () => Promise<T>) => Promise<T>;

/** The secret in that file; made where there is none. Two tabs that start together end with the same one. */
export async function ensureSecret(files: KeyFiles, name: string, alone: Alone): Promise<Bytes> {
  const found = await files.read(name);
  if (found?.length === secretBytes) return found;
  return alone(async () => {
    const foundNow = await files.read(name);
    if (foundNow?.length === secretBytes) return foundNow;
    const made = randomBytes(secretBytes);
    await files.write(name, made);
    return made;
  });
}
