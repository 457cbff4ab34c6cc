import type { Result } from '../../src/core/shared/result.ts';
import type { StoredModel, StoredModelFailure } from './stored-model.ts';

/** What the page may ask of the worker that makes speech. */
export interface SpeakingApi {
  /** Loads a model from the store. The same model again changes nothing. */
  load(model: StoredModel): Promise<Result<void, StoredModelFailure>>;
  /** Makes the sound of one sentence. One at a time; `voiceUrl` is one of the model's files. */
  make(sentence: string, voice: VoiceWish): Promise<Result<SpokenSound, SpeakingFailure>>;
}

export interface VoiceWish {
  readonly voiceUrl: string;
  /** 1 is the voice's own speed. */
  readonly rate: number;
}

export interface SpokenSound {
  /** Mono, from -1 to 1. */
  readonly samples: Float32Array<ArrayBuffer>;
  readonly samplesPerSecond: number;
}

export type SpeakingFailure = StoredModelFailure | { readonly type: 'broken'; readonly detail: string };
