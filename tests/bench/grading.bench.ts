import { interpolate } from '../../src/core/evaluation/reference/fitted-model.ts';
import type { Knot } from '../../src/core/evaluation/reference/fitted-model.ts';
import { gradeByRules } from '../../src/core/evaluation/rule-grader.ts';
import { pearson } from './agreement.ts';
import { calibrate, fitCalibration, measureAgreement } from './grader-fit/calibrate.ts';
import { foldOf, folds, predictUnseenQuestions, predictUnseenSets } from './grader-fit/fit-ensemble.ts';
import { readGradedData } from './grader-fit/graded-data.ts';
import type { GradedData } from './grader-fit/graded-data.ts';
import { calibrationError, measure } from './measures.ts';
import { readYardstick } from './yardsticks.ts';
import type { GradedAnswer } from './yardsticks.ts';

/**
 * Agreement of the reference grader with human grades: one JSON line a file. An answer without a score (empty,
 * declined, the question said back) counts as 0. On files that the shipped model was fitted on, its figures are
 * too good: `--unseen` fits anew and prints two lines a file, for questions that the fit did not see (ten folds of
 * whole questions) and for sets that it did not see.
 * Usage: npm run bench:grading -- [--unseen] FILE.jsonl…
 */
const fewestForFold = 50;
const files = process.argv.slice(2).filter((argument) => argument !== '--unseen');
if (process.argv.includes('--unseen')) gradeUnseen();
else for (const file of files) gradeByShippedModel(file);

function gradeByShippedModel(file: string): void {
  const rows = readYardstick(file);
  const start = performance.now();
  const found = rows.map(outcomeOf);
  const elapsedMs = performance.now() - start;
  const scores = found.map(({ score }) => score);
  const scored = [...rows.keys()].filter((row) => found[row]!.confidence !== null);
  const ece = calibrationError(
    scored.map((row) => scores[row]!),
    scored.map((row) => found[row]!.confidence!),
    scored.map((row) => rows[row]!.score),
  );
  const msPerAnswer = Math.round((elapsedMs / rows.length) * 1e3) / 1e3;
  console.log(JSON.stringify({ file, ...measure(rows, scores), ms_per_answer: msPerAnswer, ece }));
}

function outcomeOf({ question, reference, answer }: GradedAnswer): {
  readonly score: number;
  readonly confidence: number | null;
} {
  const { outcome } = gradeByRules({
    question: { text: question, facet: 'explain', dimension: 'technical' },
    rubric: { type: 'reference', referenceAnswer: reference },
    answer,
    cvLines: [],
  });
  return outcome.type === 'scored' ? outcome : { score: 0, confidence: null };
}

function gradeUnseen(): void {
  const data = readGradedData(files);
  report(data, 'unseen questions', predictUnseenQuestions(data), foldOf(data));
  report(data, 'unseen set', predictUnseenSets(data), (row) =>
    [...data.rowsBySet.keys()].indexOf(data.rows[row]!.set),
  );
}

function report(
  data: GradedData,
  mode: string,
  raw: readonly number[],
  partOf: (row: number) => number,
): void {
  const { scores, confidences } = calibrateOut(data, raw, partOf);
  for (const [set, members] of data.rowsBySet) {
    const rows = members.map((row) => data.rows[row]!);
    const own = members.map((row) => scores[row]!);
    const byFold = Array.from({ length: folds }, (_, fold) =>
      members.filter((row) => foldOf(data)(row) === fold),
    );
    const worst = Math.min(
      ...byFold
        .filter((held) => held.length >= fewestForFold)
        .map((held) =>
          pearson(
            held.map((row) => scores[row]!),
            held.map((row) => data.rows[row]!.score),
          ),
        ),
    );
    const ece = calibrationError(
      own,
      members.map((row) => confidences[row]!),
      rows.map(({ score }) => score),
    );
    const worstFold = Math.round(worst * 1e3) / 1e3;
    console.log(JSON.stringify({ set, mode, ...measure(rows, own), worst_fold_pearson: worstFold, ece }));
  }
}

/** Scores and confidences by a calibration that was fitted on the other parts. */
function calibrateOut(
  { rows, honest, rowsBySet }: GradedData,
  raw: readonly number[],
  partOf: (row: number) => number,
): { readonly scores: readonly number[]; readonly confidences: readonly number[] } {
  const scores = rows.map(() => 0);
  const confidences = rows.map(() => 0);
  const all = [...rows.keys()];
  for (const part of new Set(all.map(partOf))) {
    const others = all.filter((row) => partOf(row) !== part);
    const weightOf = (row: number): number => 1 / rowsBySet.get(rows[row]!.set)!.length;
    const calibration = fitCalibration(
      others.map((row) => ({ raw: raw[row]!, grade: rows[row]!.score, weight: weightOf(row) })),
    );
    const score = (row: number): number => calibrate(calibration, raw[row]!) * honest[row]!;
    const agreement: readonly Knot[] = measureAgreement(
      others.map(score),
      others.map((row) => rows[row]!.score),
      others.map(weightOf),
    );
    for (const row of all.filter((each) => partOf(each) === part)) {
      scores[row] = score(row);
      confidences[row] = interpolate(agreement, scores[row]);
    }
  }
  return { scores, confidences };
}
