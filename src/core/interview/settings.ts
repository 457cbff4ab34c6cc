import type { Level } from '../question/card.ts';
import type { AskedQuestion } from './asked-question.ts';

/** What the user chose before the start. It does not change during the interview. */
export interface InterviewSettings {
  readonly roleId: string;
  /** The role in the user's own words, e.g. "Go developer at a bank". */
  readonly roleTitle: string;
  /** 'detect' takes it from the CV and the introduction. */
  readonly level: Level | 'detect';
  readonly kind: InterviewKind;
  readonly lengthMinutes: number;
  readonly persona: Persona;
  /** Practice shows hints, model answers and feedback after each answer; real holds all to the end. */
  readonly mode: 'practice' | 'real';
  /** BCP 47 tag of the interview's language. */
  readonly language: string;
  readonly plan: InterviewPlan;
}

export const interviewKinds = ['mixed', 'technical', 'behavioural'] as const;
export type InterviewKind = (typeof interviewKinds)[number];

export const personas = ['warm', 'neutral', 'demanding'] as const;
export type Persona = (typeof personas)[number];

export const shortestMinutes = 5;
export const longestMinutes = 45;

/** Adaptive picks each question as the answers come in; fixed asks a given list, without a time budget. */
export type InterviewPlan =
  { readonly type: 'adaptive' } | { readonly type: 'fixed'; readonly questions: readonly AskedQuestion[] };
