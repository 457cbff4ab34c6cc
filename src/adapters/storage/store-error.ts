import type { InterviewStoreError } from '../../core/ports/interview-store.ts';

/** What a failed IndexedDB call means for the app. Dexie puts the browser's own error into `inner`. */
export function storeErrorFrom(error: unknown): InterviewStoreError {
  for (let cause: unknown = error; cause instanceof Object; cause = 'inner' in cause ? cause.inner : null) {
    if ('name' in cause && cause.name === 'QuotaExceededError') return { type: 'store-full' };
  }
  return { type: 'store-unavailable', detail: error instanceof Error ? error.message : String(error) };
}
