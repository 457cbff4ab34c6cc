import type { SpokenAnswer } from '../answer/spoken-answer.ts';
import type { CandidateProfile, JobProfile } from '../candidate/candidate-profile.ts';
import type { Evaluation } from '../evaluation/evaluation.ts';
import type { Level } from '../question/card.ts';
import type { AskedQuestion } from './asked-question.ts';
import type { InterviewSettings } from './settings.ts';

/** Everything that can happen in an interview. `atMs` is Unix time in milliseconds. */
export type InterviewEvent = { readonly atMs: number } & InterviewEventBody;

export type InterviewEventBody =
  | {
      readonly type: 'started';
      readonly interviewId: string;
      readonly settings: InterviewSettings;
      readonly candidate: CandidateProfile | null;
      readonly job: JobProfile | null;
      /** Seeds every random choice, so that a replay chooses alike. */
      readonly seed: number;
      readonly bankId: string;
    }
  | { readonly type: 'question-asked'; readonly question: AskedQuestion }
  /** The answer so far, kept while it is written. It replaces the draft before it. */
  | { readonly type: 'answer-segment'; readonly questionId: string; readonly text: string }
  | {
      readonly type: 'answer-given';
      readonly questionId: string;
      readonly text: string;
      /** Where it was said rather than written: what was heard, before it was corrected. */
      readonly spoken?: SpokenAnswer;
    }
  | { readonly type: 'question-skipped'; readonly questionId: string }
  | { readonly type: 'question-rephrased'; readonly questionId: string; readonly text: string }
  | { readonly type: 'hint-shown'; readonly questionId: string }
  /** May come again with a better engine, also after the end: the newest counts. */
  | { readonly type: 'answer-evaluated'; readonly questionId: string; readonly evaluation: Evaluation }
  /** Practice only: the clock stands still while feedback is read. */
  | { readonly type: 'feedback-shown'; readonly questionId: string }
  | { readonly type: 'feedback-closed'; readonly questionId: string }
  | {
      readonly type: 'conduct-warned';
      readonly questionId: string;
      readonly kind: ConductKind;
      readonly words: string;
    }
  /** The user or the introduction corrected what was detected. */
  | { readonly type: 'profile-corrected'; readonly correction: ProfileCorrection }
  | { readonly type: 'time-extended'; readonly byMs: number }
  | { readonly type: 'paused' }
  | { readonly type: 'resumed' }
  /** The page was gone since the event before; that time does not count. */
  | { readonly type: 'reopened' }
  | { readonly type: 'finished'; readonly reason: FinishReason };

export type ConductKind = 'abuse' | 'off-topic';

export type FinishReason =
  'time' | 'plan-done' | 'ended-by-candidate' | 'conduct' | 'bank-exhausted' | 'imported';

export interface ProfileCorrection {
  readonly name?: string;
  readonly level?: Level;
  readonly roleId?: string;
}
