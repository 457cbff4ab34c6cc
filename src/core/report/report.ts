import type { Dimension, Level } from '../question/card.ts';
import type { Turn } from '../interview/interview.ts';

/** What the candidate takes away. Computed from an interview, never stored apart from it. */
export interface Report {
  readonly interviewId: string;
  readonly roleTitle: string;
  readonly level: Level | null;
  readonly candidateName: string | null;
  readonly startedAtMs: number;
  readonly activeMs: number;
  readonly mode: 'practice' | 'real';
  /** Null: too little was answered to say anything. */
  readonly overall: Overall | null;
  readonly dimensions: readonly DimensionSummary[];
  readonly domains: readonly DomainSummary[];
  readonly strengths: readonly ReportPoint[];
  readonly improvements: readonly Improvement[];
  readonly probeNext: readonly ReportPoint[];
  readonly recommendations: readonly string[];
  readonly turns: readonly Turn[];
  readonly counts: {
    readonly asked: number;
    readonly answered: number;
    readonly skipped: number;
    readonly scored: number;
  };
  /** Scores as they are shown, by the question; those that nobody has corrected, too. */
  readonly shownScores: Readonly<Record<string, number>>;
  /** Null where no judgement bears on a score of this report. */
  readonly adjustment: Adjustment | null;
  /** Earlier finished interviews for the same role, oldest first, this one last; empty without history. */
  readonly trend: readonly TrendPoint[];
}

/** What people's judgements have changed. */
export interface Adjustment {
  readonly judgements: number;
  /** The overall score without them; null where there is none. */
  readonly rawOverall: number | null;
}

export interface Overall {
  /** 1 to 10, the dimensions weighted as published. */
  readonly score: number;
  readonly confidence: number;
  readonly recommendation: Recommendation;
  /** How well the answers match what the role and level ask for, 0 to 100. */
  readonly roleFitPercent: number;
  readonly because: string;
}

export const recommendations = ['not-yet', 'developing', 'ready', 'strong'] as const;
export type Recommendation = (typeof recommendations)[number];

export interface DimensionSummary {
  readonly dimension: Dimension;
  readonly weightPercent: number;
  /** Null: not enough to score. */
  readonly score: number | null;
  readonly confidence: number;
  /** What the role and level ask for, 1 to 10. */
  readonly expected: number;
  readonly because: string;
}

export interface DomainSummary {
  readonly domainId: string;
  readonly title: string;
  readonly asked: number;
  readonly scored: number;
  /** Mean share of rubric points, 0 to 1; null when nothing was scored. */
  readonly score: number | null;
  readonly abilityLogits: number | null;
  /** In words, never a percentile. */
  readonly band: 'new-ground' | 'building' | 'solid' | 'strong' | null;
}

/** A statement about the candidate with the question it rests on. */
export interface ReportPoint {
  readonly text: string;
  readonly questionId: string;
  readonly quote: string | null;
}

export interface Improvement extends ReportPoint {
  readonly modelAnswer: string;
  readonly drill: string | null;
  /** The answer's words that say the opposite; null where the point was only left out. */
  readonly opposite: string | null;
}

export interface TrendPoint {
  readonly interviewId: string;
  readonly finishedAtMs: number;
  readonly score: number;
}
