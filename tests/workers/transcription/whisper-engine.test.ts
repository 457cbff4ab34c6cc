import { describe, expect, it } from 'vitest';
import type { SpeechSegment } from '../../../src/core/answer/spoken-audio.ts';
import type { StoredModel } from '../../../workers/contracts/stored-model.ts';
import { createWhisperEngine } from '../../../workers/transcription/whisper-engine.ts';
import type {
  WhisperRuntime,
  WritingWish,
  WrittenPhrase,
} from '../../../workers/transcription/whisper-runtime.ts';

const model: StoredModel = { modelId: 'tiny', repository: 'a/b', fileUrls: ['one', 'two'] };

interface Behaviour {
  readonly isMultilingual?: boolean;
  readonly missing?: string;
  readonly load?: () => Promise<void>;
  readonly write?: (wave: Float32Array, wish: WritingWish) => Promise<readonly WrittenPhrase[]>;
}

function makeEngine({ isMultilingual = false, missing, load, write }: Behaviour = {}) {
  const log: string[] = [];
  const wishes: WritingWish[] = [];
  const waves: Float32Array[] = [];
  const runtime: WhisperRuntime = {
    isMultilingual,
    languageCode: (language) => (/^(en|de)\b/.test(language) ? language.slice(0, 2) : null),
    detectLanguage: () => {
      log.push('detect');
      return Promise.resolve('de');
    },
    write: (wave, wish) => {
      if (wish.mostTokens === 1) return Promise.resolve([]);
      wishes.push(wish);
      waves.push(wave);
      return write?.(wave, wish) ?? Promise.resolve([{ text: ' yes', startMs: 0, endMs: 500 }]);
    },
  };
  let nowMs = 0;
  const engine = createWhisperEngine({
    loadWhisper: async () => {
      log.push('load');
      await load?.();
      return runtime;
    },
    openFile: (url) => Promise.resolve(url === missing ? null : new Blob(['x'])),
    nowMs: () => (nowMs += 100),
  });
  return { engine, log, wishes, waves };
}

function segment(overrides: Partial<SpeechSegment> = {}): SpeechSegment {
  return { id: 0, startMs: 3000, endMs: 4000, samples: new Int16Array(16_000).fill(8192), ...overrides };
}

const wish = { language: 'en-GB', jargon: [] };

describe('the engine that writes down speech', () => {
  it('gives words with their times in the answer', async () => {
    const { engine, wishes, waves } = makeEngine({
      write: (wave) => {
        expect([...wave.slice(0, 2)]).toEqual([0.25, 0.25]);
        return Promise.resolve([
          { text: ' an', startMs: 100, endMs: 400 },
          { text: ' index', startMs: null, endMs: null },
        ]);
      },
    });
    await engine.load(model);
    const given = segment();
    expect(await engine.transcribe(given, { ...wish, jargon: ['Redis'] }, null)).toEqual({
      ok: true,
      value: {
        text: 'an index',
        phrases: [
          { text: 'an', startMs: 3100, endMs: 3400 },
          { text: 'index', startMs: 3400, endMs: 4000 },
        ],
        dropped: null,
        modelMs: 100,
      },
    });
    expect(wishes[0]).toMatchObject({ language: null, prompt: ' Redis.', mostTokens: 40 });
    expect(given.samples.every((sample) => sample === 0)).toBe(true);
    expect(waves[0]?.every((sample) => sample === 0)).toBe(true);
  });

  it('never shows silence to the model', async () => {
    const { engine, wishes } = makeEngine();
    await engine.load(model);
    const quiet = segment({ samples: new Int16Array(16_000).fill(3) });
    expect(await engine.transcribe(quiet, wish, null)).toMatchObject({
      value: { text: '', dropped: 'silence', modelMs: 0 },
    });
    expect(wishes).toEqual([]);
    expect(quiet.samples.every((sample) => sample === 0)).toBe(true);
  });

  it('keeps times within the segment and in order, whatever the model says', async () => {
    const { engine } = makeEngine({
      write: () =>
        Promise.resolve([
          { text: 'one', startMs: 900, endMs: 29_000 },
          { text: 'two', startMs: 200, endMs: 100 },
        ]),
    });
    await engine.load(model);
    expect(await engine.transcribe(segment(), wish, null)).toMatchObject({
      value: {
        phrases: [
          { startMs: 3900, endMs: 4000 },
          { startMs: 4000, endMs: 4000 },
        ],
      },
    });
  });

  it('takes the language that is wished, and detects another once an answer', async () => {
    const { engine, log, wishes } = makeEngine({ isMultilingual: true });
    await engine.load(model);
    await engine.transcribe(segment(), wish, null);
    const unknown = { language: null, jargon: [] };
    for (const id of [0, 1, 2, 0]) await engine.transcribe(segment({ id }), unknown, null);
    await engine.transcribe(segment(), { language: 'tlh', jargon: [] }, null);
    expect(wishes.map(({ language }) => language)).toEqual(['en', 'de', 'de', 'de', 'de', 'de']);
    expect(log.filter((each) => each === 'detect')).toHaveLength(3);
  });

  it('loads a model once, and says what is missing before it tries', async () => {
    const { engine, log } = makeEngine();
    await engine.load(model);
    expect(await engine.load(model)).toMatchObject({ ok: true, value: { isMultilingual: false } });
    expect(log).toEqual(['load']);
    const lacking = makeEngine({ missing: 'two' });
    expect(await lacking.engine.load(model)).toEqual({
      ok: false,
      error: { type: 'files-missing', detail: 'two' },
    });
    expect(lacking.log).toEqual([]);
  });

  it('says when no working model came of the files', async () => {
    const { engine } = makeEngine({ load: () => Promise.reject(new Error('no graph')) });
    expect(await engine.load(model)).toEqual({
      ok: false,
      error: { type: 'not-loaded', detail: 'no graph' },
    });
    expect(await engine.transcribe(segment(), wish, null)).toMatchObject({ error: { type: 'not-loaded' } });
  });

  it('ends when it is cancelled, and counts any other error as a broken runtime', async () => {
    const { engine } = makeEngine({
      write: async (_, { isCancelled }) => {
        while (!isCancelled()) await new Promise((resolve) => setTimeout(resolve, 1));
        throw new Error('cancelled');
      },
    });
    await engine.load(model);
    const call = engine.transcribe(segment(), wish, null);
    await engine.cancel();
    expect(await call).toEqual({ ok: false, error: { type: 'cancelled' } });
    const broken = makeEngine({ write: () => Promise.reject(new Error('bad memory')) });
    await broken.engine.load(model);
    expect(await broken.engine.transcribe(segment(), wish, null)).toEqual({
      ok: false,
      error: { type: 'broken', detail: 'bad memory' },
    });
  });
});
