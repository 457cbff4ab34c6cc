import type { Anchors, Dimension, DomainKind, Facet } from '../question/card.ts';
import type { Rubric } from '../evaluation/evaluation.ts';

export type Phase = DomainKind;

/** A question as it was put, with all that is needed to judge the answer years later without the bank. */
export interface AskedQuestion {
  /** Unique within the interview. */
  readonly id: string;
  /** `<card id>/<question id>`, or null for a question that no card holds (CV, imported, follow-up). */
  readonly bankQuestionId: string | null;
  readonly cardId: string | null;
  readonly cardTitle: string | null;
  readonly domainId: string;
  readonly phase: Phase;
  readonly facet: Facet;
  readonly dimension: Dimension;
  /** As shown, one question only. */
  readonly text: string;
  /** A short sentence before it: a bridge or an acknowledgement. May be empty. */
  readonly leadIn: string;
  readonly hint: string | null;
  readonly rubric: Rubric;
  readonly anchors: Anchors | null;
  readonly drill: string | null;
  readonly difficultyLogits: number;
  readonly discrimination: number;
  readonly role: QuestionRole;
  /** The line of the CV that the question rests on. */
  readonly cvLine: { readonly line: number; readonly text: string } | null;
  /** Why this question now, in words for the candidate. */
  readonly reason: string;
  readonly engine: EngineStamp;
}

/** Main questions open a topic; a follow-up probes the answer to `parentId`. */
export type QuestionRole =
  | { readonly type: 'main' }
  | { readonly type: 'follow-up'; readonly parentId: string; readonly probe: ProbeKind };

export type ProbeKind =
  | 'missed-point'
  | 'misconception'
  | 'doubtful'
  | 'vague'
  | 'buzzword'
  | 'contradiction'
  | 'too-short'
  | 'unclear';

/** Which rung of the ladder did it: 0 rules, 1 small model on the CPU, 2 model on the GPU. */
export interface EngineStamp {
  readonly rung: 0 | 1 | 2;
  readonly name: string;
  readonly version: string;
}
