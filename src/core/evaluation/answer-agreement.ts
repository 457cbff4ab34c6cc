import type { Knot } from './reference/fitted-model.ts';

/** Written by tests/bench/fit-agreement.ts: scores by points and how often a label lay within a quarter of them. */
export const answerAgreement: readonly Knot[] = [
  [0, 0.97],
  [0.1, 0.78],
  [0.25, 0.813],
  [0.4, 0.626],
  [0.55, 0.601],
  [0.7, 0.752],
  [0.85, 0.584],
  [0.95, 0.868],
  [1, 0.965],
];
