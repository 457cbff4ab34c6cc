import type { Knot } from './reference/fitted-model.ts';

/** Written by tests/bench/fit-agreement.ts: scores by points and how often a label lay within a quarter of them. */
export const answerAgreement: readonly Knot[] = [
  [0, 0.979],
  [0.05, 0.949],
  [0.15, 0.653],
  [0.25, 0.677],
  [0.35, 0.868],
  [0.45, 0.611],
  [0.55, 0.617],
  [0.65, 0.769],
  [0.75, 0.678],
  [0.85, 0.617],
  [0.95, 0.927],
  [1, 0.987],
];
