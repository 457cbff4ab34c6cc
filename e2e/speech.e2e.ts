import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { makeTinyVoice, tinyVoice } from '../tests/fixtures/models/make-tiny-voice.ts';
import { makeTinyWhisper } from '../tests/fixtures/models/make-tiny-whisper.ts';
import { startRuntimeBench } from './runtime-bench.ts';
import type { RuntimeBench } from './runtime-bench.ts';
import { storeFile } from './stored-models.ts';
import { builtScript } from './worker-call.ts';

/** The page's side of speech in a real browser, with the workers of the build and models out of the store. */
let bench: RuntimeBench;

test.setTimeout(180_000);

test.beforeEach(async ({ page }) => {
  bench = await startRuntimeBench();
  await page.goto(bench.url);
});

test.afterEach(() => bench.stop());

async function storeModel(
  page: Page,
  name: string,
  filesByPath: Readonly<Record<string, Uint8Array>>,
): Promise<object> {
  const base = `https://huggingface.co/greenroom/${name}/resolve/0123456789abcdef/`;
  for (const [path, content] of Object.entries(filesByPath)) await storeFile(page, base + path, content);
  return {
    modelId: name,
    repository: `greenroom/${name}`,
    fileUrls: Object.keys(filesByPath).map((path) => base + path),
  };
}

test('the transcriber survives a killed worker, a cancelled segment and a model that is gone', async ({
  page,
}) => {
  const model = await storeModel(
    page,
    'tiny-whisper',
    makeTinyWhisper({ isMultilingual: false }).filesByPath,
  );
  const seen = await page.evaluate(
    async ([script, stored]) => {
      const at = (path: string): Promise<unknown> => import(path);
      const { createWorkerTranscriber } = (await at('/src/adapters/speech/worker-transcriber.ts')) as {
        createWorkerTranscriber: (options: object) => {
          transcribe: (segment: object, request: object) => Promise<Record<string, unknown>>;
        };
      };
      const workers: Worker[] = [];
      const create = (given: object) =>
        createWorkerTranscriber({
          startWorker: () => {
            const worker = new Worker(script, { type: 'module' });
            workers.push(worker);
            return worker;
          },
          model: given,
          engine: { rung: 1, name: 'tiny', version: '1' },
        });
      const transcriber = create(stored);
      const speak = (request: object, from = transcriber): Promise<Record<string, unknown>> => {
        const samples = new Int16Array(16_000);
        for (let sample = 0; sample < samples.length; sample += 1)
          samples[sample] = Math.round(9000 * Math.sin((2 * Math.PI * 670 * sample) / 16_000));
        const segment = { id: 0, startMs: 0, endMs: 1000, samples };
        return from.transcribe(segment, { language: 'en', jargon: [], deadlineMs: 60_000, ...request });
      };
      const first = await speak({});
      const signal = { aborted: false };
      const cancelled = speak({ signal });
      signal.aborted = true;
      const afterCancel = await cancelled;
      const withoutRestart = await speak({});
      // As by the system when memory is short: no event tells of it.
      workers[0]?.terminate();
      const again = await speak({});
      const gone = await speak(
        {},
        create({ ...stored, modelId: 'other', fileUrls: ['https://example.org/a'] }),
      );
      return { first, afterCancel, withoutRestart, again, gone, workers: workers.length };
    },
    [builtScript('assets', 'transcription.worker'), model] as const,
  );
  const words = { ok: true, value: { text: 'make' } };
  expect(seen).toMatchObject({
    first: words,
    afterCancel: { error: { type: 'transcriber-cancelled' } },
    withoutRestart: words,
    again: words,
    gone: { error: { type: 'transcriber-not-installed' } },
    workers: 3,
  });
});

test('the neural voice is loaded from the store, made and heard', async ({ page }) => {
  const model = await storeModel(page, 'tiny-voice', makeTinyVoice().filesByPath);
  await page.evaluate(
    ([script, stored]) => {
      // What reaches the speakers is measured beside them.
      const connected = Object.getOwnPropertyDescriptor(AudioNode.prototype, 'connect')?.value as (
        this: AudioNode,
        target: AudioNode,
      ) => AudioNode;
      const sounds: { samples: number; rate: number; peak: number }[] = [];
      AudioNode.prototype.connect = function (this: AudioNode, target: AudioNode): AudioNode {
        if (this instanceof AudioBufferSourceNode && this.buffer !== null) {
          const heard = this.buffer.getChannelData(0);
          const peak = heard.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
          sounds.push({ samples: heard.length, rate: this.buffer.sampleRate, peak });
        }
        return connected.call(this, target);
      } as AudioNode['connect'];
      Object.assign(globalThis, { sounds, script, stored });
    },
    [builtScript('assets', 'speaking.worker'), model] as const,
  );
  const speak = (text: readonly string[], options: object) =>
    page.evaluate(
      async ([sentences, wish]) => {
        const { script, stored, sounds } = globalThis as unknown as {
          script: string;
          stored: { fileUrls: string[] };
          sounds: unknown[];
        };
        const at = (path: string): Promise<unknown> => import(path);
        const { createNeuralSpeaker } = (await at('/src/adapters/speech/neural-speaker.ts')) as {
          createNeuralSpeaker: (options: object) => {
            speak: (from: readonly string[], options: object) => { done: Promise<unknown>; stop: () => void };
          };
        };
        const { createSoundPlayer } = (await at('/src/adapters/speech/sound-player.ts')) as {
          createSoundPlayer: () => object;
        };
        const speaker = createNeuralSpeaker({
          startWorker: () => new Worker(script, { type: 'module' }),
          model: stored,
          engine: { rung: 1, name: 'tiny', version: '1' },
          voices: ['F1', 'M1'].map((name) => ({
            name,
            url: stored.fileUrls.find((url) => url.endsWith(`/${name}.bin`)),
          })),
          language: 'en',
          player: createSoundPlayer(),
        });
        const begun: string[] = [];
        let stoppedMs: number | null = null;
        const utterance = speaker.speak(sentences, {
          voiceId: null,
          language: 'en',
          rate: 1,
          ...wish,
          onSentence: (_: number, sentence: string) => {
            begun.push(sentence);
            if (sentence !== 'Stop.') return;
            const stoppedAt = performance.now();
            utterance.stop();
            void utterance.done.then(() => {
              stoppedMs = performance.now() - stoppedAt;
            });
          },
        });
        const done = await utterance.done;
        await new Promise((resolve) => setTimeout(resolve, 0));
        return { done, begun, stoppedMs, sounds: sounds.splice(0) };
      },
      [text, options] as const,
    );
  const heard = await speak(['Hello.', 'Why so?'], { voiceId: 'neural:M1' });
  expect(heard).toMatchObject({ done: { ok: true, value: 'said' }, begun: ['Hello.', 'Why so?'] });
  const { samplesPerSecond, secondsPerLetter, loudnessByVoice } = tinyVoice;
  const lengthOf = (letters: number): number => (letters * secondsPerLetter * samplesPerSecond) / 1.05;
  const sounds = heard.sounds as { samples: number; rate: number; peak: number }[];
  expect(sounds.map(({ rate }) => rate)).toEqual([samplesPerSecond, samplesPerSecond]);
  for (const [at, letters] of [6, 7].entries()) {
    expect(Math.abs((sounds[at]?.samples ?? 0) - lengthOf(letters))).toBeLessThanOrEqual(1);
    expect(sounds[at]?.peak).toBeCloseTo(loudnessByVoice.M1, 3);
  }
  const stopped = await speak(['Stop.', 'Never heard.'], {});
  expect(stopped).toMatchObject({ done: { ok: true, value: 'stopped' }, begun: ['Stop.'] });
  expect(stopped.stoppedMs).toBeLessThan(300);
});

test('the system’s voices speak sentence by sentence, those of a server never', async ({ page }) => {
  await page.addInitScript(() => {
    const spoken: string[] = [];
    const local = { name: 'Anna', voiceURI: 'anna', lang: 'en-GB', localService: true, default: false };
    const remote = { ...local, name: 'Cloud', voiceURI: 'cloud', localService: false, default: true };
    const listeners = new Set<() => void>();
    let list: object[] = [];
    // As Chromium does: the list comes late.
    setTimeout(() => {
      list = [remote, local];
      for (const told of listeners) told();
    }, 100);
    class Utterance extends EventTarget {
      voice: { name: string } | null = null;
      constructor(readonly text: string) {
        super();
      }
    }
    const synthesis = {
      getVoices: () => list,
      addEventListener: (_: string, told: () => void) => listeners.add(told),
      removeEventListener: (_: string, told: () => void) => listeners.delete(told),
      cancel: () => spoken.push('cancel'),
      resume: () => undefined,
      speak: (utterance: Utterance) => {
        spoken.push(`${utterance.voice?.name ?? ''}: ${utterance.text}`);
        utterance.dispatchEvent(new Event('start'));
        if (utterance.text !== 'Stop.') utterance.dispatchEvent(new Event('end'));
      },
    };
    Object.defineProperty(globalThis, 'speechSynthesis', { value: synthesis });
    Object.defineProperty(globalThis, 'SpeechSynthesisUtterance', { value: Utterance });
    Object.assign(globalThis, { spoken });
  });
  await page.goto(bench.url);
  const seen = await page.evaluate(async () => {
    const at = (path: string): Promise<unknown> => import(path);
    const { createSystemSpeaker, systemSpeech } = (await at('/src/adapters/speech/system-speaker.ts')) as {
      createSystemSpeaker: (deps: unknown) => {
        voices: (language: string) => Promise<readonly { name: string }[]>;
        speak: (from: unknown, options: object) => { done: Promise<unknown> };
        stop: () => void;
      };
      systemSpeech: () => unknown;
    };
    const speaker = createSystemSpeaker(systemSpeech());
    const names = (await speaker.voices('en')).map(({ name }) => name);
    const text = ['What is a lock?', 'Why is it held?'];
    const utterance = speaker.speak(text, { voiceId: null, language: 'en', rate: 1 });
    const done = await utterance.done;
    let stoppedMs = 0;
    const stopping = speaker.speak(['Stop.', 'Never.'], {
      voiceId: null,
      language: 'en',
      rate: 1,
      onSentence: () => {
        const from = performance.now();
        setTimeout(() => speaker.stop(), 0);
        void stopping.done.then(() => {
          stoppedMs = performance.now() - from;
        });
      },
    });
    const stopped = await stopping.done;
    await new Promise((resolve) => setTimeout(resolve, 0));
    const { spoken } = globalThis as unknown as { spoken: string[] };
    return { names, done, stopped, stoppedMs, spoken };
  });
  expect(seen).toMatchObject({
    names: ['Anna'],
    done: { ok: true, value: 'said' },
    stopped: { ok: true, value: 'stopped' },
    spoken: ['Anna: What is a lock?', 'Anna: Why is it held?', 'Anna: Stop.', 'cancel'],
  });
  expect(seen.stoppedMs).toBeLessThan(300);
});
