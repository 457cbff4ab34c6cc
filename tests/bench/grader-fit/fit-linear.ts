/** A row of the joint linear model: columns that every row has, and numbers of words, each worth `share`. */
export interface LinearRow {
  readonly columns: readonly number[];
  readonly words: Int32Array;
  readonly share: number;
}

export interface LinearFit {
  readonly means: readonly number[];
  readonly spreads: readonly number[];
  readonly weights: readonly number[];
  readonly intercept: number;
  /** By number of the word; 0 where the data says too little. */
  readonly wordWeights: Float64Array;
}

const columnPenalty = 1500;
const wordPenalty = 20;
const smallestWordWeight = 0.03;
const mostSteps = 60;
const enough = 1e-6;

/** Weighted ridge regression of columns and words at once, by conjugate gradients. */
export function fitLinear(
  rows: readonly LinearRow[],
  wordCount: number,
  training: readonly number[],
  targets: Float64Array,
  rowWeights: Float64Array,
): LinearFit {
  const width = rows[0]!.columns.length;
  const { means, spreads } = standardise(rows, training, width);
  const standard = new Map(
    training.map((row) => [
      row,
      rows[row]!.columns.map((value, column) => (value - means[column]!) / spreads[column]!),
    ]),
  );
  const size = width + wordCount + 1;
  const penalty = Float64Array.from({ length: size }, (_, at) =>
    at < width ? columnPenalty : at < size - 1 ? wordPenalty : 0,
  );
  const times = (weights: Float64Array, row: number): number => {
    let sum = weights[size - 1]!;
    for (const [column, value] of standard.get(row)!.entries()) sum += value * weights[column]!;
    let words = 0;
    for (const word of rows[row]!.words) words += weights[width + word]!;
    return sum + words * rows[row]!.share;
  };
  const add = (to: Float64Array, row: number, value: number): void => {
    to[size - 1]! += value;
    for (const [column, own] of standard.get(row)!.entries()) to[column]! += own * value;
    const each = value * rows[row]!.share;
    for (const word of rows[row]!.words) to[width + word]! += each;
  };
  const right = new Float64Array(size);
  for (const row of training) add(right, row, rowWeights[row]! * targets[row]!);
  const solution = conjugateGradients(right, (direction) => {
    const product = direction.map((value, at) => value * penalty[at]!);
    for (const row of training) add(product, row, rowWeights[row]! * times(direction, row));
    return product;
  });
  return {
    means,
    spreads,
    weights: [...solution.subarray(0, width)],
    intercept: solution[size - 1]!,
    wordWeights: solution
      .slice(width, size - 1)
      .map((weight) => (Math.abs(weight) < smallestWordWeight ? 0 : Math.round(weight * 100) / 100)),
  };
}

export function predictLinear(fit: LinearFit, { columns, words, share }: LinearRow): number {
  let sum = fit.intercept;
  for (const [column, value] of columns.entries())
    sum += (fit.weights[column]! * (value - fit.means[column]!)) / fit.spreads[column]!;
  let said = 0;
  for (const word of words) said += fit.wordWeights[word]!;
  return sum + said * share;
}

function standardise(
  rows: readonly LinearRow[],
  training: readonly number[],
  width: number,
): { readonly means: readonly number[]; readonly spreads: readonly number[] } {
  const each = Array.from({ length: width }, (_, column) => {
    const values = training.map((row) => rows[row]!.columns[column]!);
    const centre = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / values.length;
    return { centre, spread: Math.max(1e-6, Math.sqrt(variance)) };
  });
  return { means: each.map(({ centre }) => centre), spreads: each.map(({ spread }) => spread) };
}

function conjugateGradients(
  right: Float64Array,
  multiply: (direction: Float64Array) => Float64Array,
): Float64Array {
  const solution = new Float64Array(right.length);
  const rest = right.slice();
  const direction = rest.slice();
  let squares = dot(rest, rest);
  const target = squares * enough;
  for (let step = 0; step < mostSteps && squares > target; step++) {
    const product = multiply(direction);
    const length = squares / dot(direction, product);
    for (let at = 0; at < right.length; at++) {
      solution[at]! += length * direction[at]!;
      rest[at]! -= length * product[at]!;
    }
    const next = dot(rest, rest);
    for (let at = 0; at < right.length; at++) direction[at] = rest[at]! + (next / squares) * direction[at]!;
    squares = next;
  }
  return solution;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += a[at]! * b[at]!;
  return sum;
}
