import type { PointsBasis } from './points-basis.ts';
import type { Knot } from './reference/fitted-model.ts';

/** Written by tests/bench/fit-agreement.ts: scores by points and how often a label lay within a quarter of them. */
export const answerAgreement: Readonly<Record<PointsBasis, readonly Knot[]>> = {
  byPoints: [
    [0, 0.96],
    [0.05, 0.928],
    [0.15, 0.591],
    [0.25, 0.719],
    [0.35, 0.823],
    [0.45, 0.669],
    [0.55, 0.601],
    [0.65, 0.754],
    [0.75, 0.624],
    [0.85, 0.556],
    [0.95, 0.881],
    [1, 0.957],
  ],
  withSamples: [
    [0, 0.966],
    [0.05, 0.92],
    [0.15, 0.47],
    [0.25, 0.728],
    [0.35, 0.933],
    [0.45, 0.879],
    [0.55, 0.826],
    [0.65, 0.9],
    [0.75, 0.686],
    [0.85, 0.338],
    [0.95, 0.899],
    [1, 0.98],
  ],
};
