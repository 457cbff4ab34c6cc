import type { StoredModel } from '../contracts/stored-model.ts';

/** What the engine needs of a loaded Whisper. The real one is in transformers-whisper.ts. */
export interface WhisperRuntime {
  readonly isMultilingual: boolean;
  /** Null where it knows no language of this name. */
  languageCode(language: string): string | null;
  detectLanguage(samples: Float32Array): Promise<string>;
  /** Greedy, in one pass. Rejects when `isCancelled` turns true, and when the runtime broke. */
  write(samples: Float32Array, wish: WritingWish): Promise<readonly WrittenPhrase[]>;
}

export interface WritingWish {
  /** A code of its own; null for a model of one language. */
  readonly language: string | null;
  /** Taken for what was said before; empty for none. */
  readonly prompt: string;
  readonly mostTokens: number;
  readonly onText: (text: string) => void;
  readonly isCancelled: () => boolean;
}

/** Times within the samples; null where the model gave none. */
export interface WrittenPhrase {
  readonly text: string;
  readonly startMs: number | null;
  readonly endMs: number | null;
}

export type LoadWhisper = (model: StoredModel) => Promise<WhisperRuntime>;
