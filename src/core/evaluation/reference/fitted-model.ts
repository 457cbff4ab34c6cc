import type { Knot } from '../../shared/interpolate.ts';
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
