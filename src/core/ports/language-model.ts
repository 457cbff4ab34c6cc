import type { EngineStamp } from '../interview/asked-question.ts';
import type { CancelSignal } from '../shared/cancel-signal.ts';
import type { Result } from '../shared/result.ts';

/** A language model on this device, whichever engine runs it. One reply at a time; the job queue keeps the order. */
export interface LanguageModel {
  /** Which model answers, as recorded with every question and score. */
  readonly engine: EngineStamp;
  /** True where the engine keeps beginnings of prompts in memory: then reading ahead spares the wait later. */
  readonly keepsBeginnings: boolean;
  /**
   * Generates one reply. Never rejects, and resolves at the latest at its deadline. Cancelling resolves with
   * `model-cancelled` within a second. After a failure of the engine the next call starts it anew.
   */
  generate(request: ModelRequest, limits: ModelLimits): Promise<Result<ModelReply, LanguageModelError>>;
  /** Frees the memory that the model holds. The next call loads it again. */
  unload(): Promise<void>;
}

export interface ChatMessage {
  readonly role: 'system' | 'user' | 'assistant';
  readonly text: string;
}

export interface ModelRequest {
  /**
   * What stays the same from call to call stands first: an engine that finds the beginning of a prompt in its
   * memory does not read it again.
   */
  readonly messages: readonly ChatMessage[];
  /** In the notation that GBNF and XGrammar share; null for free text. */
  readonly grammar: string | null;
  /** Tokens of the reply at most. */
  readonly maxTokens: number;
  /** 0 always takes the likeliest token. */
  readonly temperature: number;
  /** The same seed, request and device give the same reply. */
  readonly seed: number;
}

export interface ModelLimits {
  readonly deadlineMs: number;
  readonly signal?: CancelSignal | undefined;
  /** The reply so far, as it grows; called a few times a second. */
  readonly onText?: ((text: string) => void) | undefined;
}

export interface ModelReply {
  readonly text: string;
  /** `length`: cut off at `maxTokens` or by a full context, so it may end in the middle of a word. */
  readonly endedBecause: 'stop' | 'length';
  readonly usage: ModelUsage;
}

export interface ModelUsage {
  readonly promptTokens: number;
  /** Of the prompt's tokens, those that the engine still had and did not read again. */
  readonly cachedTokens: number;
  readonly replyTokens: number;
  /** From the call to the first token. */
  readonly firstTokenMs: number;
  /** From the call to the last token. */
  readonly totalMs: number;
}

export type LanguageModelError =
  /** Nothing is installed, or its files are no longer there. */
  | { readonly type: 'model-not-installed' }
  /** Some of its files are no longer as they were verified; what is damaged was taken out. */
  | { readonly type: 'model-damaged' }
  /** The files do not make a working model on this device. */
  | { readonly type: 'model-not-loaded'; readonly detail: string }
  /** The engine broke down while it worked, twice in a row: it is not tried again until the app is opened anew. */
  | { readonly type: 'model-given-up'; readonly detail: string }
  | { readonly type: 'model-failed'; readonly detail: string }
  | { readonly type: 'model-context-full' }
  | { readonly type: 'model-timeout'; readonly deadlineMs: number }
  | { readonly type: 'model-cancelled' };
