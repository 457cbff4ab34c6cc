import type { PointFeature } from './point-features.ts';

/** Written by tests/bench/fit-points.ts: what each feature adds to the log odds that a point is said. */
export const pointModel: Readonly<Record<PointFeature | 'intercept', number>> = {
  intercept: -2.385,
  cueSaid: 0.5,
  bestCue: 0.622,
  meanCue: 4.099,
  denied: -4.469,
  absolutes: -2.345,
  misconception: -3.1,
};
