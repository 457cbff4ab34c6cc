import { createSeededRandom } from './seeded-random.ts';

/**
 * What it costs to use an item again, in units of information. Prices start at a small random height (so that two
 * devices differ), rise when an item is used and sink while it rests, until no item is used in more than `share`
 * of the sittings: the dual of choosing the most informative items under that limit.
 */
export interface ExposureControl {
  readonly prices: Float64Array;
  /** Takes one finished sitting into account: the indexes of the items it used. */
  close(usedIndexes: readonly number[]): void;
}

/** No item should be met in more than this share of the sittings. */
export const exposureShare = 0.247;

const firstStep = 0.5;
const smallestStep = 0.006;
const startHeight = 0.1;

export function createExposureControl(size: number, seed: number): ExposureControl {
  const random = createSeededRandom(seed);
  const prices = Float64Array.from({ length: size }, () => startHeight * random());
  let sittings = 0;
  return {
    prices,
    close: (usedIndexes) => {
      sittings += 1;
      const step = Math.max(smallestStep, firstStep / sittings);
      const used = new Set(usedIndexes);
      for (let index = 0; index < size; index += 1) {
        const change = (used.has(index) ? 1 : 0) - exposureShare;
        prices[index] = Math.max(0, (prices[index] ?? 0) + step * change);
      }
    },
  };
}
