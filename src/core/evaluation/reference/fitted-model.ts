import type { Tree } from './boosted-trees.ts';

/** A fitted grader, as tests/bench/fit-grader.ts writes it. */
export interface FittedModel {
  /** By feature, in the order of `featureNames`: mean and spread in the data, and the weight of the standardised value. */
  readonly features: readonly FittedFeature[];
  readonly intercept: number;
  /**
   * What words of the answer say beside words of the reference, in hundredths:
   * "reference:answer 12,other -7;…" in stems. The signs stand in word-evidence.ts.
   */
  readonly words: string;
  /** The second member of the ensemble, and its share of the sum. */
  readonly trees: readonly Tree[];
  readonly treeShare: number;
  /** Raw values and the scores they stand for, both rising. */
  readonly calibration: readonly Knot[];
  /** Scores and how often a human grade lay within a quarter of them. */
  readonly agreement: readonly Knot[];
}

export interface FittedFeature {
  readonly name: string;
  readonly mean: number;
  readonly spread: number;
  readonly weight: number;
}

export type Knot = readonly [from: number, to: number];

/** The line through the knots at `x`, level beyond both ends. */
export function interpolate(knots: readonly Knot[], x: number): number {
  const [first] = knots;
  if (first === undefined) return x;
  let before = first;
  for (const knot of knots) {
    if (x < knot[0]) {
      const width = knot[0] - before[0];
      return width <= 0 ? knot[1] : before[1] + ((knot[1] - before[1]) * (x - before[0])) / width;
    }
    before = knot;
  }
  return before[1];
}
