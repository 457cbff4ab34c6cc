import { describe, expect, it } from 'vitest';
import { createWorkerTranscriber } from '../../../src/adapters/speech/worker-transcriber.ts';
import type { SpeechSegment } from '../../../src/core/answer/spoken-audio.ts';
import type { TranscriberError, TranscriptionRequest } from '../../../src/core/ports/transcriber.ts';
import { ok } from '../../../src/core/shared/result.ts';
import type {
  TranscriptionApi,
  TranscriptionFailure,
} from '../../../workers/contracts/transcription.contract.ts';
import { ScriptedWorker } from '../../fakes/scripted-worker.ts';

const written = { text: 'yes', phrases: [], dropped: null, modelMs: 1 };

function api(overrides: Partial<TranscriptionApi> = {}): TranscriptionApi {
  return {
    load: () => Promise.resolve(ok({ isMultilingual: false, loadMs: 1 })),
    transcribe: () => Promise.resolve(ok(written)),
    cancel: () => Promise.resolve(),
    ...overrides,
  };
}

/** A transcriber whose workers behave as given, the last for all that follow. */
function makeTranscriber(...apis: readonly (TranscriptionApi | null)[]) {
  const workers: ScriptedWorker[] = [];
  const transcriber = createWorkerTranscriber({
    startWorker: () => {
      const worker = new ScriptedWorker(apis[Math.min(workers.length, apis.length - 1)] ?? null);
      workers.push(worker);
      return worker;
    },
    model: { modelId: 'tiny', repository: 'a/b', fileUrls: ['a'] },
    engine: { rung: 1, name: 'tiny', version: '1' },
    loadDeadlineMs: 1000,
    answerDeadlineMs: 200,
  });
  return { transcriber, workers };
}

function segment(): SpeechSegment {
  return { id: 0, startMs: 0, endMs: 1000, samples: new Int16Array(16_000).fill(900) };
}

function request(overrides: Partial<TranscriptionRequest> = {}): TranscriptionRequest {
  return { language: 'en', jargon: ['Redis'], deadlineMs: 2000, ...overrides };
}

function failing(error: TranscriptionFailure): TranscriptionApi {
  return api({ transcribe: () => Promise.resolve({ ok: false, error }) });
}

/** Hangs until it is cancelled. */
function endless(): TranscriptionApi {
  let end: () => void = () => undefined;
  return api({
    transcribe: () =>
      new Promise((resolve) => {
        end = () => resolve({ ok: false, error: { type: 'cancelled' } });
      }),
    cancel: () => {
      end();
      return Promise.resolve();
    },
  });
}

describe('a transcriber in a worker', () => {
  it('asks for its model before each segment, so that one in a new worker is loaded; hands on the wish and the sound', async () => {
    let loads = 0;
    const wishes: unknown[] = [];
    const { transcriber, workers } = makeTranscriber(
      api({
        load: () => {
          loads += 1;
          return Promise.resolve(ok({ isMultilingual: false, loadMs: 1 }));
        },
        transcribe: (_, wish) => {
          wishes.push(wish);
          return Promise.resolve(ok(written));
        },
      }),
    );
    const given = segment();
    expect(await transcriber.load()).toEqual(ok(undefined));
    expect(await transcriber.transcribe(given, request())).toEqual(ok(written));
    await transcriber.transcribe(segment(), request());
    expect(given.samples).toHaveLength(0);
    expect([loads, workers.length]).toEqual([3, 1]);
    expect(wishes[0]).toEqual({ language: 'en', jargon: ['Redis'] });
  });

  it('writes one segment after the other, in the order they came', async () => {
    const log: string[] = [];
    const { transcriber } = makeTranscriber(
      api({
        transcribe: async ({ id }) => {
          log.push(`begin ${id}`);
          await new Promise((resolve) => setTimeout(resolve, 20));
          log.push(`end ${id}`);
          return ok(written);
        },
      }),
    );
    await Promise.all([1, 2].map((id) => transcriber.transcribe({ ...segment(), id }, request())));
    expect(log).toEqual(['begin 1', 'end 1', 'begin 2', 'end 2']);
  });

  it('hands on the text as it grows', async () => {
    const { transcriber } = makeTranscriber(
      api({
        transcribe: (_, __, onText) => {
          onText?.('ye');
          return Promise.resolve(ok(written));
        },
      }),
    );
    const seen: string[] = [];
    await transcriber.transcribe(segment(), request({ onText: (text) => seen.push(text) }));
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(seen).toEqual(['ye']);
  });

  it('starts a broken worker anew once, and gives it up the second time', async () => {
    const { transcriber, workers } = makeTranscriber(failing({ type: 'broken', detail: 'lost' }));
    for (const type of ['transcriber-failed', 'transcriber-failed', 'transcriber-not-loaded']) {
      expect(await transcriber.transcribe(segment(), request())).toMatchObject({ error: { type } });
    }
    expect(workers).toHaveLength(2);
    expect(workers.every(({ terminated }) => terminated)).toBe(true);
  });

  it('works again after one breakdown, and forgets it', async () => {
    const broken = failing({ type: 'broken', detail: 'lost' });
    const { transcriber, workers } = makeTranscriber(broken, api());
    await transcriber.transcribe(segment(), request());
    expect(await transcriber.transcribe(segment(), request())).toEqual(ok(written));
    workers[1]?.fail('killed');
    expect(await transcriber.transcribe(segment(), request())).toEqual(ok(written));
    expect(workers).toHaveLength(3);
  });

  it.each<[TranscriptionFailure, TranscriberError['type']]>([
    [{ type: 'files-missing', detail: 'a' }, 'transcriber-not-installed'],
    [{ type: 'not-loaded', detail: 'no model' }, 'transcriber-not-loaded'],
  ])('says why nothing is loaded: %o', async (error, type) => {
    const load = () => Promise.resolve({ ok: false, error } as const);
    const { transcriber } = makeTranscriber(api({ load: load as TranscriptionApi['load'] }));
    const given = segment();
    expect(await transcriber.transcribe(given, request())).toMatchObject({ error: { type } });
    expect(given.samples.every((sample) => sample === 0)).toBe(true);
  });

  it('ends at its deadline and at once when it is cancelled, and keeps the model loaded', async () => {
    const { transcriber, workers } = makeTranscriber(endless());
    expect(await transcriber.transcribe(segment(), request({ deadlineMs: 60 }))).toEqual({
      ok: false,
      error: { type: 'transcriber-timeout', deadlineMs: 60 },
    });
    const signal = { aborted: false };
    const call = transcriber.transcribe(segment(), request({ signal }));
    setTimeout(() => (signal.aborted = true), 30);
    expect(await call).toMatchObject({ error: { type: 'transcriber-cancelled' } });
    expect(workers).toHaveLength(1);
    expect(workers[0]?.terminated).toBe(false);
  });

  it('counts the time that other segments take as part of the deadline', async () => {
    const { transcriber } = makeTranscriber(endless());
    const first = transcriber.transcribe(segment(), request({ deadlineMs: 150 }));
    const given = segment();
    const second = await transcriber.transcribe(given, request({ deadlineMs: 50 }));
    expect(second).toMatchObject({ error: { type: 'transcriber-timeout' } });
    await first;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(given.samples.every((sample) => sample === 0)).toBe(true);
  });

  it('does not begin what was cancelled before, and wipes its sound', async () => {
    const { transcriber, workers } = makeTranscriber(api());
    const given = segment();
    expect(await transcriber.transcribe(given, request({ signal: { aborted: true } }))).toMatchObject({
      error: { type: 'transcriber-cancelled' },
    });
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(workers).toHaveLength(0);
    expect(given.samples.every((sample) => sample === 0)).toBe(true);
  });

  it('gives its memory back, and loads anew for the next segment', async () => {
    const { transcriber, workers } = makeTranscriber(api());
    await transcriber.load();
    transcriber.unload();
    expect(workers[0]?.terminated).toBe(true);
    expect(await transcriber.transcribe(segment(), request())).toEqual(ok(written));
    expect(workers).toHaveLength(2);
  });

  it('loads a new worker where the one before was ended in silence, and the segment is not lost', async () => {
    const { transcriber, workers } = makeTranscriber(api());
    await transcriber.load();
    workers[0]?.terminate();
    expect(await transcriber.transcribe(segment(), request())).toEqual(ok(written));
    expect(workers).toHaveLength(2);
  });

  it('does not take a worker for broken that was told to stop', async () => {
    const { transcriber } = makeTranscriber(api({ load: () => new Promise(() => undefined) }));
    for (let time = 0; time < 3; time += 1) {
      const loading = transcriber.load();
      setTimeout(() => transcriber.unload(), 5);
      expect(await loading).toMatchObject({ error: { type: 'transcriber-cancelled' } });
    }
  });

  it('does not hang on a worker that never answers', async () => {
    const { transcriber } = makeTranscriber(null);
    expect(await transcriber.transcribe(segment(), request({ deadlineMs: 80 }))).toMatchObject({
      error: { type: 'transcriber-timeout' },
    });
    expect(await transcriber.load()).toMatchObject({ error: { type: 'transcriber-failed' } });
  });
});
