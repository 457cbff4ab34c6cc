import { answerAgreement } from './answer-agreement.ts';
import type { Outcome } from './evaluation.ts';
import type { PointsBasis } from './points-basis.ts';
import { interpolate } from '../shared/interpolate.ts';

/**
 * The confidence of a score is how often, on graded answers, the grade lay so near to such a score, both from 0 to 1.
 * Everything that speaks of confidence means this: graders, the estimate of ability, benchmarks, the interface.
 */
export const nearEnough = 0.25;

/** Below it a score is kept back: more than seven grades in ten would lie further off. */
export const leastConfidence = 0.28;

/** The confidence of a score by points, as the gold answers show it. */
export function confidenceByPoints(score: number, basis: PointsBasis): number {
  return interpolate(answerAgreement[basis], score);
}

/** The score, or that the app is not sure enough to give one. Both are rounded to thousandths. */
export function outcomeOf(score: number, confidence: number): Outcome {
  if (confidence < leastConfidence) return { type: 'not-enough', because: 'unsure' };
  return { type: 'scored', score: round(score), confidence: round(confidence) };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
