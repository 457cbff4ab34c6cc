import type { CandidateProfile } from '../candidate/candidate-profile.ts';
import type { Evaluation } from '../evaluation/evaluation.ts';
import type { Verdict } from '../evaluation/point-verdict.ts';
import type { AskedQuestion } from '../interview/asked-question.ts';
import type { Persona } from '../interview/settings.ts';
import type { LanguageModelError } from '../ports/language-model.ts';
import type { CancelSignal } from '../shared/cancel-signal.ts';
import type { Result } from '../shared/result.ts';

/** Whoever is tried: the rules alone, or the product's agents on a model. Each does one task after another. */
export interface BenchHand {
  judge(question: AskedQuestion, answer: string, signal: CancelSignal): Doing<Judged>;
  reword(question: AskedQuestion, persona: Persona, signal: CancelSignal): Doing<Worded>;
  followUp(question: AskedQuestion, answer: string, pointId: string, signal: CancelSignal): Doing<Worded>;
  askOfCv(profile: CandidateProfile, signal: CancelSignal): Doing<Worded>;
  /** Replies so far. */
  readonly replies: readonly ReplySeen[];
}

type Doing<T> = Promise<Result<T, BenchStop>>;

export interface Judged {
  /** One a point, as the model gave them; null without a usable reply, and for the rules. */
  readonly alone: readonly Verdict[] | null;
  /** What stands in the end. */
  readonly inApp: Evaluation;
  readonly tookMs: number | null;
}

export interface Worded {
  /** As the model gave it; null without a reply, and for the rules. */
  readonly alone: string | null;
  /** What the app puts of it; null where it puts its own words in its place. */
  readonly put: string | null;
  /** What the candidate meets in the end, whoever worded it. */
  readonly shown: string;
}

export interface ReplySeen {
  readonly isUsable: boolean;
  /** Null where nothing came. */
  readonly firstTokenMs: number | null;
  readonly tokensPerSecond: number | null;
}

/** Why a run has no figures. */
export type BenchStop =
  | { readonly type: 'bench-cancelled' }
  /** The device has other things to do. */
  | { readonly type: 'bench-put-off' }
  /** It does not work on this device, or its files are gone. */
  | { readonly type: 'bench-model-failed'; readonly because: LanguageModelError['type'] };
