import type { SpeechSegment } from '../../src/core/answer/spoken-audio.ts';
import type { Transcription } from '../../src/core/ports/transcriber.ts';
import type { Result } from '../../src/core/shared/result.ts';
import type { StoredModel, StoredModelFailure } from './stored-model.ts';

/** What the page may ask of the worker that writes down speech. */
export interface TranscriptionApi {
  /** Loads a model from the store and proves it on a second of silence. The same model again changes nothing. */
  load(model: StoredModel): Promise<Result<LoadedTranscriber, StoredModelFailure>>;
  /**
   * Writes down one segment with the loaded model and overwrites its samples with zeros. `onText` gets the text so
   * far, a few times a second. The page's own deadline ends it with `cancel`.
   */
  transcribe(
    segment: SpeechSegment,
    wish: TranscriptionWish,
    onText: ((text: string) => void) | null,
  ): Promise<Result<Transcription, TranscriptionFailure>>;
  /** Ends the segment that is under way before its next word; its call resolves with `cancelled`. */
  cancel(): Promise<void>;
}

export interface TranscriptionWish {
  /** BCP 47; null detects it with the first segment of an answer, where the model knows more than one language. */
  readonly language: string | null;
  readonly jargon: readonly string[];
}

export interface LoadedTranscriber {
  readonly isMultilingual: boolean;
  readonly loadMs: number;
}

export type TranscriptionFailure =
  | StoredModelFailure
  | { readonly type: 'cancelled' }
  /** The runtime is poisoned: after one failed run every later one fails, so only a new worker helps. */
  | { readonly type: 'broken'; readonly detail: string };
