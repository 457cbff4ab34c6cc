import { cosine, cosinesWith } from '../../meaning/packed-vectors.ts';
import type { PackedVectors } from '../../meaning/packed-vectors.ts';
import { backgroundOf, standsOut } from '../../meaning/standing-out.ts';
import type { ReadableSentence } from './readable-parts.ts';

/** A sentence that says a point in other words. */
export interface PointMatch {
  readonly point: number;
  readonly sentence: number;
  /** In standard deviations above what the sentence has in common with the bank at large. */
  readonly nearness: number;
}

export interface MatchVectors {
  /** One a sentence, of length 1. */
  readonly sentences: readonly Float32Array[];
  /** One a point of the rubric. */
  readonly points: readonly Float32Array[];
  readonly question: Float32Array;
  /** What a sentence is held against. See [Note: No absolute nearness]. */
  readonly bank: PackedVectors;
}

/**
 * A sentence serves a point when it lies much nearer to it than to the bank at large, nearer to it than to the question
 * (else it only keeps to the topic), and clearly nearer to it than to any other point. Each sentence and each point is
 * matched once, the nearest first.
 */
export function matchPoints(
  sentences: readonly Pick<ReadableSentence, 'mayServe'>[],
  { sentences: vectors, points, question, bank }: MatchVectors,
): readonly PointMatch[] {
  const candidates = sentences.flatMap(({ mayServe }, sentence): readonly PointMatch[] => {
    const vector = vectors[sentence];
    if (vector === undefined) return [];
    const background = backgroundOf(cosinesWith(vector, bank));
    const nearnessOf = (other: Float32Array): number => standsOut(cosine(vector, other), background);
    const ranked = points
      .map((other, point) => ({ point, sentence, nearness: nearnessOf(other) }))
      .sort((a, b) => b.nearness - a.nearness);
    const [best, second] = ranked;
    if (best === undefined || !mayServe.includes(best.point)) return [];
    const isClear = second === undefined || best.nearness >= second.nearness + clearlyNearer;
    return best.nearness >= leastNearness && isClear && best.nearness > nearnessOf(question) ? [best] : [];
  });
  const matched: PointMatch[] = [];
  for (const match of candidates.sort((a, b) => b.nearness - a.nearness || a.sentence - b.sentence))
    if (!matched.some(({ point }) => point === match.point)) matched.push(match);
  return matched;
}

/** Of the bank's six hundred cards, one lies so far out by chance where nearness is spread as usual. */
const leastNearness = 3;
const clearlyNearer = 0.5;
