/**
 * The graded response model (Samejima 1969) with equally many boundaries for every item:
 * P(level ≥ k | θ) = 1 / (1 + exp(-a (θ - b - boundary_k))). One boundary at 0 is the two-parameter logistic model.
 */
export interface Item {
  /** Discrimination a, above 0. */
  readonly discrimination: number;
  /** Difficulty b in logits. */
  readonly difficultyLogits: number;
}

export type Boundaries = readonly number[];

/** Right or wrong. */
export const twoLevels: Boundaries = [0];

/** Five levels of a graded score, 0 to 4; the middle of the scale is the item's difficulty. */
export const fiveLevels: Boundaries = [-1.5, -0.5, 0.5, 1.5];

/** The level (0 to boundaries.length) that a score from 0 to 1 falls into. */
export function scoreToLevel(score: number, boundaries: Boundaries): number {
  return Math.min(boundaries.length, Math.max(0, Math.floor(score * (boundaries.length + 1))));
}

/** Probability of exactly this level. */
export function levelProbability(
  item: Item,
  boundaries: Boundaries,
  level: number,
  thetaLogits: number,
): number {
  return atLeast(item, boundaries, level, thetaLogits) - atLeast(item, boundaries, level + 1, thetaLogits);
}

/** Fisher information of one response at θ: Σ P'² / P over the levels. */
export function itemInformation(item: Item, boundaries: Boundaries, thetaLogits: number): number {
  let information = 0;
  let above = 1;
  let slopeAbove = 0;
  for (let level = 0; level <= boundaries.length; level += 1) {
    const next = atLeast(item, boundaries, level + 1, thetaLogits);
    const slopeNext = level === boundaries.length ? 0 : item.discrimination * next * (1 - next);
    const probability = above - next;
    const slope = slopeAbove - slopeNext;
    if (probability > 1e-12) information += (slope * slope) / probability;
    above = next;
    slopeAbove = slopeNext;
  }
  return information;
}

function atLeast(item: Item, boundaries: Boundaries, level: number, thetaLogits: number): number {
  if (level <= 0) return 1;
  const boundary = boundaries[level - 1];
  if (boundary === undefined) return 0;
  return 1 / (1 + Math.exp(-item.discrimination * (thetaLogits - item.difficultyLogits - boundary)));
}
