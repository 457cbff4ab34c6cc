import type { ModelReply, ModelRequest } from '../../src/core/ports/language-model.ts';
import type { Result } from '../../src/core/shared/result.ts';

/** What the page may ask of a worker that runs a language model, whichever engine is inside. */
export interface LanguageModelApi {
  /** Loads a model from the store and proves it with one token. Loading the same model again changes nothing. */
  load(model: ModelToLoad): Promise<Result<LoadedModel, EngineFailure>>;
  /**
   * Generates one reply with the loaded model. `onText` gets the reply so far, a few times a second.
   * The page's own deadline ends it with `cancel`.
   */
  generate(
    request: ModelRequest,
    onText: ((text: string) => void) | null,
  ): Promise<Result<ModelReply, EngineFailure>>;
  /** Ends the reply that is under way; its call resolves with `cancelled`. */
  cancel(): Promise<void>;
}

export interface ModelToLoad {
  readonly modelId: string;
  /** Addresses under which the files are stored, weights in their order. */
  readonly fileUrls: readonly string[];
  readonly contextTokens: number;
  /** Only for WebLLM: its own name for the model, and where its library is stored. */
  readonly webllm: { readonly modelId: string; readonly libraryUrl: string } | null;
}

export interface LoadedModel {
  readonly contextTokens: number;
  readonly loadMs: number;
  readonly warmUpMs: number;
}

export type EngineFailure =
  | { readonly type: 'files-missing'; readonly detail: string }
  /** What is damaged was taken out; a download fetches only that. */
  | { readonly type: 'files-damaged'; readonly detail: string }
  /** The files were read, and no working model came of them. */
  | { readonly type: 'not-loaded'; readonly detail: string }
  | { readonly type: 'context-full' }
  | { readonly type: 'cancelled' }
  /** The engine still works: this request was wrong for it. */
  | { readonly type: 'request-failed'; readonly detail: string }
  /** The engine is broken or its device lost: only a new worker helps. */
  | { readonly type: 'broken'; readonly detail: string };
