import type { PreparedText } from '../language/prepare-text.ts';
import type { RubricPoint } from '../question/card.ts';
import { distinctSpans } from './distinct-spans.ts';
import type { Evidence, PointEvaluation } from './evaluation.ts';
import type { MisconceptionReading } from './find-misconceptions.ts';
import type { StatementFound } from './find-statement.ts';
import { creditOf } from './point-credit.ts';
import { readPoints } from './point-features.ts';
import type { PointReading } from './point-features.ts';
import { verdictOf } from './point-verdict.ts';
import { cueSpreadOf, sentenceShareOf } from './sentence-share.ts';

export interface GradedPoint {
  readonly evaluation: PointEvaluation;
  readonly reading: PointReading;
  /** The answer says the point's words with the opposite sign. */
  readonly isDenied: boolean;
}

export interface GradedPoints {
  readonly graded: readonly GradedPoint[];
  /** 1 for sentences, 0 for words in a row, told by their order and by how densely the cues lie. */
  readonly sentenceShare: number;
}

/**
 * Judges each point by how far its cues are said, word for word or nearly, and by signs that the answer is wrong.
 * Words that are no sentences earn little: they show that a term is known, not what it means.
 */
export function gradePoints(
  points: readonly RubricPoint[],
  answer: PreparedText,
  questionStems: ReadonlySet<string>,
  misconceptions: readonly MisconceptionReading[],
): GradedPoints {
  const readings = readPoints(points, answer, questionStems, misconceptions);
  const cueCount = readings.reduce((sum, { cues }) => sum + cues.length, 0);
  const sentenceShare = Math.min(sentenceShareOf(answer), cueSpreadOf(cueCount, answer));
  const graded = readings.map((reading): GradedPoint => {
    const { point, cues, statement } = reading;
    const words = evidenceOf(reading);
    const earned = words.length === 0 ? 0 : creditOf(reading.features);
    const credit = round(earned * shareOfSentences(sentenceShare));
    const evaluation: PointEvaluation = {
      pointId: point.id,
      text: point.text,
      weight: point.weight,
      credit,
      confidence: round(confidenceOf(cues.length, credit, statement) * (0.6 + 0.4 * sentenceShare)),
      evidence: credit === 0 ? [] : words,
      ...contradictionOf(reading, credit),
    };
    return { evaluation, reading, isDenied: cues.length === 0 && isDenied(statement) };
  });
  return { graded, sentenceShare };
}

/** The share that words keep of what they would earn: all of it in sentences, a fifth as key words in a row. */
export function shareOfSentences(sentenceShare: number): number {
  return keyWordShare + (1 - keyWordShare) * sentenceShare;
}

const keyWordShare = 0.2;

const halfTheWords = 0.5;
/** No strong gold answer comes so near the opposite of a point; one wrong one in thirteen does. */
const plainlyDenied = 0.3;
/** To tell people that they said the opposite takes more than to count it a little: below, one in three had not. */
const surelyDenied = 0.35;

function evidenceOf({ cues, nearest }: PointReading): readonly Evidence[] {
  if (cues.length > 0) return distinctSpans(cues);
  return nearest === null ? [] : [nearest];
}

function confidenceOf(cues: number, credit: number, { contained, contradicted }: StatementFound): number {
  if (cues > 0) {
    return Math.min(0.95, 0.62 + 0.12 * Math.min(2, cues - 1) + 0.2 * clamp((contained - 0.2) / 0.5));
  }
  if (credit > 0) return 0.45 + 0.2 * credit;
  // Surest that a point is absent when nothing like it stands there.
  return 0.85 - 0.6 * clamp((contained - contradicted) / halfTheWords);
}

function contradictionOf(
  { cues, statement: { denied, denial } }: PointReading,
  credit: number,
): Pick<PointEvaluation, 'contradiction'> {
  const isSaid = cues.length > 0 || verdictOf({ credit }) !== 'absent';
  return isSaid || denial === null || denied < surelyDenied ? {} : { contradiction: denial };
}

function isDenied({ denied }: StatementFound): boolean {
  return denied >= plainlyDenied;
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
