import { fileURLToPath } from 'node:url';
import { readBank } from '../../../src/bank/compiler/read-bank.ts';
import { encodeVectorFile } from '../../../src/core/meaning/vector-file.ts';
import { cosinesWith, packVectors, rowOf } from '../../../src/core/meaning/packed-vectors.ts';
import { nearestOf } from '../../../src/core/meaning/standing-out.ts';
import { createSeededNormal } from '../../fixtures/models/seeded-normal.ts';
import { quantile } from './quantile.ts';

export interface MeaningFigures {
  /** Of the file that is kept, for every card of the bank, with the dimension of the models that the manifest names. */
  readonly bank_vectors_bytes: number;
  readonly bank_vectors_bytes_per_card: number;
  /** From the vector of a query to the cards that lie near it, over the whole bank. */
  readonly meaning_search_p95_ms: number;
}

const dimension = 384;
const searches = 400;

/** The mechanics alone: random vectors say nothing of what a model finds. */
export async function measureMeaning(): Promise<MeaningFigures> {
  const bank = await readBank(fileURLToPath(new URL('../../../src/bank/', import.meta.url)));
  const cardIds = bank.files.map(({ card }) => card.id);
  const vectors = randomVectors(cardIds.length, 1);
  const packed = packVectors(vectors);
  const key = { bankId: '0123456789abcdef', modelId: `minilm-l6@${'0'.repeat(40)}` };
  const file = encodeVectorFile({ key, cardIds, packed, isWhole: true });
  const queries = randomVectors(searches, 2);
  const timesMs = Array.from({ length: searches }, (_, row) => {
    const startedAtMs = performance.now();
    nearestOf(cosinesWith(rowOf(queries, row), packed), 10, 2.5);
    return performance.now() - startedAtMs;
  });
  return {
    bank_vectors_bytes: file.length,
    bank_vectors_bytes_per_card: Math.round(file.length / cardIds.length),
    meaning_search_p95_ms: Math.round(100 * quantile(timesMs, 0.95)) / 100,
  };
}

function randomVectors(count: number, seed: number) {
  const normal = createSeededNormal(seed);
  const values = new Float32Array(count * dimension);
  for (let row = 0; row < count; row += 1) {
    const own = Array.from({ length: dimension }, () => normal());
    const length = Math.hypot(...own);
    values.set(
      own.map((value) => value / length),
      row * dimension,
    );
  }
  return { dimension, values };
}
