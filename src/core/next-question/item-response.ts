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

/** Probability of exactly this level. */
export function levelProbability(
  item: Item,
  boundaries: Boundaries,
  level: number,
  thetaLogits: number,
): number {
  return atLeast(item, boundaries, level, thetaLogits) - atLeast(item, boundaries, level + 1, thetaLogits);
}

/** Of each level: its probability, and by how much that grows with θ. */
export function levelChances(
  item: Item,
  boundaries: Boundaries,
  thetaLogits: number,
): readonly { readonly probability: number; readonly slope: number }[] {
  let above = 1;
  let slopeAbove = 0;
  return Array.from({ length: boundaries.length + 1 }, (_, level) => {
    const next = atLeast(item, boundaries, level + 1, thetaLogits);
    const slopeNext = level === boundaries.length ? 0 : item.discrimination * next * (1 - next);
    const chance = { probability: above - next, slope: slopeAbove - slopeNext };
    above = next;
    slopeAbove = slopeNext;
    return chance;
  });
}

/** The likelihood of what was seen, given how likely it is on each level. Called for each node of a grid, so no lists. */
export function expectedLikelihood(
  item: Item,
  boundaries: Boundaries,
  likelihoodsByLevel: readonly number[],
  thetaLogits: number,
): number {
  let above = 1;
  let sum = 0;
  for (let level = 0; level <= boundaries.length; level += 1) {
    const next = atLeast(item, boundaries, level + 1, thetaLogits);
    sum += (above - next) * (likelihoodsByLevel[level] ?? 0);
    above = next;
  }
  return sum;
}

/** Fisher information of one response at θ: Σ P'² / P over the levels. */
export function itemInformation(item: Item, boundaries: Boundaries, thetaLogits: number): number {
  let above = 1;
  let slopeAbove = 0;
  let sum = 0;
  for (let level = 0; level <= boundaries.length; level += 1) {
    const next = atLeast(item, boundaries, level + 1, thetaLogits);
    const slopeNext = level === boundaries.length ? 0 : item.discrimination * next * (1 - next);
    const probability = above - next;
    if (probability > 1e-12) sum += (slopeAbove - slopeNext) ** 2 / probability;
    above = next;
    slopeAbove = slopeNext;
  }
  return sum;
}

function atLeast(item: Item, boundaries: Boundaries, level: number, thetaLogits: number): number {
  if (level <= 0) return 1;
  const boundary = boundaries[level - 1];
  if (boundary === undefined) return 0;
  return 1 / (1 + Math.exp(-item.discrimination * (thetaLogits - item.difficultyLogits - boundary)));
}
