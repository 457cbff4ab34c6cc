import { leastConfidence } from '../../src/core/evaluation/confidence.ts';
import { interpolate } from '../../src/core/shared/interpolate.ts';
import type { Knot } from '../../src/core/shared/interpolate.ts';
import { scoreAgainstReference } from '../../src/core/evaluation/reference/score-against-reference.ts';
import { withoutRetractions } from '../../src/core/evaluation/retractions.ts';
import { gradeByRules } from '../../src/core/evaluation/rule-grader.ts';
import { prepareText } from '../../src/core/language/prepare-text.ts';
import { pearson } from './agreement.ts';
import { readGoldTasks } from './graded-gold.ts';
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
 * whole questions) and for sets that it did not see. `--gold` grades the gold answers of the bank by points, one line
 * for the half that was fitted on and one for the other.
 * A score that the product keeps back because the grader is not sure enough counts as the grader gave it; `kept_back`
 * is the share of those, `pearson_shown` the agreement of the others. `ece` is the calibration error of the confidence.
 * Usage: npm run bench:grading -- [--unseen] FILE.jsonl… | --gold
 */
const fewestForFold = 50;
const files = process.argv.slice(2).filter((argument) => argument !== '--unseen');
if (process.argv.includes('--gold')) await gradeGold();
else if (process.argv.includes('--unseen')) gradeUnseen();
else for (const file of files) gradeByShippedModel(file);

function gradeByShippedModel(file: string): void {
  const rows = readYardstick(file);
  const start = performance.now();
  const found = rows.map(outcomeOf);
  const elapsedMs = performance.now() - start;
  const scores = found.map(({ score }) => score);
  const msPerAnswer = round(elapsedMs / rows.length);
  const grades = rows.map(({ score }) => score);
  console.log(
    JSON.stringify({
      file,
      ...measure(rows, scores),
      ms_per_answer: msPerAnswer,
      ...measureConfidence(
        scores,
        found.map(({ confidence }) => confidence),
        grades,
      ),
    }),
  );
}

interface Graded {
  readonly score: number;
  /** Null where the answer says nothing: empty, declined, the question said back. */
  readonly confidence: number | null;
}

function outcomeOf({ question, reference, answer }: GradedAnswer): Graded {
  const { outcome } = gradeByRules({
    question: { text: question, facet: 'explain', dimension: 'technical' },
    rubric: { type: 'reference', referenceAnswer: reference },
    answer,
    cvLines: [],
  });
  if (outcome.type === 'scored') return outcome;
  if (outcome.because !== 'unsure') return { score: 0, confidence: null };
  return scoreAgainstReference(
    prepareText(withoutRetractions(answer)),
    prepareText(reference),
    prepareText(question),
  );
}

/** What is shown, what is kept back, and how far the confidence holds. */
function measureConfidence(
  scores: readonly number[],
  confidences: readonly (number | null)[],
  grades: readonly number[],
): Readonly<Record<'kept_back' | 'pearson_shown' | 'ece', number>> {
  const sure = [...scores.keys()].filter((row) => confidences[row] !== null);
  const shown = sure.filter((row) => confidences[row]! >= leastConfidence);
  const at = (rows: readonly number[], values: readonly (number | null)[]): readonly number[] =>
    rows.map((row) => values[row]!);
  return {
    kept_back: round(1 - shown.length / Math.max(1, sure.length)),
    pearson_shown: round(pearson(at(shown, scores), at(shown, grades))),
    ece: calibrationError(at(sure, scores), at(sure, confidences), at(sure, grades)),
  };
}

async function gradeGold(): Promise<void> {
  for (const half of ['seen', 'unseen'] as const) {
    const gold = await readGoldTasks(half);
    const outcomes = gold.map(({ task }) => gradeByRules(task).outcome);
    const scores = outcomes.map((outcome) => (outcome.type === 'scored' ? outcome.score : 0));
    const labels = gold.map(({ label }) => label);
    const confidences = outcomes.map((outcome) => (outcome.type === 'scored' ? outcome.confidence : null));
    const pearsonOfAll = round(pearson(scores, labels));
    console.log(
      JSON.stringify({
        gold: half,
        n: gold.length,
        pearson: pearsonOfAll,
        ...measureConfidence(scores, confidences, labels),
      }),
    );
  }
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
    const confidence = measureConfidence(
      own,
      members.map((row) => confidences[row]!),
      rows.map(({ score }) => score),
    );
    const worstFold = round(worst);
    console.log(
      JSON.stringify({ set, mode, ...measure(rows, own), worst_fold_pearson: worstFold, ...confidence }),
    );
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
  const graduatedSets = new Set(
    [...rowsBySet].flatMap(([set, members]) =>
      new Set(members.map((row) => rows[row]!.score)).size > 2 ? [set] : [],
    ),
  );
  for (const part of new Set(all.map(partOf))) {
    const others = all.filter((row) => partOf(row) !== part);
    const weightOf = (row: number): number => 1 / rowsBySet.get(rows[row]!.set)!.length;
    const calibration = fitCalibration(
      others.map((row) => ({ raw: raw[row]!, grade: rows[row]!.score, weight: weightOf(row) })),
    );
    const score = (row: number): number => calibrate(calibration, raw[row]!) * honest[row]!;
    const graduated = others.filter((row) => graduatedSets.has(rows[row]!.set));
    const agreement: readonly Knot[] = measureAgreement(
      graduated.map(score),
      graduated.map((row) => rows[row]!.score),
      graduated.map(weightOf),
    );
    for (const row of all.filter((each) => partOf(each) === part)) {
      scores[row] = score(row);
      confidences[row] = interpolate(agreement, scores[row]);
    }
  }
  return { scores, confidences };
}

function round(value: number): number {
  return Math.round(value * 1e3) / 1e3;
}
