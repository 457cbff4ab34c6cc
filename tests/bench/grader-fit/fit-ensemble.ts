import { indicesByValue, mean } from '../agreement.ts';
import { fitLinear, predictLinear } from './fit-linear.ts';
import type { LinearFit, LinearRow } from './fit-linear.ts';
import { fitTrees, predictTrees } from './fit-trees.ts';
import type { TreeFit } from './fit-trees.ts';
import type { GradedData } from './graded-data.ts';

/** A linear model of features and words, and trees over the features. */
export interface EnsembleFit {
  readonly linear: LinearFit;
  readonly trees: TreeFit;
}

export const treeShare = 0.45;

/** Targets are standardised by set, so that no set's mildness or size decides. */
export function fitEnsemble(data: GradedData, training: readonly number[]): EnsembleFit {
  const targets = new Float64Array(data.rows.length);
  const weights = new Float64Array(data.rows.length);
  for (const own of indicesByValue(training.map((row) => data.rows[row]!.set)).values()) {
    const members = own.map((index) => training[index]!);
    const centre = mean(members.map((row) => data.rows[row]!.score));
    const spread = Math.sqrt(mean(members.map((row) => (data.rows[row]!.score - centre) ** 2)));
    for (const row of members) {
      targets[row] = (data.rows[row]!.score - centre) / spread;
      weights[row] = 1 / Math.sqrt(members.length);
    }
  }
  const scale = training.length / training.reduce((sum, row) => sum + weights[row]!, 0);
  for (const row of training) weights[row]! *= scale;
  return {
    linear: fitLinear(data.linearRows, data.wordNames.length, training, targets, weights),
    trees: fitTrees(data.table, training, targets, weights),
  };
}

export function predictEnsemble({ linear, trees }: EnsembleFit, row: LinearRow): number {
  return (1 - treeShare) * predictLinear(linear, row) + treeShare * predictTrees(trees, row.columns);
}

export const folds = 10;

/** What a fit on the other folds says of each row; a fold is made of whole questions. */
export function predictUnseenQuestions(data: GradedData): readonly number[] {
  return predictOut(data, folds, foldOf(data));
}

/** What a fit on the other sets says of each row. */
export function predictUnseenSets(data: GradedData): readonly number[] {
  const sets = [...data.rowsBySet.keys()];
  return predictOut(data, sets.length, (row) => sets.indexOf(data.rows[row]!.set));
}

/** The fold of a row, which does not depend on the order of the files. */
export function foldOf(data: GradedData): (row: number) => number {
  const ids = [...new Set(data.rows.map(({ questionId }) => questionId))];
  const sorted = ids.sort((a, b) => scatter(a) - scatter(b));
  const foldByQuestion = new Map(sorted.map((id, index) => [id, index % folds]));
  return (row) => foldByQuestion.get(data.rows[row]!.questionId)!;
}

function predictOut(data: GradedData, count: number, partOf: (row: number) => number): readonly number[] {
  const raw = data.rows.map(() => 0);
  const all = [...data.rows.keys()];
  for (let part = 0; part < count; part++) {
    const held = all.filter((row) => partOf(row) === part);
    if (held.length === 0) continue;
    const fit = fitEnsemble(
      data,
      all.filter((row) => partOf(row) !== part),
    );
    for (const row of held) raw[row] = predictEnsemble(fit, data.linearRows[row]!);
  }
  return raw;
}

/** FNV-1a over the id's code units. */
function scatter(id: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < id.length; index++)
    hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193) >>> 0;
  return hash;
}
