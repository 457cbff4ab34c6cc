import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { EmbeddingModel } from '../../../workers/contracts/embedding.contract.ts';
import { createEmbeddingEngine } from '../../../workers/embedding/embedding-engine.ts';
import type { EmbeddingRuntime } from '../../../workers/embedding/embedding-runtime.ts';
import { meanPooled } from '../../../workers/embedding/mean-pooling.ts';
import { tinyEmbeddingWidth, tinyNearness } from '../../fixtures/models/make-tiny-embedding.ts';
import { loadNodeEmbedding } from '../../fixtures/models/node-embedding.ts';

const prefixes = { query: '', passage: '' };

function modelOf(overrides: Partial<EmbeddingModel['shape']> = {}): EmbeddingModel {
  const shape = { dimension: tinyEmbeddingWidth, prefixes, ...overrides };
  return { modelId: 'tiny', repository: 'a/b', fileUrls: ['one', 'two'], shape };
}

let runtime: EmbeddingRuntime;
beforeAll(async () => {
  runtime = await loadNodeEmbedding();
});

function makeEngine(read?: EmbeddingRuntime['read'], missing = '') {
  const batches: (readonly string[])[] = [];
  let loads = 0;
  const engine = createEmbeddingEngine({
    loadEmbedding: () => {
      loads += 1;
      return Promise.resolve({
        read: (texts) => {
          batches.push(texts);
          return (read ?? ((given) => runtime.read(given)))(texts);
        },
      });
    },
    openFile: (url) => Promise.resolve(url === missing ? null : new Blob(['x'])),
  });
  return { engine, batches, loads: () => loads };
}

async function embed(texts: readonly string[]): Promise<readonly (readonly number[])[]> {
  const { engine } = makeEngine();
  await engine.load(modelOf());
  const made = await engine.embed(texts, 'passage');
  if (!made.ok) throw new Error(made.error.type);
  const { dimension, values } = made.value;
  return texts.map((_, row) => [...values.slice(row * dimension, (row + 1) * dimension)]);
}

function cosine(a: readonly number[] = [], b: readonly number[] = []): number {
  return a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);
}

describe('the engine that turns texts into vectors', () => {
  it('puts what means the same near, whatever else stands around it, on a real runtime', async () => {
    const [query, near, far, nothing] = await embed([
      'gridlock',
      'How a deadlock comes about',
      'When a cache helps',
      'Something else',
    ]);
    expect(cosine(query, near)).toBeCloseTo(tinyNearness, 5);
    expect(cosine(query, far)).toBeCloseTo(0, 5);
    expect(cosine(query, query)).toBeCloseTo(1, 5);
    expect(nothing?.every((value) => value === 0)).toBe(true);
  });

  it('gives the same vectors in small batches as in one, in the order of the texts', async () => {
    const texts = Array.from({ length: 21 }, (_, at) => (at % 3 === 0 ? 'a stash of it' : 'the queue'));
    const all = await embed(texts);
    const single = await embed(['a stash of it', 'the queue']);
    expect(all).toEqual(texts.map((_, at) => (at % 3 === 0 ? single[0] : single[1])));
  });

  it('tells the model which side a text stands on, where it wants to know', async () => {
    const { engine, batches } = makeEngine();
    await engine.load(modelOf({ prefixes: { query: 'query: ', passage: 'passage: ' } }));
    await engine.embed(['cache'], 'query');
    await engine.embed(['cache'], 'passage');
    expect(batches.slice(1)).toEqual([['query: cache'], ['passage: cache']]);
  });

  it('loads a model once, and refuses one of another shape or with a file missing', async () => {
    const { engine, loads } = makeEngine();
    expect([await engine.load(modelOf()), await engine.load(modelOf()), loads()]).toMatchObject([
      { ok: true },
      { ok: true },
      1,
    ]);
    expect(await makeEngine().engine.load(modelOf({ dimension: 384 }))).toMatchObject({
      error: { type: 'not-loaded', detail: 'its vectors have 16 numbers, not 384' },
    });
    expect(await makeEngine(undefined, 'two').engine.load(modelOf())).toMatchObject({
      error: { type: 'files-missing', detail: 'two' },
    });
    expect(await makeEngine().engine.embed(['cache'], 'query')).toMatchObject({
      error: { type: 'not-loaded' },
    });
  });

  it('ends before its next batch when it is cancelled, and works on', async () => {
    const { engine, batches } = makeEngine();
    await engine.load(modelOf());
    const long = engine.embed(
      Array.from({ length: 100 }, () => 'cache'),
      'passage',
    );
    await engine.cancel();
    expect(await long).toMatchObject({ error: { type: 'cancelled' } });
    expect(batches.length).toBeLessThan(5);
    expect(await engine.embed(['cache'], 'passage')).toMatchObject({ ok: true });
  });

  it('says that it is broken after a failed run, and has to be loaded again', async () => {
    let runs = 0;
    const { engine } = makeEngine((texts) => {
      runs += 1;
      return runs > 1 ? Promise.reject(new Error('bad memory')) : runtime.read(texts);
    });
    await engine.load(modelOf());
    expect(await engine.embed(['cache'], 'query')).toEqual({
      ok: false,
      error: { type: 'broken', detail: 'bad memory' },
    });
    expect(await engine.embed(['cache'], 'query')).toMatchObject({ error: { type: 'not-loaded' } });
  });
});

describe('the mean of token vectors', () => {
  it('has length 1 and takes no notice of what fills a text up', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 3, maxLength: 3 }), {
          minLength: 1,
          maxLength: 5,
        }),
        fc.array(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 3, maxLength: 3 }), { maxLength: 4 }),
        (own, filling) => {
          const tokens = own.length + filling.length;
          const values = Float32Array.from([...own, ...filling].flat());
          const mask = [...own.map(() => 1), ...filling.map(() => 0)];
          const pooled = meanPooled({ texts: 1, tokens, width: 3, values, mask });
          const alone = meanPooled({
            texts: 1,
            tokens: own.length,
            width: 3,
            values: Float32Array.from(own.flat()),
            mask: own.map(() => 1n),
          });
          expect(pooled).toEqual(alone);
          expect(Math.hypot(...pooled)).toBeCloseTo(1, 5);
        },
      ),
    );
  });
});
