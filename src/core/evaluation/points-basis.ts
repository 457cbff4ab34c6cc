import type { Rubric } from './evaluation.ts';

/** What a score by points rests on: each has models and a confidence of its own. */
export type PointsBasis = 'withoutSamples' | 'withSamples';

/** A rubric of points has sample answers behind it, or none. */
export function basisOf(rubric: Rubric): PointsBasis {
  return rubric.type === 'points' && rubric.sampleWords !== undefined ? 'withSamples' : 'withoutSamples';
}
