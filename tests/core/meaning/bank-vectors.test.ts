import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createJobQueue } from '../../../src/core/jobs/job-queue.ts';
import type { BankVectors } from '../../../src/core/meaning/bank-vectors.ts';
import { computeBankVectors } from '../../../src/core/meaning/compute-bank-vectors.ts';
import { packVectors } from '../../../src/core/meaning/packed-vectors.ts';
import { encodeVectorFile, parseVectorFile } from '../../../src/core/meaning/vector-file.ts';
import { ok } from '../../../src/core/shared/result.ts';
import { createCountingEmbedder } from '../../fakes/counting-embedder.ts';
import { createManualClock } from '../../fakes/manual-clock.ts';
import { makeCard } from '../../fakes/small-bank.ts';

const key = { bankId: 'bank', modelId: 'tiny@1' };
const cards = Array.from({ length: 300 }, (_, index) => makeCard('databases', index));

function makeDeps() {
  const kept: BankVectors[] = [];
  const done: number[] = [];
  const embedder = createCountingEmbedder([['databases'], ['strong']]);
  const jobs = createJobQueue({ clock: createManualClock(), timer: { after: () => () => undefined } });
  const deps = {
    embedder,
    jobs,
    keep: (vectors: BankVectors) => Promise.resolve(kept.push(vectors)),
    onProgress: (count: number) => done.push(count),
    whenFree: () => Promise.resolve(),
    signal: { aborted: false },
  };
  return { deps, embedder, jobs, kept, done };
}

describe('the vectors of the bank', () => {
  it('are one a card, computed as what is searched, in the background, and kept on the way', async () => {
    const { deps, embedder, kept, done } = makeDeps();
    const made = await computeBankVectors(key, cards, null, deps);
    expect(made.ok && made.value.packed.count).toBe(300);
    expect(made.ok && made.value.isWhole).toBe(true);
    expect(embedder.asked.flatMap(({ texts }) => texts)).toHaveLength(300);
    expect(new Set(embedder.asked.map(({ as }) => as))).toEqual(new Set(['passage']));
    expect(kept.map(({ cardIds, isWhole }) => [cardIds.length, isWhole])).toEqual([
      [128, false],
      [256, false],
      [300, true],
    ]);
    expect([done[0], done.at(-1)]).toEqual([0, 300]);
  });

  it('are not computed again: a part goes on where it ended, a whole is done', async () => {
    const first = makeDeps();
    const whole = await computeBankVectors(key, cards, null, first.deps);
    const again = makeDeps();
    expect(await computeBankVectors(key, cards, first.kept[0] ?? null, again.deps)).toEqual(whole);
    expect(again.embedder.asked.flatMap(({ texts }) => texts)).toHaveLength(300 - 128);
    const third = makeDeps();
    expect(await computeBankVectors(key, cards, whole.ok ? whole.value : null, third.deps)).toEqual(whole);
    expect(third.embedder.asked).toEqual([]);
  });

  it.each<[string, Partial<BankVectors>]>([
    ['another bank', { key: { ...key, bankId: 'newer' } }],
    ['another model', { key: { ...key, modelId: 'tiny@2' } }],
    ['other cards', { cardIds: ['gone'] }],
  ])('of %s are computed anew', async (_, overrides) => {
    const first = makeDeps();
    await computeBankVectors(key, cards, null, first.deps);
    const [part] = first.kept;
    if (part === undefined) throw new Error('nothing was kept');
    const { deps, embedder } = makeDeps();
    await computeBankVectors(key, cards, { ...part, ...overrides }, deps);
    expect(embedder.asked.flatMap(({ texts }) => texts)).toHaveLength(300);
  });

  it('stop where the model breaks, and what was done is kept', async () => {
    const { deps, embedder, kept } = makeDeps();
    const failing = {
      ...deps,
      onProgress: (count: number) => {
        if (count >= 48) embedder.fail = { type: 'embedder-failed', detail: 'x' };
      },
    };
    expect(await computeBankVectors(key, cards, null, failing)).toMatchObject({
      error: { type: 'embedder-failed' },
    });
    expect(kept.map(({ cardIds }) => cardIds.length)).toEqual([48]);
  });

  it('stop when an interview begins', async () => {
    const { deps, jobs, kept } = makeDeps();
    const stopping = {
      ...deps,
      onProgress: (count: number) => {
        if (count >= 32) jobs.press('an interview is running');
      },
    };
    expect(await computeBankVectors(key, cards, null, stopping)).toMatchObject({
      error: { type: 'job-refused' },
    });
    expect(kept.map(({ cardIds }) => cardIds.length)).toEqual([32]);
  });
});

describe('the file of vectors', () => {
  const vectors: BankVectors = {
    key,
    cardIds: ['a.one', 'b.zwei-ß', 'c.three'],
    packed: packVectors({ dimension: 3, values: Float32Array.of(1, 0, 0, 0, 0.6, 0.8, 0, 0, 0) }),
    isWhole: true,
  };

  it('reads what it wrote', () => {
    expect(parseVectorFile(encodeVectorFile(vectors))).toEqual(ok(vectors));
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 5 }), fc.boolean(), (cardIds, isWhole) => {
        const packed = packVectors({
          dimension: 3,
          values: new Float32Array(3 * cardIds.length).fill(0.577),
        });
        const some = { key, cardIds, packed, isWhole };
        expect(parseVectorFile(encodeVectorFile(some))).toEqual(ok(some));
      }),
    );
  });

  it('says of every cut and of every other file that it is damaged', () => {
    const file = encodeVectorFile(vectors);
    for (let length = 0; length < file.length; length += 1)
      expect(parseVectorFile(file.slice(0, length)).ok).toBe(false);
    fc.assert(fc.property(fc.uint8Array(), (bytes) => !parseVectorFile(Uint8Array.from(bytes)).ok));
  });
});
