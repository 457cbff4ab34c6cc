import { nearEnough } from '../../src/core/evaluation/confidence.ts';
import { areaUnderCurve, mean, partialPearson, pearson, rmse, spearman, withinGroups } from './agreement.ts';
import type { GradedAnswer } from './yardsticks.ts';

const good = 0.8;
const bad = 0.4;
const bins = 10;

/** What bench:grading prints of a file: how scores from 0 to 1 agree with its grades. */
export function measure(
  rows: readonly GradedAnswer[],
  scores: readonly number[],
): Readonly<Record<string, number>> {
  const grades = rows.map(({ score }) => score);
  const lengths = rows.map(({ answer }) => Math.log1p(answer.split(/\s+/).length));
  const isGood = grades.map((grade) => (grade >= good ? true : grade <= bad ? false : null));
  return {
    n: rows.length,
    pearson: round(pearson(scores, grades)),
    spearman: round(spearman(scores, grades)),
    rmse: round(rmse(scores, grades)),
    within_question_pearson: round(
      withinGroups(
        scores,
        grades,
        rows.map(({ questionId }) => questionId),
      ),
    ),
    auc_good_bad: round(areaUnderCurve(scores, isGood)),
    partial_pearson_given_length: round(partialPearson(scores, grades, lengths)),
  };
}

/**
 * Expected calibration error: over ten bins of confidence, how far the mean confidence lies from how often the
 * grade was within a quarter of the score.
 */
export function calibrationError(
  scores: readonly number[],
  confidences: readonly number[],
  grades: readonly number[],
): number {
  let error = 0;
  for (let bin = 0; bin < bins; bin++) {
    const own = [...confidences.keys()].filter(
      (index) => Math.min(bins - 1, Math.floor(confidences[index]! * bins)) === bin,
    );
    if (own.length === 0) continue;
    const near = mean(own.map((index) => (Math.abs(scores[index]! - grades[index]!) <= nearEnough ? 1 : 0)));
    error += (own.length / scores.length) * Math.abs(near - mean(own.map((index) => confidences[index]!)));
  }
  return round(error);
}

function round(value: number): number {
  return Math.round(value * 1e3) / 1e3;
}
