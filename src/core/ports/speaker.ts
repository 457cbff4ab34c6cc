import type { EngineStamp } from '../interview/asked-question.ts';
import type { Result } from '../shared/result.ts';

/** Says text aloud, with a voice of this device. Voices that send text to a server are not offered. */
export interface Speaker {
  /** Best first for the language (BCP 47). Empty where the device has none. Waits for a slow list for two seconds. */
  voices(language: string): Promise<readonly SpeakerVoice[]>;
  /**
   * Begins to speak, sentence by sentence. Only one utterance at a time; a new one stops the one before. Never throws.
   */
  speak(sentences: readonly string[], options: SpeakingOptions): Utterance;
  /** Stops whatever is spoken, within 300 ms. */
  stop(): void;
}

export interface SpeakerVoice {
  readonly id: string;
  readonly name: string;
  readonly language: string;
  readonly engine: EngineStamp;
}

export interface SpeakingOptions {
  /** Null takes the best for the language. */
  readonly voiceId: string | null;
  readonly language: string;
  /** 1 is the voice's own speed; 0.5 to 2. */
  readonly rate: number;
  /** Told when a sentence begins to be heard. */
  readonly onSentence?: ((index: number, text: string) => void) | undefined;
}

export interface Utterance {
  /** Resolves when all was said, or when it was stopped. Never rejects and never hangs. */
  readonly done: Promise<Result<'said' | 'stopped', SpeakerError>>;
  stop(): void;
}

export type SpeakerError =
  /** No voice of the device speaks this language. */
  | { readonly type: 'speaker-no-voice' }
  | { readonly type: 'speaker-failed'; readonly detail: string }
  /** The browser wants a click before the page may sound. */
  | { readonly type: 'speaker-not-allowed' };
