import { prepareText } from '../language/prepare-text.ts';
import type { PreparedText } from '../language/prepare-text.ts';
import { readSignals } from './answer-signals.ts';
import type { AnswerSignals } from './answer-signals.ts';
import type { Evidence, Rubric } from './evaluation.ts';
import { deniesTheAnswer, findMisconceptions, readMisconceptions } from './find-misconceptions.ts';
import type { MisconceptionStated } from './find-misconceptions.ts';
import { gradePoints, shareOfSentences } from './grade-points.ts';
import type { GradedPoint } from './grade-points.ts';
import { costOf, mostCost } from './rescore.ts';
import { readSampleWords } from './sample-words.ts';

export type PointsRubric = Extract<Rubric, { readonly type: 'points' }>;

/** What stands in an answer, before it becomes a score. */
export interface AnswerReading {
  readonly graded: readonly GradedPoint[];
  readonly misconceptions: readonly MisconceptionStated[];
  readonly signals: AnswerSignals;
  /** The share of a score that is left, 0 to 1, after words in a row and wrong statements. */
  readonly gate: number;
  /** What sounds like wrong sample answers; null without samples, and where little does. */
  readonly doubtful: Evidence | null;
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
  const rubricStems = rubricStemsOf(rubric);
  const samples =
    rubric.sampleWords === undefined ? null : readSampleWords(rubric.sampleWords, rubricStems, answer);
  return {
    graded,
    misconceptions,
    signals: readSignals(graded, answer, questionStems, rubricStems, readings, samples?.signals ?? null),
    gate: shareOfSentences(sentenceShare) * (1 - cost),
    doubtful: samples?.doubtful ?? null,
  };
}

/** The content words of the points and the summary. */
export function rubricStemsOf({ summary, points }: PointsRubric): ReadonlySet<string> {
  return contentStems([summary, ...points.map(({ text }) => text)].join('\n'));
}

/** The content words of a text. */
export function contentStems(text: string): ReadonlySet<string> {
  const prepared = prepareText(text);
  return new Set(prepared.stems.filter((_, at) => prepared.isContent[at] === true));
}
