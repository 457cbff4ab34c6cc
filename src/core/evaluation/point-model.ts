import type { PointFeature } from './point-features.ts';

/** Written by tests/bench/fit-points.ts: what each feature adds to the log odds that a point is said. */
export const pointModel: Readonly<Record<PointFeature | 'intercept', number>> = {
  intercept: -3.145,
  cueSaid: 0.5,
  bestCue: 0.683,
  meanCue: 5.002,
  denied: -4.864,
  absolutes: -2.191,
  misconception: -3.674,
};
