import type { PointFeature } from './point-features.ts';

/** Written by tests/bench/fit-points.ts: what each feature adds to the log odds that a point is said. */
export const pointModel: Readonly<Record<PointFeature | 'intercept', number>> = {
  intercept: -2.586,
  cueSaid: 0.5,
  bestCue: 0.405,
  meanCue: 4.469,
  denied: -4.933,
  absolutes: -2.093,
  misconception: -4.622,
};
