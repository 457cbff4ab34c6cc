import * as v from 'valibot';
import type { Evaluation, Rubric } from '../evaluation.ts';

/**
 * What a person said of a score that the app had given: the candidate at a rehearsal, an examiner in an assessment.
 * Numbers without words, so that it may outlive the answer.
 */
export interface ScoreJudgement {
  readonly grader: Grader;
  /** What the grader gave, 0 to 1. */
  readonly rawScore: number;
  /** What stood on the screen when it was judged, 0 to 1. */
  readonly shownScore: number;
  readonly verdict: Verdict;
}

export type Verdict =
  | { readonly type: 'fair' }
  | { readonly type: 'too-high' }
  | { readonly type: 'too-low' }
  /** The score that the person would have given, 0 to 1. */
  | { readonly type: 'own-score'; readonly score: number };

/** They err differently, so each is corrected for itself: rules by points, rules by a reference answer, a model. */
export const graders = ['points', 'reference', 'model'] as const;
export type Grader = (typeof graders)[number];

export function graderOf({ engine }: Pick<Evaluation, 'engine'>, rubric: Rubric): Grader {
  if (engine.rung > 0) return 'model';
  return rubric.type === 'reference' ? 'reference' : 'points';
}

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

export const scoreJudgementSchema = v.object({
  grader: v.picklist(graders),
  rawScore: share,
  shownScore: share,
  verdict: v.variant('type', [
    v.object({ type: v.literal('fair') }),
    v.object({ type: v.literal('too-high') }),
    v.object({ type: v.literal('too-low') }),
    v.object({ type: v.literal('own-score'), score: share }),
  ]),
});
