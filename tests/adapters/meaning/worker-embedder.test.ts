import { describe, expect, it } from 'vitest';
import { createWorkerEmbedder } from '../../../src/adapters/meaning/worker-embedder.ts';
import type { EmbeddingRequest } from '../../../src/core/ports/embedder.ts';
import { ok } from '../../../src/core/shared/result.ts';
import type { EmbeddingApi, EmbeddingFailure } from '../../../workers/contracts/embedding.contract.ts';
import { ScriptedWorker } from '../../fakes/scripted-worker.ts';

const shape = { dimension: 2, prefixes: { query: '', passage: '' } };

function api(overrides: Partial<EmbeddingApi> = {}): EmbeddingApi {
  return {
    load: () => Promise.resolve(ok(undefined)),
    embed: (texts) =>
      Promise.resolve(ok({ dimension: 2, values: Float32Array.from(texts.flatMap(() => [1, 0])) })),
    cancel: () => Promise.resolve(),
    ...overrides,
  };
}

/** An embedder whose workers behave as given, the last for all that follow. */
function makeEmbedder(...apis: readonly (EmbeddingApi | null)[]) {
  const workers: ScriptedWorker[] = [];
  const embedder = createWorkerEmbedder({
    startWorker: () => {
      const worker = new ScriptedWorker(apis[Math.min(workers.length, apis.length - 1)] ?? null);
      workers.push(worker);
      return worker;
    },
    model: { modelId: 'tiny', repository: 'a/b', fileUrls: ['a'], shape },
    engine: { rung: 1, name: 'tiny', version: '1' },
    loadDeadlineMs: 500,
    cancelGraceMs: 200,
  });
  return { embedder, workers };
}

function request(overrides: Partial<EmbeddingRequest> = {}): EmbeddingRequest {
  return { as: 'query', deadlineMs: 2000, ...overrides };
}

function failing(error: EmbeddingFailure): EmbeddingApi {
  return api({ embed: () => Promise.resolve({ ok: false, error }) });
}

/** Hangs until it is cancelled. */
function endless(): EmbeddingApi {
  let end: () => void = () => undefined;
  return api({
    embed: () =>
      new Promise((resolve) => {
        end = () => resolve({ ok: false, error: { type: 'cancelled' } });
      }),
    cancel: () => {
      end();
      return Promise.resolve();
    },
  });
}

describe('an embedder in a worker', () => {
  it('gives one vector a text', async () => {
    const { embedder, workers } = makeEmbedder(api());
    const made = await embedder.embed(['one', 'two'], request());
    expect(made).toEqual(ok({ dimension: 2, values: Float32Array.of(1, 0, 1, 0) }));
    expect([workers.length, embedder.dimension]).toEqual([1, 2]);
  });

  it.each<[EmbeddingFailure, string]>([
    [{ type: 'files-missing', detail: 'x' }, 'embedder-not-installed'],
    [{ type: 'not-loaded', detail: 'x' }, 'embedder-not-loaded'],
    [{ type: 'cancelled' }, 'embedder-cancelled'],
    [{ type: 'broken', detail: 'x' }, 'embedder-failed'],
  ])('says %o as %s', async (failure, type) => {
    const { embedder } = makeEmbedder(failing(failure));
    expect(await embedder.embed(['one'], request())).toMatchObject({ error: { type } });
  });

  it('starts a broken worker anew once, and is off after the second breakdown', async () => {
    const broken = failing({ type: 'broken', detail: 'bad memory' });
    const { embedder, workers } = makeEmbedder(broken);
    await embedder.embed(['one'], request());
    await embedder.embed(['one'], request());
    expect(await embedder.embed(['one'], request())).toEqual({
      ok: false,
      error: { type: 'embedder-not-loaded', detail: 'bad memory' },
    });
    expect(workers.map(({ terminated }) => terminated)).toEqual([true, true]);
  });

  it('forgets a breakdown once it works again', async () => {
    const broken = failing({ type: 'broken', detail: 'bad memory' });
    const { embedder, workers } = makeEmbedder(broken, api());
    await embedder.embed(['one'], request());
    expect(await embedder.embed(['one'], request())).toMatchObject({ ok: true });
    workers[1]?.fail('out of memory');
    expect(await embedder.embed(['one'], request())).toMatchObject({ ok: true });
  });

  it('answers at its deadline and leaves a worker that obeys alive', async () => {
    const { embedder, workers } = makeEmbedder(endless());
    expect(await embedder.embed(['one'], request({ deadlineMs: 60 }))).toEqual({
      ok: false,
      error: { type: 'embedder-timeout', deadlineMs: 60 },
    });
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(workers[0]?.terminated).toBe(false);
  });

  it('ends a worker that does not obey, and answers all the same', async () => {
    const { embedder, workers } = makeEmbedder(api({ embed: () => new Promise(() => undefined) }), api());
    const signal = { aborted: false };
    const asked = embedder.embed(['one'], request({ signal }));
    signal.aborted = true;
    expect(await asked).toMatchObject({ error: { type: 'embedder-cancelled' } });
    expect(await embedder.embed(['one'], request())).toMatchObject({ ok: true });
    expect(workers.map(({ terminated }) => terminated)).toEqual([true, false]);
  });

  it('counts no breakdown when it is stopped to free its memory', async () => {
    const { embedder, workers } = makeEmbedder(api());
    for (let time = 0; time < 4; time += 1) {
      expect(await embedder.embed(['one'], request())).toMatchObject({ ok: true });
      embedder.unload();
    }
    expect(workers).toHaveLength(4);
  });
});
