import { gradeByRules } from '../../src/core/evaluation/rule-grader.ts';
import { areaUnderCurve, partialPearson, pearson, rmse, spearman, withinGroups } from './agreement.ts';
import { readYardstick } from './yardsticks.ts';
import type { GradedAnswer } from './yardsticks.ts';

/**
 * Agreement of the reference grader with human grades: one JSON line a file. An answer without a score (empty,
 * declined, the question said back) counts as 0.
 * Usage: npm run bench:grading -- FILE.jsonl…
 */
const good = 0.8;
const bad = 0.4;

for (const file of process.argv.slice(2)) {
  const rows = readYardstick(file);
  const start = performance.now();
  const scores = rows.map(scoreOf);
  const elapsedMs = performance.now() - start;
  const grades = rows.map(({ score }) => score);
  const lengths = rows.map(({ answer }) => Math.log1p(answer.split(/\s+/).length));
  const isGood = grades.map((grade) => (grade >= good ? true : grade <= bad ? false : null));
  console.log(
    JSON.stringify({
      file,
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
      ms_per_answer: round(elapsedMs / rows.length),
      auc_good_bad: round(areaUnderCurve(scores, isGood)),
      partial_pearson_given_length: round(partialPearson(scores, grades, lengths)),
    }),
  );
}

function scoreOf({ question, reference, answer }: GradedAnswer): number {
  const { outcome } = gradeByRules({
    question: { text: question, facet: 'explain', dimension: 'technical' },
    rubric: { type: 'reference', referenceAnswer: reference },
    answer,
    cvLines: [],
  });
  return outcome.type === 'scored' ? outcome.score : 0;
}

function round(value: number): number {
  return Math.round(value * 1e3) / 1e3;
}
