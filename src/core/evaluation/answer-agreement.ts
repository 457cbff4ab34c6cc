import type { Knot } from './reference/fitted-model.ts';

/** Written by tests/bench/fit-agreement.ts: scores by points and how often a label lay within a quarter of them. */
export const answerAgreement: readonly Knot[] = [
  [0, 0.976],
  [0.05, 0.95],
  [0.15, 0.728],
  [0.25, 0.836],
  [0.35, 0.839],
  [0.45, 0.514],
  [0.55, 0.605],
  [0.65, 0.746],
  [0.75, 0.668],
  [0.85, 0.551],
  [0.95, 0.865],
  [1, 0.964],
];
