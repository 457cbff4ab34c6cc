import type { SpokenAnswer } from '../answer/spoken-answer.ts';
import type { CandidateProfile, JobProfile } from '../candidate/candidate-profile.ts';
import type { Evaluation } from '../evaluation/evaluation.ts';
import type { Level } from '../question/card.ts';
import type { AskedQuestion } from './asked-question.ts';
import type { ConductKind, FinishReason } from './interview-event.ts';
import type { InterviewSettings } from './settings.ts';

/** The state of an interview: a fold of its events by `advance`. */
export interface Interview {
  readonly id: string;
  readonly settings: InterviewSettings;
  readonly candidate: CandidateProfile | null;
  readonly job: JobProfile | null;
  readonly seed: number;
  readonly bankId: string;
  readonly startedAtMs: number;
  readonly status: Status;
  /** True while the candidate has stopped the clock. */
  readonly paused: boolean;
  /** Time that counts: without pauses, feedback, and the gaps of a crash. */
  readonly activeMs: number;
  /** The budget: chosen length plus extensions. Null for a fixed plan. */
  readonly budgetMs: number | null;
  readonly lastEventAtMs: number;
  /** How many events made this state; the next event's sequence number. */
  readonly eventCount: number;
  readonly turns: readonly Turn[];
  readonly warnings: readonly Warning[];
  readonly name: string | null;
  /** The level that questions are chosen for; null until it is known. */
  readonly level: Level | null;
  readonly roleId: string;
}

/** choosing: no question is open · answering · reviewing: feedback is on screen · finished. */
export type Status =
  | { readonly type: 'choosing' }
  | { readonly type: 'answering'; readonly questionId: string }
  | { readonly type: 'reviewing'; readonly questionId: string }
  | { readonly type: 'finished'; readonly atMs: number; readonly reason: FinishReason };

/** A question and what came of it. */
export interface Turn {
  readonly question: AskedQuestion;
  readonly askedAtMs: number;
  /** Time on this question that counts. */
  readonly activeMs: number;
  readonly draft: string;
  readonly answer: string | null;
  /** Null where the answer was written. */
  readonly spoken: SpokenAnswer | null;
  readonly skipped: boolean;
  readonly hintShown: boolean;
  /** The wording shown last, when the candidate asked for another. */
  readonly rephrased: string | null;
  readonly evaluation: Evaluation | null;
  /** Practice: the candidate has read the feedback and gone on. */
  readonly feedbackRead: boolean;
}

export interface Warning {
  readonly kind: ConductKind;
  readonly words: string;
  readonly questionId: string;
  readonly atMs: number;
}
