import * as v from 'valibot';
import { scoreJudgementSchema } from '../evaluation/calibration/score-judgement.ts';
import type { ScoreJudgement } from '../evaluation/calibration/score-judgement.ts';
import type { Result } from '../shared/result.ts';
import type { InterviewStoreError } from './interview-store.ts';

/**
 * What people said of scores, of the open profile. Numbers without words: they stay when an interview expires, and
 * go when it is deleted.
 */
export interface JudgementStore {
  /** In no order; a row that cannot be read is left out. */
  list(): Promise<Result<readonly KeptJudgement[], InterviewStoreError>>;
  /** Replaces what was said of the same answer before. */
  keep(judgement: KeptJudgement): Promise<Result<void, InterviewStoreError>>;
  /** Removing what is not there succeeds. */
  remove(interviewId: string, questionId: string): Promise<Result<void, InterviewStoreError>>;
  removeAll(): Promise<Result<void, InterviewStoreError>>;
}

export interface KeptJudgement extends ScoreJudgement {
  readonly interviewId: string;
  /** Its id within the interview, which says nothing of what was asked. */
  readonly questionId: string;
  /** Days since 1 January 1970; nothing finer is needed. */
  readonly day: number;
}

/** Reads a stored judgement; null when it is not one. */
export function parseJudgement(value: unknown): KeptJudgement | null {
  const parsed = v.safeParse(keptSchema, value);
  return parsed.success ? parsed.output : null;
}

const keptSchema = v.object({
  ...scoreJudgementSchema.entries,
  interviewId: v.string(),
  questionId: v.string(),
  day: v.pipe(v.number(), v.integer()),
});
