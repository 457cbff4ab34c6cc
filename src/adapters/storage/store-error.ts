import type { InterviewStoreError } from '../../core/ports/interview-store.ts';
import type { VaultError } from '../../core/ports/vault.ts';
import { assertNever } from '../../core/shared/assert-never.ts';

/** What a failed IndexedDB call means for the app. Dexie puts the browser's own error into `inner`. */
export function storeErrorFrom(error: unknown): InterviewStoreError {
  for (let cause: unknown = error; cause instanceof Object; cause = 'inner' in cause ? cause.inner : null) {
    if ('name' in cause && cause.name === 'QuotaExceededError') return { type: 'store-full' };
  }
  return { type: 'store-unavailable', detail: error instanceof Error ? error.message : String(error) };
}

/** What a failed call of the vault means for one interview. */
export function storeErrorOf(error: VaultError, interviewId: string): InterviewStoreError {
  switch (error.type) {
    case 'vault-unavailable':
      return { type: 'store-unavailable', detail: error.detail };
    case 'key-gone':
      return { type: 'interview-damaged', interviewId, sequence: -1, detail: 'its key is gone' };
    case 'profile-locked':
    case 'wrong-passphrase':
      return { type: 'profile-locked' };
    default:
      return assertNever(error);
  }
}
