import type { Evaluation, PointEvaluation } from './evaluation.ts';

/** The credit of the points by their weights, 0 to 1; 0 without points. */
export function creditIn(points: readonly Pick<PointEvaluation, 'weight' | 'credit'>[]): number {
  const total = points.reduce((sum, { weight }) => sum + weight, 0);
  return total === 0 ? 0 : points.reduce((sum, { weight, credit }) => sum + weight * credit, 0) / total;
}

/**
 * The score once others than the rules have changed the credit of points: the rules' score moves as far as the credit
 * does, less what misconceptions cost. `before` are the points as the rules left them.
 */
export function rescore(
  ruled: Evaluation,
  before: readonly PointEvaluation[],
  after: readonly PointEvaluation[],
): number {
  const score = ruled.outcome.type === 'scored' ? ruled.outcome.score : 0;
  const kept = 1 - costOf(ruled.misconceptions.length);
  const moved = Math.min(1, Math.max(0, score + kept * (creditIn(after) - creditIn(before))));
  return Math.round(moved * 1000) / 1000;
}

/** What wrong statements cost, as a share of the score: misconceptions, and points that are denied. */
export function costOf(wrongStatements: number): number {
  return Math.min(mostCost, 0.2 * wrongStatements);
}

export const mostCost = 0.5;
