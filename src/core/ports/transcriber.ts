import type { EngineStamp } from '../interview/asked-question.ts';
import type { CancelSignal } from '../shared/cancel-signal.ts';
import type { Result } from '../shared/result.ts';
import type { SpeechSegment } from '../answer/spoken-audio.ts';

/** Writes down speech on this device. One segment at a time, in order. */
export interface Transcriber {
  readonly engine: EngineStamp;
  /** Loads the model now rather than with the first segment, and proves that it runs. */
  load(): Promise<Result<void, TranscriberError>>;
  /**
   * Writes down one segment. `samples` is transferred, and overwritten with zeros once it is read. Never rejects;
   * resolves at the latest at its deadline. Silence, noise and loops give no words: then `text` is empty.
   */
  transcribe(
    segment: SpeechSegment,
    request: TranscriptionRequest,
  ): Promise<Result<Transcription, TranscriberError>>;
  /** Frees the memory that the model holds. The next call loads it again. */
  unload(): void;
}

export interface TranscriptionRequest {
  /** BCP 47; null detects it where the model can. */
  readonly language: string | null;
  /** Words of the field that are likely to come, best first. Used where the library allows. */
  readonly jargon: readonly string[];
  readonly deadlineMs: number;
  readonly signal?: CancelSignal | undefined;
  /** The text so far, as it grows. */
  readonly onText?: ((text: string) => void) | undefined;
}

export interface Transcription {
  readonly text: string;
  /** The same words with their times within the answer, in milliseconds. */
  readonly phrases: readonly SpokenPhrase[];
  /** Why there are no words, where there was sound. */
  readonly dropped: 'silence' | 'phantom' | 'loop' | null;
  /** Time that the model itself took. */
  readonly modelMs: number;
}

export interface SpokenPhrase {
  readonly text: string;
  readonly startMs: number;
  readonly endMs: number;
}

export type TranscriberError =
  | { readonly type: 'transcriber-not-installed' }
  | { readonly type: 'transcriber-not-loaded'; readonly detail: string }
  | { readonly type: 'transcriber-failed'; readonly detail: string }
  | { readonly type: 'transcriber-timeout'; readonly deadlineMs: number }
  | { readonly type: 'transcriber-cancelled' };
