import type { Rubric } from '../evaluation/evaluation.ts';
import type { Dimension, Facet } from './card.ts';

/** A question that rests on a line of the CV, or on what the job description asks for. */
export interface CvQuestion {
  readonly text: string;
  readonly hint: string;
  readonly facet: Facet;
  readonly dimension: Dimension;
  readonly rubric: Rubric;
  readonly difficultyLogits: number;
  /** Null when it rests on the job description alone. */
  readonly cvLine: { readonly line: number; readonly text: string } | null;
  /** Why it is asked, in words for the candidate. */
  readonly because: string;
}
