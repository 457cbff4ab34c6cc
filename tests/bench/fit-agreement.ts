import { basisOf } from '../../src/core/evaluation/points-basis.ts';
import type { Knot } from '../../src/core/shared/interpolate.ts';
import { gradeByRules } from '../../src/core/evaluation/rule-grader.ts';
import { exchangedLengths, readGoldTasks } from './graded-gold.ts';
import type { GoldTask } from './graded-gold.ts';
import { measureAgreement } from './grader-fit/calibrate.ts';
import { writeFitted } from './grader-fit/write-fitted.ts';

/**
 * Measures on the seen half of the gold answers how often the label lies within a quarter of a score by points, and
 * writes src/core/evaluation/answer-agreement.ts; for each model on the gold answers that it was fitted on. To be run
 * after `fit:answers`. How far it holds on the unseen half is the `ece` of `npm run bench:grading -- --gold`. Usage: npm run fit:agreement
 */

/** So many answers of the average kind stand in where there are few. */
const fewAnswers = 8;

const tasks = await readGoldTasks('seen');
const sampled = tasks.filter(({ task }) => basisOf(task.rubric) === 'withSamples');
const agreement = {
  withoutSamples: measure(tasks.filter(({ kind }) => !exchangedLengths.has(kind)).map(withoutSamples)),
  withSamples: measure(sampled),
};
await writeFitted('answer-agreement.ts', agreement);
console.log(JSON.stringify({ answers: tasks.length, sampled: sampled.length, ...agreement }));

function measure(golds: readonly GoldTask[]): readonly Knot[] {
  const graded = golds.flatMap(({ label, task }) => {
    const { outcome } = gradeByRules(task);
    return outcome.type === 'scored' ? [{ label, score: outcome.score }] : [];
  });
  return measureAgreement(
    graded.map(({ score }) => score),
    graded.map(({ label }) => label),
    graded.map(() => 1),
    [0, 0.05, 0.15, 0.25, 0.35, 0.45, 0.55, 0.65, 0.75, 0.85, 0.95, 1],
    fewAnswers,
  );
}

function withoutSamples({ task, ...gold }: GoldTask): GoldTask {
  const { type, points, misconceptions, summary } = task.rubric;
  return { ...gold, task: { ...task, rubric: { type, points, misconceptions, summary } } };
}
