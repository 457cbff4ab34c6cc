import type { ModelStoreError } from '../../src/core/ports/model-store.ts';

/** Ends a download from the depth of a lane; caught once, where the lanes join. */
export class DownloadFailure extends Error {
  readonly reason: ModelStoreError;

  constructor(reason: ModelStoreError) {
    super(reason.type);
    this.reason = reason;
  }
}

/** What the file system throws, by its name: `instanceof` does not hold for errors from elsewhere. */
export function toStoreError(thrown: unknown): ModelStoreError {
  if (thrown instanceof DownloadFailure) return thrown.reason;
  const name = thrown instanceof Error ? thrown.name : '';
  if (name === 'QuotaExceededError') return { type: 'model-store-full', neededBytes: null };
  if (name === 'NoModificationAllowedError') return { type: 'model-store-busy' };
  return {
    type: 'model-store-unavailable',
    detail: thrown instanceof Error ? thrown.message : String(thrown),
  };
}
