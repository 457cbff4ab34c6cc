import type { SpokenSound } from '../contracts/speaking.contract.ts';
import type { StoredModel } from '../contracts/stored-model.ts';

/** What the engine needs of a loaded voice model. The real one is in supertonic-runtime.ts. */
export interface VoiceRuntime {
  /** `style` is the content of one of the model's voice files. */
  make(sentence: string, style: Float32Array<ArrayBuffer>, rate: number): Promise<SpokenSound>;
}

export type LoadVoice = (model: StoredModel) => Promise<VoiceRuntime>;
