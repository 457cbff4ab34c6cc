import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Knot } from '../../src/core/evaluation/reference/fitted-model.ts';
import { gradeByRules } from '../../src/core/evaluation/rule-grader.ts';
import { readGoldTasks } from './graded-gold.ts';
import { measureAgreement } from './grader-fit/calibrate.ts';

/**
 * Measures on the seen half of the gold answers how often the label lies within a quarter of a score by points, and
 * writes src/core/evaluation/answer-agreement.ts. To be run after `fit:answers`. How far it holds on the unseen half
 * is the `ece` of `npm run bench:grading -- --gold`. Usage: npm run fit:agreement
 */
const graded = (await readGoldTasks('seen')).flatMap(({ label, task }) => {
  const { outcome } = gradeByRules(task);
  return outcome.type === 'scored' ? [{ label, score: outcome.score }] : [];
});
const knots: readonly Knot[] = measureAgreement(
  graded.map(({ score }) => score),
  graded.map(({ label }) => label),
  graded.map(() => 1),
  [0, 0.05, 0.15, 0.25, 0.35, 0.45, 0.55, 0.65, 0.75, 0.85, 0.95, 1],
);
writeFileSync(
  fileURLToPath(new URL('../../src/core/evaluation/answer-agreement.ts', import.meta.url)),
  `import type { Knot } from './reference/fitted-model.ts';

/** Written by tests/bench/fit-agreement.ts: scores by points and how often a label lay within a quarter of them. */
export const answerAgreement: readonly Knot[] = [
${knots.map(([score, near]) => `  [${score}, ${near}],\n`).join('')}];
`,
);
console.log(JSON.stringify({ answers: graded.length, agreement: knots }));
