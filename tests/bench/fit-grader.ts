import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { featureNames, featuresOf } from '../../src/core/evaluation/reference/answer-features.ts';
import type { FittedModel } from '../../src/core/evaluation/reference/fitted-model.ts';
import { prepareText } from '../../src/core/language/prepare-text.ts';
import { indicesByValue } from './agreement.ts';
import { calibrate, fitCalibration, measureAgreement } from './grader-fit/calibrate.ts';
import type { CalibrationPoint } from './grader-fit/calibrate.ts';
import {
  fitEnsemble,
  predictEnsemble,
  predictUnseenQuestions,
  treeShare,
} from './grader-fit/fit-ensemble.ts';
import type { EnsembleFit } from './grader-fit/fit-ensemble.ts';
import { readGradedData } from './grader-fit/graded-data.ts';
import type { GradedData } from './grader-fit/graded-data.ts';

/**
 * Fits the reference grader on graded answers and writes src/core/evaluation/reference/grader-model.ts. How well it
 * does on questions and sets that it was not fitted on: npm run bench:grading -- --unseen FILE.jsonl…
 * Usage: npx tsx tests/bench/fit-grader.ts FILE.jsonl…
 */
const files = process.argv.slice(2);
if (files.length < 2) throw new Error('Name the files of graded answers, at least two.');
const data = readGradedData(files);
const fit = fitEnsemble(data, [...data.rows.keys()]);
const unseen = predictUnseenQuestions(data);
const calibration = fitCalibration(calibrationPoints(data, fit, unseen));
const scores = unseen.map((raw, row) => calibrate(calibration, raw) * data.honest[row]!);
writeModel(data, fit);

/** Graded answers, each set with the same say; references as their own answers; answers to other questions. */
function calibrationPoints(
  { rows, rowsBySet }: GradedData,
  ensemble: EnsembleFit,
  predicted: readonly number[],
): readonly CalibrationPoint[] {
  const graded = rows.map(({ score: grade, set }, row) => ({
    raw: predicted[row]!,
    grade,
    weight: 1 / rowsBySet.get(set)!.length,
  }));
  const asked = [...indicesByValue(rows.map(({ questionId }) => questionId)).values()].map(
    ([first]) => rows[first!]!,
  );
  const rawOf = (answer: string, reference: string, question: string): number =>
    predictEnsemble(ensemble, {
      columns: featuresOf(prepareText(answer), prepareText(reference), prepareText(question)),
      words: new Int32Array(),
      share: 0,
    });
  const weight = 0.5 / asked.length;
  const right = asked.map((row) => ({
    raw: rawOf(row.reference, row.reference, row.question),
    grade: 1,
    weight,
  }));
  const astray = asked.map((row, index) => {
    const other = asked[(index + Math.floor(asked.length / 2)) % asked.length]!;
    return { raw: rawOf(other.reference, row.reference, row.question), grade: 0, weight };
  });
  return [...graded, ...right, ...astray];
}

/** Right-or-wrong grades cannot lie near a score in the middle, so such sets have no say in the confidence. */
function agreementOf({ rows, rowsBySet }: GradedData): FittedModel['agreement'] {
  const graduated = [...rowsBySet.values()]
    .filter((members) => new Set(members.map((row) => rows[row]!.score)).size > 2)
    .flat();
  return measureAgreement(
    graduated.map((row) => scores[row]!),
    graduated.map((row) => rows[row]!.score),
    graduated.map((row) => 1 / rowsBySet.get(rows[row]!.set)!.length),
  );
}

function writeModel(graded: GradedData, { linear, trees }: EnsembleFit): void {
  const model: FittedModel = {
    features: featureNames.map((name, index) => ({
      name,
      mean: round(linear.means[index]!),
      spread: round(linear.spreads[index]!),
      weight: round(linear.weights[index]!),
    })),
    intercept: round(linear.intercept + (treeShare / (1 - treeShare)) * trees.base),
    words: writeWords(graded.wordNames, linear.wordWeights),
    trees: trees.trees,
    treeShare,
    calibration,
    agreement: agreementOf(graded),
  };
  const { trees: treeRows, ...others } = model;
  const lines = treeRows.map((tree) => `    [${tree.join(', ')}],`).join('\n');
  const path = fileURLToPath(new URL('../../src/core/evaluation/reference/grader-model.ts', import.meta.url));
  writeFileSync(
    path,
    `import type { FittedModel } from './fitted-model.ts';

/** Written by tests/bench/fit-grader.ts; docs/evaluation.md names the data and their authors. */
export const graderModel: FittedModel = ${JSON.stringify({ trees: [], ...others }, null, 2)
      .replace(/"(\w+)":/g, '$1:')
      .replace('trees: []', () => `// prettier-ignore\n  trees: [\n${lines}\n  ]`)};
`,
  );
  console.log(JSON.stringify({ calibration, agreement: model.agreement, words: model.words.length }));
}

function writeWords(names: readonly string[], weights: Float64Array): string {
  const byReference = new Map<string, string[]>();
  for (const [number, name] of names.entries()) {
    const hundredths = Math.round(weights[number]! * 100);
    if (hundredths === 0) continue;
    const [reference, other] = name.split(':');
    const list = byReference.get(reference!) ?? [];
    list.push(`${other!} ${hundredths}`);
    byReference.set(reference!, list);
  }
  return [...byReference].map(([reference, list]) => `${reference}:${list.join(',')}`).join(';');
}

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
