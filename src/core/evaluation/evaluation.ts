import type { Dimension, Facet, Misconception, RubricPoint } from '../question/card.ts';
import type { EngineStamp, ProbeKind } from '../interview/asked-question.ts';

/** What an answer is held against. */
export type Rubric =
  | {
      readonly type: 'points';
      readonly points: readonly RubricPoint[];
      readonly misconceptions: readonly Misconception[];
      /** The model answer's core. */
      readonly summary: string;
      /** What tells right answers from wrong ones (sample-words.ts). Absent where no sample answers were written. */
      readonly sampleWords?: string;
    }
  | { readonly type: 'reference'; readonly referenceAnswer: string }
  /** Nothing to compare with: the answer is kept and shown, and not scored. */
  | { readonly type: 'none' };

export interface GradingTask {
  readonly question: { readonly text: string; readonly facet: Facet; readonly dimension: Dimension };
  readonly rubric: Rubric;
  readonly answer: string;
  /** Lines of the CV, for claims that contradict it; empty without a CV. */
  readonly cvLines: readonly string[];
}

/**
 * Judges one answer. Rules, reference comparison and judge models all have this type.
 * It always resolves: an engine that fails steps down before it answers.
 */
export type GradeAnswer = (task: GradingTask) => Promise<Evaluation>;

export interface Evaluation {
  readonly engine: EngineStamp;
  readonly outcome: Outcome;
  /** One entry a rubric point, in the rubric's order; empty for a reference rubric. */
  readonly points: readonly PointEvaluation[];
  readonly misconceptions: readonly MisconceptionFound[];
  /** Only the dimensions that this answer says something about. */
  readonly dimensions: readonly DimensionScore[];
  /** What an interviewer would probe next. Never an accusation. */
  readonly probes: readonly Probe[];
}

export type Outcome =
  | {
      readonly type: 'scored';
      /** Share of the rubric's weight that was earned, 0 to 1. */
      readonly score: number;
      /** How often a human grade lies within a quarter of such a score, 0 to 1 (confidence.ts). */
      readonly confidence: number;
    }
  | { readonly type: 'not-enough'; readonly because: NotEnoughReason };

export type NotEnoughReason =
  'empty' | 'too-short' | 'declined' | 'question-repeated' | 'other-language' | 'no-rubric' | 'unsure';

export interface PointEvaluation {
  readonly pointId: string;
  readonly text: string;
  readonly weight: number;
  /** 0 absent, 1 said. */
  readonly credit: number;
  /** How plain the case is, 0 to 1: for the order of things, never a probability. */
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
  /** The words that say the opposite of the point. Only where it earned nothing, or next to nothing. */
  readonly contradiction?: Evidence;
  /** The model that found it by meaning. Absent where the evaluation's own engine found it. */
  readonly foundBy?: EngineStamp;
}

/** Words of the answer: `answer.slice(start, end)`. Offsets in UTF-16 code units. */
export interface Evidence {
  readonly start: number;
  readonly end: number;
}

export interface MisconceptionFound {
  readonly text: string;
  readonly evidence: readonly Evidence[];
}

export interface DimensionScore {
  readonly dimension: Dimension;
  /** 1 to 10, anchors in dimension-anchors.ts. */
  readonly score: number;
  readonly confidence: number;
  /** In words, what it rests on. */
  readonly because: string;
}

export interface Probe {
  readonly kind: ProbeKind;
  /** The point that was missed, for a missed-point probe. */
  readonly pointId: string | null;
  /** In words for the candidate, e.g. "Says “scalable” without saying how". */
  readonly note: string;
  /** A question to ask next, when the card gives one. */
  readonly followUp: string | null;
  readonly evidence: readonly Evidence[];
  /** Higher is worth more time, 0 to 1. */
  readonly worth: number;
}
