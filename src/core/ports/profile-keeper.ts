import type { Result } from '../shared/result.ts';
import type { InterviewStoreError } from './interview-store.ts';

/** Several people on one device, each with interviews and settings of their own. */
export interface ProfileKeeper {
  list(): Promise<Result<readonly Profile[], InterviewStoreError>>;
  /** Adds a profile without a passphrase. It is not opened. */
  add(name: string): Promise<Result<Profile, ProfileError>>;
  /** Makes it the one that the next load of the page opens. */
  choose(profileId: string): Promise<Result<void, InterviewStoreError>>;
  /** Erases the profile with all its interviews. The first one stays, empty. */
  remove(profileId: string): Promise<Result<void, InterviewStoreError>>;
  /** Sets or changes the passphrase of the open profile; null takes it away. What was encrypted stays as it is. */
  setPassphrase(passphrase: string | null): Promise<Result<void, InterviewStoreError>>;
  /** Opens the profile of this page. Three wrong passphrases make the next tries wait. */
  unlock(passphrase: string): Promise<Result<void, ProfileError>>;
  /** Forgets the keys at once. The page has to be loaded anew. */
  lock(): Promise<void>;
}

export interface Profile {
  readonly id: string;
  /** Null for the first profile, which nobody named. */
  readonly name: string | null;
  readonly isOpen: boolean;
  readonly hasPassphrase: boolean;
  readonly interviews: number;
}

export type ProfileError =
  | InterviewStoreError
  | { readonly type: 'wrong-passphrase' }
  | { readonly type: 'passphrase-wait'; readonly waitMs: number }
  | { readonly type: 'too-many-profiles'; readonly limit: number };

/** The profile that is there from the start, and the only one for most people. */
export const firstProfileId = 'first';

/** As many people as share one device. */
export const mostProfiles = 8;
export const longestProfileName = 40;
export const shortestPassphrase = 8;

/** After so many wrong ones in a row each further try waits, twice as long each time. */
const freeTries = 3;
const firstWaitMs = 5_000;
const longestWaitMs = 15 * 60_000;

export function waitAfterMs(refusals: number): number {
  if (refusals < freeTries) return 0;
  return Math.min(longestWaitMs, firstWaitMs * 2 ** (refusals - freeTries));
}
