import { answerModels } from './answer-model.ts';
import { answerSignals } from './answer-signals.ts';
import type { AnswerSignals } from './answer-signals.ts';
import { interpolate } from '../shared/interpolate.ts';
import type { PointsBasis } from './points-basis.ts';
import type { Knot } from '../shared/interpolate.ts';

/**
 * The score of an answer, 0 to 1: an additive logistic model of its signals, times the share that is left after what is
 * wrong. A higher signal of what is right never lowers it, one of what is wrong never raises it. Where sample answers
 * were written, a model of its own weighs what they say with the other signals.
 */
export function scoreOf(signals: AnswerSignals, gate: number, basis: PointsBasis): number {
  if (signals.earned === 0) return 0;
  const { intercept, curves } = answerModels[basis];
  const sum = answerSignals.reduce(
    (logit, name) => logit + interpolate(curves[name] ?? level, signals[name]),
    intercept,
  );
  const share = basis === 'withSamples' ? 1 : Math.min(1, signals.earned / leastEarned);
  return interpolate(stretches[basis], (gate * share) / (1 + Math.exp(-sum)));
}

const level: readonly Knot[] = [[0, 0]];

/**
 * Without samples, what earned less came upon its words by chance: its score falls to nothing with it. Samples tell
 * that better than cues do, which miss points in words that nobody thought of.
 */
const leastEarned = 0.05;

/** What any words on the topic come to is nothing. */
const leastWithoutSamples: Knot = [0.08, 0];
/** Sample answers tell words on the topic from what is right: little is little, and orders what is poor. */
const leastWithSamples: readonly Knot[] = [
  [0, 0],
  [0.08, 0.02],
];
const stretch: readonly Knot[] = [
  [0.25, 0.22],
  [0.7, 0.85],
  [0.9, 0.97],
  [1, 1],
];
const stretches: Readonly<Record<PointsBasis, readonly Knot[]>> = {
  withoutSamples: [leastWithoutSamples, ...stretch],
  withSamples: [...leastWithSamples, ...stretch],
};
