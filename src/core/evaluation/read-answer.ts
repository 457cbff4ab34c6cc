import type { PreparedText } from '../language/prepare-text.ts';
import { readSignals } from './answer-signals.ts';
import type { AnswerSignals } from './answer-signals.ts';
import type { Rubric } from './evaluation.ts';
import { deniesTheAnswer, findMisconceptions, readMisconceptions } from './find-misconceptions.ts';
import type { MisconceptionStated } from './find-misconceptions.ts';
import { gradePoints, shareOfSentences } from './grade-points.ts';
import type { GradedPoint } from './grade-points.ts';
import { costOf, mostCost } from './rescore.ts';

export type PointsRubric = Extract<Rubric, { readonly type: 'points' }>;

/** What stands in an answer, before it becomes a score. */
export interface AnswerReading {
  readonly graded: readonly GradedPoint[];
  readonly misconceptions: readonly MisconceptionStated[];
  readonly signals: AnswerSignals;
  /** The share of a score that is left, 0 to 1, after words in a row and wrong statements. */
  readonly gate: number;
}

export function readAnswer(
  rubric: PointsRubric,
  answer: PreparedText,
  question: PreparedText,
): AnswerReading {
  const questionStems = new Set(question.stems);
  const readings = readMisconceptions(rubric.misconceptions, answer, questionStems);
  const { graded, sentenceShare } = gradePoints(rubric.points, answer, questionStems, readings);
  const misconceptions = findMisconceptions(readings);
  const denied = graded.filter(({ isDenied }) => isDenied).length;
  const cost = deniesTheAnswer(readings, answer) ? mostCost : costOf(misconceptions.length + denied);
  return {
    graded,
    misconceptions,
    signals: readSignals(graded, answer, questionStems, rubric, readings),
    gate: shareOfSentences(sentenceShare) * (1 - cost),
  };
}
