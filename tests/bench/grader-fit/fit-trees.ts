import type { Tree } from '../../../src/core/evaluation/reference/boosted-trees.ts';
import { addTrees } from '../../../src/core/evaluation/reference/boosted-trees.ts';
import { createSeededRandom } from '../../../src/core/next-question/seeded-random.ts';

/** What every tree is fitted on; the columns' values by bin, so that a split is found in one pass. */
export interface TreeTable {
  readonly rows: readonly (readonly number[])[];
  readonly cuts: readonly (readonly number[])[];
  readonly bins: readonly Uint8Array[];
  /** 1: a higher value may only raise the score, -1: only lower it, 0: either. */
  readonly directions: readonly number[];
}

export interface TreeFit {
  readonly base: number;
  readonly trees: readonly Tree[];
}

const treeCount = 150;
const rate = 0.06;
const lightestLeaf = 200;
const shrinkage = 20;
const rowShare = 0.7;
const columnShare = 0.4;
const binCount = 32;

export function tabulate(rows: readonly (readonly number[])[], directions: readonly number[]): TreeTable {
  const cuts = directions.map((_, column) => {
    const sorted = rows.map((row) => row[column]!).sort((a, b) => a - b);
    const marks = Array.from({ length: binCount - 1 }, (__, at) => {
      const mark = sorted[Math.floor(((at + 1) * sorted.length) / binCount)]!;
      return Math.round(mark * 1e4) / 1e4;
    });
    return [...new Set(marks)].sort((a, b) => a - b);
  });
  const bins = cuts.map((marks, column) =>
    Uint8Array.from(rows, (row) => marks.filter((mark) => row[column]! >= mark).length),
  );
  return { rows, cuts, bins, directions };
}

/** Gradient-boosted trees of two decisions on squared error, with columns that may count one way only. */
export function fitTrees(
  table: TreeTable,
  training: readonly number[],
  targets: Float64Array,
  rowWeights: Float64Array,
): TreeFit {
  const random = createSeededRandom(20240601);
  const total = training.reduce((sum, row) => sum + rowWeights[row]!, 0);
  const base = training.reduce((sum, row) => sum + rowWeights[row]! * targets[row]!, 0) / total;
  const rest = targets.map((target) => target - base);
  const trees: Tree[] = [];
  for (let count = 0; count < treeCount; count++) {
    const columns = table.cuts.flatMap((_, column) => (random() < columnShare ? [column] : []));
    const sample = training.filter(() => random() < rowShare);
    const tree = growTree(table, sample, columns, rest, rowWeights);
    for (const row of training) rest[row]! -= addTrees([tree], table.rows[row]!);
    trees.push(tree);
  }
  return { base, trees };
}

export function predictTrees({ base, trees }: TreeFit, row: readonly number[]): number {
  return base + addTrees(trees, row);
}

interface Split {
  readonly column: number;
  readonly cut: number;
  readonly gain: number;
}

function growTree(
  table: TreeTable,
  sample: readonly number[],
  columns: readonly number[],
  rest: Float64Array,
  rowWeights: Float64Array,
): Tree {
  const splitRows = (
    rows: readonly number[],
  ): readonly [Split | null, readonly number[], readonly number[]] => {
    const split = bestSplit(table, rows, columns, rest, rowWeights);
    if (split === null) return [null, rows, []];
    const isAbove = (row: number): boolean => table.bins[split.column]![row]! > split.cut;
    return [split, rows.filter((row) => !isAbove(row)), rows.filter(isAbove)];
  };
  const numbers = (split: Split | null): readonly number[] =>
    split === null ? [-1, 0] : [split.column, table.cuts[split.column]![split.cut]!];
  const value = (rows: readonly number[]): number => {
    const weight = rows.reduce((sum, row) => sum + rowWeights[row]!, 0);
    const sum = rows.reduce((total, row) => total + rowWeights[row]! * rest[row]!, 0);
    return Math.round(((rate * sum) / (weight + shrinkage)) * 1e5) / 1e5;
  };
  const [first, below, above] = splitRows(sample);
  const [second, belowBelow, belowAbove] = splitRows(below);
  const [third, aboveBelow, aboveAbove] = splitRows(above);
  return [
    ...numbers(first),
    ...numbers(second),
    ...numbers(third),
    ...[belowBelow, belowAbove, aboveBelow, aboveAbove].map(value),
  ];
}

function bestSplit(
  { cuts, bins, directions }: TreeTable,
  rows: readonly number[],
  columns: readonly number[],
  rest: Float64Array,
  rowWeights: Float64Array,
): Split | null {
  let best: Split | null = null;
  for (const column of columns) {
    const sums = new Float64Array(binCount);
    const weights = new Float64Array(binCount);
    for (const row of rows) {
      const bin = bins[column]![row]!;
      sums[bin]! += rowWeights[row]! * rest[row]!;
      weights[bin]! += rowWeights[row]!;
    }
    const allSum = sums.reduce((sum, value) => sum + value, 0);
    const allWeight = weights.reduce((sum, value) => sum + value, 0);
    let sum = 0;
    let weight = 0;
    for (let cut = 0; cut < cuts[column]!.length; cut++) {
      sum += sums[cut]!;
      weight += weights[cut]!;
      if (weight < lightestLeaf || allWeight - weight < lightestLeaf) continue;
      const low = sum / (weight + shrinkage);
      const high = (allSum - sum) / (allWeight - weight + shrinkage);
      if (directions[column]! * (high - low) < 0) continue;
      const gain = low * sum + high * (allSum - sum) - allSum ** 2 / (allWeight + shrinkage);
      if (gain > (best?.gain ?? enoughGain)) best = { column, cut, gain };
    }
  }
  return best;
}

const enoughGain = 1e-6;
