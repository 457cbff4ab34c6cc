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
    [0, 0.966],
    [0.05, 0.922],
    [0.15, 0.463],
    [0.25, 0.688],
    [0.35, 0.938],
    [0.45, 0.881],
    [0.55, 0.83],
    [0.65, 0.869],
    [0.75, 0.684],
    [0.85, 0.348],
    [0.95, 0.887],
    [1, 0.973],
  ],
};
