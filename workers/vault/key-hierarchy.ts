import { ivBytes } from '../../src/core/ports/vault.ts';
import type { Bytes, SealedBox } from '../../src/core/ports/vault.ts';

export const secretBytes = 32;

export function randomBytes(length: number): Bytes {
  return crypto.getRandomValues(new Uint8Array(length));
}

/** A key made of several secrets: who lacks one of them lacks the key. `use` keeps keys for different ends apart. */
export async function deriveKey(
  secrets: readonly Bytes[],
  use: string,
  algorithm: 'AES-KW' | 'AES-GCM',
): Promise<CryptoKey> {
  const joined = new Uint8Array(secrets.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const secret of secrets) {
    joined.set(secret, offset);
    offset += secret.length;
  }
  const material = await crypto.subtle.importKey('raw', joined, 'HKDF', false, ['deriveKey']);
  joined.fill(0);
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(0), info: encode(use) },
    material,
    { name: algorithm, length: 256 },
    false,
    algorithm === 'AES-KW' ? ['wrapKey', 'unwrapKey'] : ['encrypt', 'decrypt'],
  );
}

/** A new data key, wrapped. It is extractable for this one moment, since only such a key can be wrapped. */
export async function createWrappedKey(wrapping: CryptoKey): Promise<Bytes> {
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt', 'decrypt']);
  return new Uint8Array(await crypto.subtle.wrapKey('raw', key, wrapping, 'AES-KW'));
}

/** Null when it was not wrapped under this key, or has been changed. */
export async function unwrapDataKey(wrapped: Bytes, wrapping: CryptoKey): Promise<CryptoKey | null> {
  try {
    return await crypto.subtle.unwrapKey('raw', wrapped, wrapping, 'AES-KW', 'AES-GCM', false, [
      'encrypt',
      'decrypt',
    ]);
  } catch {
    return null;
  }
}

/** Wraps 32 secret bytes, as AES-KW wraps any key. */
export async function wrapSecret(secret: Bytes, wrapping: CryptoKey): Promise<Bytes> {
  const key = await crypto.subtle.importKey('raw', secret, { name: 'HMAC', hash: 'SHA-256' }, true, ['sign']);
  return new Uint8Array(await crypto.subtle.wrapKey('raw', key, wrapping, 'AES-KW'));
}

/** Null when the wrapping key is another one. */
export async function unwrapSecret(wrapped: Bytes, wrapping: CryptoKey): Promise<Bytes | null> {
  try {
    const hmac = { name: 'HMAC', hash: 'SHA-256' };
    const key = await crypto.subtle.unwrapKey('raw', wrapped, wrapping, 'AES-KW', hmac, true, ['sign']);
    return new Uint8Array(await crypto.subtle.exportKey('raw', key));
  } catch {
    return null;
  }
}

/** The place that a box belongs to. It is authenticated with the words, so that a box opens nowhere else. */
export type Place = readonly [database: string, table: string, id: string, sequence: number, schema: number];

export async function sealText(key: CryptoKey, place: Place, text: string): Promise<SealedBox> {
  return sealBytes(key, place, encode(text));
}

/** Null when the box was changed, sealed under another key, or belongs elsewhere. */
export async function openText(key: CryptoKey, place: Place, box: SealedBox): Promise<string | null> {
  const plain = await openBytes(key, place, box);
  try {
    return plain === null ? null : new TextDecoder('utf-8', { fatal: true }).decode(plain);
  } catch {
    return null;
  }
}

export async function sealBytes(key: CryptoKey, place: Place, bytes: Bytes): Promise<SealedBox> {
  const iv = randomBytes(ivBytes);
  const ct = await crypto.subtle.encrypt(algorithm(iv, place), key, bytes);
  return { v: 1, alg: 'A256GCM', iv, ct: new Uint8Array(ct) };
}

/** Null as with `openText`. */
export async function openBytes(key: CryptoKey, place: Place, box: SealedBox): Promise<Bytes | null> {
  try {
    return new Uint8Array(await crypto.subtle.decrypt(algorithm(box.iv, place), key, box.ct));
  } catch {
    return null;
  }
}

function algorithm(iv: Bytes, place: Place): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: encode(JSON.stringify([1, 'A256GCM', ...place])) };
}

function encode(text: string): Bytes {
  return new TextEncoder().encode(text);
}
