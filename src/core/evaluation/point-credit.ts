import { pointFeatures } from './point-features.ts';
import type { PointFeatures } from './point-features.ts';
import { pointModel } from './point-model.ts';
import { interpolate } from '../shared/interpolate.ts';
import type { Knot } from '../shared/interpolate.ts';

/** The credit that a point earns, 0 to 1. */
export function creditOf(features: PointFeatures): number {
  const sum = pointFeatures.reduce(
    (logit, name) => logit + pointModel[name] * features[name],
    pointModel.intercept,
  );
  return interpolate(stretch, 1 / (1 + Math.exp(-sum)));
}

/**
 * Makes the fitted probability use the whole scale. No answer says every cue of a point, so .55 is nearly all; words
 * that any text might hold give .2.
 */
const stretch: readonly Knot[] = [
  [0.2, 0],
  [0.35, 0.08],
  [0.55, 0.82],
  [0.75, 0.96],
  [1, 1],
];
