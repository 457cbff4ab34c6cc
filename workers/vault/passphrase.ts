import type { Bytes, KeyDerivation } from '../../src/core/ports/vault.ts';
import { secretBytes } from './key-hierarchy.ts';

/** Turns a passphrase into 32 bytes. Rejects where the device cannot run this derivation. */
export type StretchPassphrase = (
  passphrase: string,
  salt: Bytes,
  derivation: KeyDerivation,
) => Promise<Bytes>;

/** Strongest first. The first that the device can run is used; see docs/privacy.md for the figures. */
export const derivations = [
  { type: 'argon2id', memoryKib: 65_536, iterations: 3, parallelism: 1 },
  { type: 'argon2id', memoryKib: 19_456, iterations: 2, parallelism: 1 },
  { type: 'pbkdf2-sha256', iterations: 600_000 },
] as const satisfies readonly KeyDerivation[];

/** What a device of this memory starts with. Null where the browser does not say how much it has. */
export function derivationsFor(deviceMemoryGb: number | null): readonly KeyDerivation[] {
  return deviceMemoryGb !== null && deviceMemoryGb <= 2 ? derivations.slice(1) : derivations;
}

/** Whether `a` costs an attacker more than `b`. */
export function isStronger(a: KeyDerivation, b: KeyDerivation): boolean {
  if (a.type !== b.type) return a.type === 'argon2id';
  if (a.type === 'argon2id' && b.type === 'argon2id')
    return a.memoryKib * a.iterations > b.memoryKib * b.iterations;
  return a.iterations > b.iterations;
}

/** One passphrase has one form, whatever keyboard wrote it. */
export const stretchPassphrase: StretchPassphrase = async (passphrase, salt, derivation) => {
  const password = passphrase.normalize('NFKC');
  if (derivation.type === 'argon2id') {
    const { deriveArgon2id } = await import('./argon2id.ts');
    return deriveArgon2id(password, salt, derivation, secretBytes);
  }
  const material = await crypto.subtle.importKey('raw', new TextEncoder().encode(password), 'PBKDF2', false, [
    'deriveBits',
  ]);
  const parameters = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: derivation.iterations };
  return new Uint8Array(await crypto.subtle.deriveBits(parameters, material, secretBytes * 8));
};
