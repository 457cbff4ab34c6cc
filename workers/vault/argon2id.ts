import { argon2id } from 'hash-wasm';
import type { Bytes, KeyDerivation } from '../../src/core/ports/vault.ts';

/** In a file of its own, so that the WebAssembly is fetched only where a passphrase is used. */
export async function deriveArgon2id(
  password: string,
  salt: Bytes,
  { memoryKib, iterations, parallelism }: Extract<KeyDerivation, { type: 'argon2id' }>,
  hashLength: number,
): Promise<Bytes> {
  const hash = await argon2id({
    password,
    salt,
    memorySize: memoryKib,
    iterations,
    parallelism,
    hashLength,
    outputType: 'binary',
  });
  return new Uint8Array(hash);
}
