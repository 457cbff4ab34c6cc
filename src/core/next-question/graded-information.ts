import { misreadingOf } from './grading-error.ts';
import { itemInformation, levelChances } from './item-response.ts';
import type { Boundaries, Item } from './item-response.ts';

/**
 * Fisher information of one answer at θ as the grader reads it: Σ P'² / P over the graded levels. With an error it is
 * scaled so that an ordinary item keeps its peak: prices in units of information then mean the same with any grader.
 */
export function gradedInformation(
  boundaries: Boundaries,
  errorSd: number,
): (item: Item, thetaLogits: number) => number {
  if (errorSd <= 0) return (item, thetaLogits) => itemInformation(item, boundaries, thetaLogits);
  const misreading = misreadingOf(boundaries, errorSd);
  const levels = Array.from({ length: boundaries.length + 1 }, (_, level) => level);
  const information = (item: Item, thetaLogits: number): number => {
    const actual = levelChances(item, boundaries, thetaLogits);
    return levels.reduce((sum, graded) => {
      let chance = 0;
      let slope = 0;
      for (const [level, each] of actual.entries()) {
        const share = misreading[level]?.[graded] ?? 0;
        chance += share * each.probability;
        slope += share * each.slope;
      }
      return chance > tiny ? sum + (slope * slope) / chance : sum;
    }, 0);
  };
  const scale = itemInformation(ordinary, boundaries, 0) / information(ordinary, 0);
  return (item, thetaLogits) => scale * information(item, thetaLogits);
}

const ordinary: Item = { discrimination: 1, difficultyLogits: 0 };
const tiny = 1e-12;
