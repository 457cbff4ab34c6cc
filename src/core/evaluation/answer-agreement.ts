import type { PointsBasis } from './points-basis.ts';
import type { Knot } from '../shared/interpolate.ts';

/** Written by tests/bench/fit-agreement.ts: scores by points and how often a label lay within a quarter of them. */
export const answerAgreement: Readonly<Record<PointsBasis, readonly Knot[]>> = {
  withoutSamples: [
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
    [0, 0.927],
    [0.05, 0.886],
    [0.15, 0.539],
    [0.25, 0.728],
    [0.35, 0.865],
    [0.45, 0.721],
    [0.55, 0.724],
    [0.65, 0.902],
    [0.75, 0.64],
    [0.85, 0.506],
    [0.95, 0.789],
    [1, 0.889],
  ],
};
