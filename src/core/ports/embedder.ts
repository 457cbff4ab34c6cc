import type { EngineStamp } from '../interview/asked-question.ts';
import type { CancelSignal } from '../shared/cancel-signal.ts';
import type { Result } from '../shared/result.ts';

/** Turns texts into vectors on this device: what means nearly the same lies near. */
export interface Embedder {
  readonly engine: EngineStamp;
  readonly dimension: number;
  /**
   * One vector a text, in order, each of length 1; all zeros for a text that the model knows no word of. Texts are cut
   * where the model's window ends. Never rejects; resolves at the latest at its deadline. One call after the other.
   */
  embed(texts: readonly string[], request: EmbeddingRequest): Promise<Result<Vectors, EmbedderError>>;
  /** Frees the memory that the model holds. The next call loads it again. */
  unload(): void;
}

export interface EmbeddingRequest {
  /** Some models are told which side of a search a text stands on. */
  readonly as: EmbeddedAs;
  readonly deadlineMs: number;
  readonly signal?: CancelSignal | undefined;
}

/** What is searched for, and what is searched. */
export type EmbeddedAs = 'query' | 'passage';

/** Rows one after another: `values[row * dimension + column]`. */
export interface Vectors {
  readonly dimension: number;
  readonly values: Float32Array<ArrayBuffer>;
}

export type EmbedderError =
  | { readonly type: 'embedder-not-installed' }
  | { readonly type: 'embedder-not-loaded'; readonly detail: string }
  | { readonly type: 'embedder-failed'; readonly detail: string }
  | { readonly type: 'embedder-timeout'; readonly deadlineMs: number }
  | { readonly type: 'embedder-cancelled' };
