import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { featureNames, featuresOf } from '../../src/core/evaluation/reference/answer-features.ts';
import type { FittedModel } from '../../src/core/evaluation/reference/fitted-model.ts';
import { honestShare } from '../../src/core/evaluation/reference/score-against-reference.ts';
import { differingStems } from '../../src/core/evaluation/reference/word-associations.ts';
import { prepareText } from '../../src/core/language/prepare-text.ts';
import type { PreparedText } from '../../src/core/language/prepare-text.ts';
import { indicesByValue, mean, pearson, rmse, withinGroups } from './agreement.ts';
import { calibrate, fitCalibration, measureAgreement } from './grader-fit/calibrate.ts';
import type { CalibrationPoint } from './grader-fit/calibrate.ts';
import { fitAssociations, tabulatePairs } from './grader-fit/fit-associations.ts';
import type { AssociationFit } from './grader-fit/fit-associations.ts';
import { fitRidge, predictRidge } from './grader-fit/ridge.ts';
import type { RidgeFit } from './grader-fit/ridge.ts';
import { readYardstick } from './yardsticks.ts';

/**
 * Fits the reference grader on graded answers and writes src/core/evaluation/reference/grader-model.ts.
 * Prints agreement by ten-fold cross-validation over whole questions and by leaving each set out.
 * Usage: npx tsx tests/bench/fit-grader.ts FILE.jsonl…
 */
const files = process.argv.slice(2);
if (files.length < 2) throw new Error('Name the files of graded answers, at least two.');

const penalty = 1500;
const folds = 10;
const rows = files.flatMap(readYardstick);
const prepared = new Map<string, PreparedText>();
const read = (text: string): PreparedText => {
  const known = prepared.get(text) ?? prepareText(text);
  prepared.set(text, known);
  return known;
};
const answers = rows.map(({ answer }) => prepareText(answer));
const features = rows.map(({ reference, question }, row) =>
  featuresOf(answers[row]!, read(reference), read(question)),
);
const table = tabulatePairs(rows.map(({ reference }, row) => differingStems(answers[row]!, read(reference))));
const sets = rows.map(({ set }) => set);
const questions = rows.map(({ questionId }) => questionId);
const grades = rows.map(({ score }) => score);
const rowsBySet = indicesByValue(sets);
const foldByQuestion = dealOut([...new Set(questions)]);

interface Fit {
  readonly ridge: RidgeFit;
  readonly associations: AssociationFit;
}

const crossValidated = predictOut(folds, (row) => foldByQuestion.get(questions[row]!)!);
const setNames = [...rowsBySet.keys()];
const leftOut = predictOut(setNames.length, (row) => setNames.indexOf(sets[row]!));
const whole = fit(rows.map(() => true));
const calibration = fitCalibration(calibrationPoints());
const honest = rows.map(({ reference }, row) => honestShare(features[row]!, answers[row]!, read(reference)));
const score = (raw: number, row: number): number => calibrate(calibration, raw) * honest[row]!;
const scores = crossValidated.map(score);
/** Right-or-wrong grades cannot lie within a tenth of a score in the middle, so such sets have no say. */
const graduated = [...rowsBySet.values()]
  .filter((members) => new Set(members.map((row) => grades[row]!)).size > 2)
  .flat();
const agreement = measureAgreement(
  graduated.map((row) => scores[row]!),
  graduated.map((row) => grades[row]!),
  graduated.map((row) => 1 / rowsBySet.get(sets[row]!)!.length),
);

report('cross-validated', scores);
report('left out', leftOut.map(score));
writeModel();

/** Targets are standardised by set, so that no set's mildness or size decides. */
function fit(isTraining: readonly boolean[]): Fit {
  const training = rows.flatMap((_, row) => (isTraining[row] === true ? [row] : []));
  const targets = standardise(training);
  const weights = rows.map((_, row) => 1 / Math.sqrt(rowsBySet.get(sets[row]!)!.length));
  const scale = training.length / training.reduce((sum, row) => sum + weights[row]!, 0);
  const fitOn = (chosen: readonly number[], columns: (row: number) => readonly number[]): RidgeFit =>
    fitRidge(
      chosen.map(columns),
      chosen.map((row) => targets.get(row)!),
      chosen.map((row) => weights[row]! * scale),
      penalty,
    );
  const residuals = rows.map(() => 0);
  for (let part = 0; part < 5; part++) {
    const isHeld = (row: number): boolean => foldByQuestion.get(questions[row]!)! % 5 === part;
    const base = fitOn(
      training.filter((row) => !isHeld(row)),
      (row) => features[row]!,
    );
    for (const row of training.filter(isHeld))
      residuals[row] = targets.get(row)! - predictRidge(base, features[row]!);
  }
  const associations = fitAssociations(table, residuals, questions, isTraining);
  const ridge = fitOn(training, (row) => [...features[row]!, associations.associateRow(row)]);
  return { ridge, associations };
}

function standardise(training: readonly number[]): ReadonlyMap<number, number> {
  const targets = new Map<number, number>();
  for (const members of indicesByValue(training.map((row) => sets[row]!)).values()) {
    const own = members.map((index) => training[index]!);
    const centre = mean(own.map((row) => grades[row]!));
    const spread = Math.sqrt(mean(own.map((row) => (grades[row]! - centre) ** 2)));
    for (const row of own) targets.set(row, (grades[row]! - centre) / spread);
  }
  return targets;
}

function predictOut(count: number, partOf: (row: number) => number): readonly number[] {
  const raw = rows.map(() => 0);
  for (let part = 0; part < count; part++) {
    const { ridge, associations } = fit(rows.map((_, row) => partOf(row) !== part));
    for (const row of rows.keys()) {
      if (partOf(row) !== part) continue;
      raw[row] = predictRidge(ridge, [...features[row]!, associations.associateRow(row)]);
    }
  }
  return raw;
}

/** Graded answers, each set with the same say; references as their own answers; answers to other questions. */
function calibrationPoints(): readonly CalibrationPoint[] {
  const graded = rows.map(({ score: grade }, row) => ({
    raw: crossValidated[row]!,
    grade,
    weight: 1 / rowsBySet.get(sets[row]!)!.length,
  }));
  const asked = [...indicesByValue(questions).values()].map(([first]) => rows[first!]!);
  const right = asked.map((row) => ({ raw: rawOf(row.reference, row.reference, row.question), grade: 1 }));
  const astray = asked.map((row, index) => {
    const other = asked[(index + Math.floor(asked.length / 2)) % asked.length]!;
    return { raw: rawOf(other.reference, row.reference, row.question), grade: 0 };
  });
  return [
    ...graded,
    ...right.map((point) => ({ ...point, weight: 0.5 / right.length })),
    ...astray.map((point) => ({ ...point, weight: 0.5 / astray.length })),
  ];
}

function rawOf(answer: string, reference: string, question: string): number {
  return predictRidge(whole.ridge, [...featuresOf(prepareText(answer), read(reference), read(question)), 0]);
}

function report(label: string, predicted: readonly number[]): void {
  for (const [set, members] of rowsBySet) {
    const own = members.map((row) => predicted[row]!);
    const wanted = members.map((row) => grades[row]!);
    console.log(
      JSON.stringify({
        label,
        set,
        pearson: round(pearson(own, wanted)),
        within_question_pearson: round(
          withinGroups(
            own,
            wanted,
            members.map((row) => questions[row]!),
          ),
        ),
        rmse: round(rmse(own, wanted)),
      }),
    );
  }
}

function writeModel(): void {
  const { ridge, associations } = whole;
  const model: FittedModel = {
    features: featureNames.map((name, index) => ({
      name,
      mean: round(ridge.means[index]!),
      spread: round(ridge.spreads[index]!),
      weight: round(ridge.weights[index]!),
    })),
    associationWeight: round(ridge.weights.at(-1)! / ridge.spreads.at(-1)!),
    intercept: round(ridge.intercept - (ridge.weights.at(-1)! * ridge.means.at(-1)!) / ridge.spreads.at(-1)!),
    associations: writeAssociations(associations),
    calibration,
    agreement,
  };
  const path = fileURLToPath(new URL('../../src/core/evaluation/reference/grader-model.ts', import.meta.url));
  writeFileSync(
    path,
    `import type { FittedModel } from './fitted-model.ts';

/** Written by tests/bench/fit-grader.ts; docs/evaluation.md names the data and their authors. */
export const graderModel: FittedModel = ${JSON.stringify(model, null, 2)};
`,
  );
  console.log(JSON.stringify({ associations: associations.weights.size, calibration, agreement }));
}

function writeAssociations({ weights }: AssociationFit): string {
  const byReference = new Map<string, string[]>();
  for (const [pair, weight] of [...weights].sort((a, b) => a[0] - b[0])) {
    const [reference, other] = table.names[pair]!.split(':');
    const list = byReference.get(reference!) ?? [];
    list.push(`${other!} ${Math.round(weight * 100)}`);
    byReference.set(reference!, list);
  }
  return [...byReference].map(([reference, list]) => `${reference}:${list.join(',')}`).join(';');
}

/** Questions to folds, in an order that does not depend on the files'. */
function dealOut(ids: readonly string[]): ReadonlyMap<string, number> {
  const sorted = [...ids].sort((a, b) => scatter(a) - scatter(b));
  return new Map(sorted.map((id, index) => [id, index % folds]));
}

/** FNV-1a over the id's code units. */
function scatter(id: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < id.length; index++)
    hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193) >>> 0;
  return hash;
}

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
