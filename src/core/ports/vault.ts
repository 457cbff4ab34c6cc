import type { Result } from '../shared/result.ts';

export type Bytes = Uint8Array<ArrayBuffer>;

/**
 * Makes, uses and destroys keys. The keys themselves never leave it. Every method resolves; none rejects.
 */
export interface Vault {
  /** Makes ready what the first key of an interview needs, so that its start does not wait for it. */
  prepare(profile: ProfileKey): Promise<Result<void, VaultError>>;
  /** Makes the secret and the data key of a new interview. Gives the data key wrapped, as it may be stored. */
  createKey(interviewId: string, profile: ProfileKey): Promise<Result<Bytes, VaultError>>;
  /** Encrypts one row and binds it to its place: interview, sequence, table and schema. */
  seal(key: InterviewKey, sequence: number, text: string): Promise<Result<SealedBox, VaultError>>;
  /** The texts in the order of the rows; null for a row that does not open at its place. */
  open(
    key: InterviewKey,
    rows: readonly SealedRow[],
  ): Promise<Result<readonly (string | null)[], VaultError>>;
  /** Encrypts the sound of one answer, bound to its interview and turn. `sound` is overwritten or handed over. */
  sealSound(key: InterviewKey, turn: number, sound: Bytes): Promise<Result<SealedBox, VaultError>>;
  /** Null for a box that does not open at this place. */
  openSound(key: InterviewKey, turn: number, box: SealedBox): Promise<Result<Bytes | null, VaultError>>;
  /** Notes outside the database how many events an interview has, so that a database that was lost is noticed. */
  noteCount(interviewId: string, count: number): Promise<Result<void, VaultError>>;
  /** Overwrites and removes the interview's secret: what it sealed can be opened by nobody then. */
  destroyKey(interviewId: string): Promise<Result<void, VaultError>>;
  /** Destroys secrets that no interview of `keptIds` needs and that are not just being made. */
  destroyOrphans(keptIds: readonly string[]): Promise<Result<void, VaultError>>;
  /** Destroys every secret there is, also the device's own. */
  destroyAll(): Promise<Result<void, VaultError>>;
  /** Seals a short text, such as a profile's name, under this device's secret alone. */
  sealName(profileId: string, name: string): Promise<Result<SealedBox, VaultError>>;
  openName(profileId: string, box: SealedBox): Promise<Result<string, VaultError>>;
  /** Wraps the profile's secret under a passphrase. It stays open until `lock`; nothing else is encrypted anew. */
  protect(profile: ProfileKey, passphrase: string): Promise<Result<PassphraseLock, VaultError>>;
  /** Destroys the copy of the profile's secret that needs no passphrase: after `protect`, once its reply is stored. */
  destroyProfileSecret(profileId: string): Promise<Result<void, VaultError>>;
  /** Keeps the profile's secret without a passphrase again. The profile must be open. */
  unprotect(profileId: string): Promise<Result<void, VaultError>>;
  /** Opens a profile; `renewed` replaces the lock where it was made with weaker parameters than this device bears. */
  unlock(
    profileId: string,
    lock: PassphraseLock,
    passphrase: string,
  ): Promise<Result<{ readonly renewed: PassphraseLock | null }, VaultError>>;
  /** Forgets every key at once. */
  lock(): void;
}

/** Whose data it is, and whether a passphrase stands before it. */
export interface ProfileKey {
  readonly id: string;
  readonly protection: 'none' | 'passphrase';
}

export interface InterviewKey {
  readonly interviewId: string;
  readonly wrapped: Bytes;
  readonly profile: ProfileKey;
}

/** What is stored instead of words: AES-256-GCM with a fresh random nonce. */
export interface SealedBox {
  readonly v: 1;
  readonly alg: 'A256GCM';
  /** 12 bytes. */
  readonly iv: Bytes;
  readonly ct: Bytes;
}

export interface SealedRow {
  readonly sequence: number;
  readonly box: SealedBox;
}

/** How a passphrase became a key, and the profile's secret wrapped under it. */
export interface PassphraseLock {
  readonly kdf: KeyDerivation;
  readonly salt: Bytes;
  readonly wrapped: Bytes;
}

export type KeyDerivation =
  | {
      readonly type: 'argon2id';
      readonly memoryKib: number;
      readonly iterations: number;
      readonly parallelism: number;
    }
  | { readonly type: 'pbkdf2-sha256'; readonly iterations: number };

export type VaultError =
  /** No private file system, no worker, or it has stopped. */
  | { readonly type: 'vault-unavailable'; readonly detail: string }
  /** The secret is not there (any more). */
  | { readonly type: 'key-gone' }
  | { readonly type: 'profile-locked' }
  | { readonly type: 'wrong-passphrase' };

/** Reads what stands in a stored row. Null for anything else; never throws. */
export function parseSealedBox(value: unknown): SealedBox | null {
  if (typeof value !== 'object' || value === null) return null;
  if (!('v' in value && 'alg' in value && 'iv' in value && 'ct' in value)) return null;
  const iv = bytesOf(value.iv);
  const ct = bytesOf(value.ct);
  if (value.v !== 1 || value.alg !== 'A256GCM' || iv?.length !== ivBytes || ct === null) return null;
  return { v: 1, alg: 'A256GCM', iv, ct };
}

/** Bytes that were stored, as own bytes. Null for anything else. */
export function bytesOf(value: unknown): Bytes | null {
  return value instanceof Uint8Array ? new Uint8Array(value) : null;
}

export const ivBytes = 12;
