import { err, ok } from '../../src/core/shared/result.ts';
import type { Result } from '../../src/core/shared/result.ts';
import type { SpeakingApi, SpeakingFailure, SpokenSound, VoiceWish } from '../contracts/speaking.contract.ts';
import type { StoredModel, StoredModelFailure } from '../contracts/stored-model.ts';
import type { LoadVoice, VoiceRuntime } from './voice-runtime.ts';

export interface VoiceEngineDeps {
  readonly loadVoice: LoadVoice;
  /** A stored and verified file, or null. */
  readonly openFile: (url: string) => Promise<Blob | null>;
}

/** Makes the sound of sentences with a voice model of the store. */
export function createVoiceEngine({ loadVoice, openFile }: VoiceEngineDeps): SpeakingApi {
  let loaded: { readonly modelId: string; readonly runtime: VoiceRuntime } | null = null;
  const styles = new Map<string, Float32Array<ArrayBuffer>>();

  return { load, make };

  async function load(model: StoredModel): Promise<Result<void, StoredModelFailure>> {
    if (loaded?.modelId === model.modelId) return ok(undefined);
    // [Note: Missing files] The library waits for ever when a part of a model is not there.
    for (const url of model.fileUrls)
      if ((await openFile(url)) === null) return err({ type: 'files-missing', detail: url });
    loaded = null;
    styles.clear();
    try {
      loaded = { modelId: model.modelId, runtime: await loadVoice(model) };
      return ok(undefined);
    } catch (error) {
      return err({ type: 'not-loaded', detail: messageOf(error) });
    }
  }

  async function make(
    sentence: string,
    { voiceUrl, rate }: VoiceWish,
  ): Promise<Result<SpokenSound, SpeakingFailure>> {
    if (loaded === null) return err({ type: 'not-loaded', detail: 'no model is loaded' });
    const style = styles.get(voiceUrl) ?? (await readStyle(voiceUrl));
    if (style === null) return err({ type: 'files-missing', detail: voiceUrl });
    styles.set(voiceUrl, style);
    try {
      return ok(await loaded.runtime.make(sentence, style, rate));
    } catch (error) {
      loaded = null;
      return err({ type: 'broken', detail: messageOf(error) });
    }
  }

  async function readStyle(url: string): Promise<Float32Array<ArrayBuffer> | null> {
    const file = await openFile(url);
    if (file === null || file.size === 0 || file.size % Float32Array.BYTES_PER_ELEMENT !== 0) return null;
    return new Float32Array(await file.arrayBuffer());
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
