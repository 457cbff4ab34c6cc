import { cleanTranscription } from '../../src/core/answer/clean-transcription.ts';
import { jargonPrompt } from '../../src/core/answer/jargon-prompt.ts';
import { isSilent, loudestMomentDbfs } from '../../src/core/answer/silence-gate.ts';
import { samplesPerSecond } from '../../src/core/answer/spoken-audio.ts';
import type { SpeechSegment } from '../../src/core/answer/spoken-audio.ts';
import type { SpokenPhrase, Transcription } from '../../src/core/ports/transcriber.ts';
import { err, ok } from '../../src/core/shared/result.ts';
import type { Result } from '../../src/core/shared/result.ts';
import type { StoredModel } from '../contracts/stored-model.ts';
import type {
  TranscriptionApi,
  TranscriptionFailure,
  TranscriptionWish,
} from '../contracts/transcription.contract.ts';
import { createTextFlow } from '../language-model/text-flow.ts';
import type { LoadWhisper, WhisperRuntime, WrittenPhrase } from './whisper-runtime.ts';

export interface WhisperEngineDeps {
  readonly loadWhisper: LoadWhisper;
  /** A stored and verified file, or null. */
  readonly openFile: (url: string) => Promise<Blob | null>;
  readonly nowMs: () => number;
}

/** Writes down speech with a Whisper of the store: what is silent is never shown to it, what nobody said is taken out. */
export function createWhisperEngine({ loadWhisper, openFile, nowMs }: WhisperEngineDeps): TranscriptionApi {
  let loaded: { readonly modelId: string; readonly runtime: WhisperRuntime; readonly loadMs: number } | null =
    null;
  /** Of the answer that is being spoken. */
  let detected: string | null = null;
  let running = { isCancelled: false };

  return { load, transcribe, cancel };

  async function load(model: StoredModel): ReturnType<TranscriptionApi['load']> {
    if (loaded?.modelId !== model.modelId) {
      // [Note: Missing files] The library waits for ever when a part of a model is not there.
      for (const url of model.fileUrls)
        if ((await openFile(url)) === null) return err({ type: 'files-missing', detail: url });
      loaded = null;
      detected = null;
      const startedAtMs = nowMs();
      try {
        const runtime = await loadWhisper(model);
        await runtime.write(new Float32Array(samplesPerSecond), warmUp);
        loaded = { modelId: model.modelId, runtime, loadMs: nowMs() - startedAtMs };
      } catch (error) {
        return err({ type: 'not-loaded', detail: messageOf(error) });
      }
    }
    return ok({ isMultilingual: loaded.runtime.isMultilingual, loadMs: loaded.loadMs });
  }

  async function transcribe(
    segment: SpeechSegment,
    wish: TranscriptionWish,
    onText: ((text: string) => void) | null,
  ): Promise<Result<Transcription, TranscriptionFailure>> {
    if (loaded === null) return err({ type: 'not-loaded', detail: 'no model is loaded' });
    const { runtime } = loaded;
    const { samples } = segment;
    const sound = {
      durationMs: segment.endMs - segment.startMs,
      loudestDbfs: loudestMomentDbfs(samples),
    };
    if (isSilent(samples)) {
      samples.fill(0);
      return ok({ text: '', phrases: [], dropped: 'silence', modelMs: 0 });
    }
    const run = { isCancelled: false };
    running = run;
    const wave = toWave(samples);
    samples.fill(0);
    const startedAtMs = nowMs();
    const flow = createTextFlow(onText, nowMs);
    const prompt = jargonPrompt(wish.jargon);
    try {
      const written = await runtime.write(wave, {
        language: await languageFor(runtime, wave, wish.language, segment.id),
        prompt,
        mostTokens: mostTokensFor(wave.length),
        onText: (piece) => flow.add(piece),
        isCancelled: () => run.isCancelled,
      });
      const modelMs = nowMs() - startedAtMs;
      return ok({ ...cleanTranscription(toPhrases(written, segment), sound, prompt), modelMs });
    } catch (error) {
      if (run.isCancelled) return err({ type: 'cancelled' });
      loaded = null;
      return err({ type: 'broken', detail: messageOf(error) });
    } finally {
      wave.fill(0);
    }
  }

  async function languageFor(
    runtime: WhisperRuntime,
    wave: Float32Array,
    wanted: string | null,
    segmentId: number,
  ): Promise<string | null> {
    if (!runtime.isMultilingual) return null;
    const known = wanted === null ? null : runtime.languageCode(wanted);
    if (known !== null) return known;
    // It costs as much as writing, so only the first segment of an answer is asked.
    if (segmentId === 0) detected = null;
    detected ??= await runtime.detectLanguage(wave);
    return detected;
  }

  function cancel(): Promise<void> {
    running.isCancelled = true;
    return Promise.resolve();
  }
}

const warmUp = {
  language: null,
  prompt: '',
  mostTokens: 1,
  onText: () => undefined,
  isCancelled: () => false,
};

function toWave(samples: Int16Array): Float32Array<ArrayBuffer> {
  const wave = new Float32Array(samples.length);
  for (let at = 0; at < samples.length; at += 1) wave[at] = (samples[at] ?? 0) / 32_768;
  return wave;
}

/** More than anyone says in the time, so that a loop ends early; the model itself takes 448 with its prompt. */
function mostTokensFor(sampleCount: number): number {
  return Math.min(220, 16 + Math.ceil((24 * sampleCount) / samplesPerSecond));
}

function toPhrases(written: readonly WrittenPhrase[], segment: SpeechSegment): readonly SpokenPhrase[] {
  const { startMs, endMs } = segment;
  const within = (ms: number): number => Math.min(endMs, Math.max(startMs, startMs + ms));
  let before = startMs;
  return written.map((phrase) => {
    const start = Math.max(before, phrase.startMs === null ? before : within(phrase.startMs));
    const end = Math.max(start, phrase.endMs === null ? endMs : within(phrase.endMs));
    before = end;
    return { text: phrase.text.trim(), startMs: start, endMs: end };
  });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
