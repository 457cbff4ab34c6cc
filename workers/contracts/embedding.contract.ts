import type { EmbeddedAs, Vectors } from '../../src/core/ports/embedder.ts';
import type { EmbeddingShape } from '../../src/core/models/manifest.ts';
import type { Result } from '../../src/core/shared/result.ts';
import type { StoredModel, StoredModelFailure } from './stored-model.ts';

/** What the page may ask of the worker that turns texts into vectors. */
export interface EmbeddingApi {
  /** Loads a model from the store and proves it on one word. The same model again changes nothing. */
  load(model: EmbeddingModel): Promise<Result<void, StoredModelFailure>>;
  /** One row of length 1 a text. The page's own deadline ends it with `cancel`. */
  embed(texts: readonly string[], as: EmbeddedAs): Promise<Result<Vectors, EmbeddingFailure>>;
  /** Ends the call that is under way before its next batch; it resolves with `cancelled`. */
  cancel(): Promise<void>;
}

export interface EmbeddingModel extends StoredModel {
  readonly shape: EmbeddingShape;
}

export type EmbeddingFailure =
  | StoredModelFailure
  | { readonly type: 'cancelled' }
  /** The runtime is poisoned: after one failed run every later one fails, so only a new worker helps. */
  | { readonly type: 'broken'; readonly detail: string };
