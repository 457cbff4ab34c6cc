import type { EmbeddingModel } from '../contracts/embedding.contract.ts';

/** What the engine needs of a loaded model. The real one is in transformers-embedding.ts. */
export interface EmbeddingRuntime {
  /** One vector a token of each text. Rejects when the runtime broke. */
  read(texts: readonly string[]): Promise<TokenVectors>;
}

/** Texts are filled up to the longest: `values[(text * tokens + token) * width + column]`. */
export interface TokenVectors {
  readonly texts: number;
  readonly tokens: number;
  readonly width: number;
  readonly values: Float32Array;
  /** By text and token: 1 for a token of the text, 0 for what fills it up. */
  readonly mask: ArrayLike<number | bigint>;
}

export type LoadEmbedding = (model: EmbeddingModel) => Promise<EmbeddingRuntime>;
