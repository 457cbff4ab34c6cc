import type { PointFeature } from './point-features.ts';

/** Written by tests/bench/fit-points.ts: what each feature adds to the log odds that a point is said. */
export const pointModel: Readonly<Record<PointFeature | 'intercept', number>> = {
  intercept: -2.596,
  cueSaid: 0.5,
  bestCue: 0.375,
  meanCue: 4.546,
  denied: -4.931,
  absolutes: -2.116,
  misconception: -4.022,
};
