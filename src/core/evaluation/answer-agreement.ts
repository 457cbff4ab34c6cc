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
    [0, 0.936],
    [0.05, 0.901],
    [0.15, 0.595],
    [0.25, 0.684],
    [0.35, 0.826],
    [0.45, 0.612],
    [0.55, 0.695],
    [0.65, 0.873],
    [0.75, 0.623],
    [0.85, 0.426],
    [0.95, 0.762],
    [1, 0.879],
  ],
};
