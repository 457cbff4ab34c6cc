/** A linear model on standardised columns. */
export interface RidgeFit {
  readonly means: readonly number[];
  readonly spreads: readonly number[];
  readonly weights: readonly number[];
  readonly intercept: number;
}

/** Weighted least squares with the penalty on all weights but the intercept. */
export function fitRidge(
  rows: readonly (readonly number[])[],
  targets: readonly number[],
  rowWeights: readonly number[],
  penalty: number,
): RidgeFit {
  const width = rows[0]!.length;
  const total = rowWeights.reduce((sum, weight) => sum + weight, 0);
  const means = columns(width, (column) => weighted(rows, rowWeights, (row) => row[column]!) / total);
  const spreads = columns(width, (column) =>
    Math.max(
      1e-6,
      Math.sqrt(weighted(rows, rowWeights, (row) => (row[column]! - means[column]!) ** 2) / total),
    ),
  );
  const meanTarget = targets.reduce((sum, target, index) => sum + rowWeights[index]! * target, 0) / total;
  const matrix = columns(width, () => columns(width, () => 0));
  const right = columns(width, () => 0);
  for (const [index, row] of rows.entries()) {
    const z = row.map((value, column) => (value - means[column]!) / spreads[column]!);
    const weight = rowWeights[index]!;
    const target = targets[index]! - meanTarget;
    for (let i = 0; i < width; i++) {
      right[i]! += weight * z[i]! * target;
      for (let j = 0; j <= i; j++) matrix[i]![j]! += weight * z[i]! * z[j]!;
    }
  }
  for (let i = 0; i < width; i++) {
    for (let j = 0; j < i; j++) matrix[j]![i] = matrix[i]![j]!;
    matrix[i]![i]! += penalty;
  }
  return { means, spreads, weights: solve(matrix, right), intercept: meanTarget };
}

export function predictRidge(
  { means, spreads, weights, intercept }: RidgeFit,
  row: readonly number[],
): number {
  return row.reduce(
    (sum, value, column) => sum + (weights[column]! * (value - means[column]!)) / spreads[column]!,
    intercept,
  );
}

/** Gauss elimination with pivots; overwrites both. */
function solve(matrix: number[][], right: number[]): readonly number[] {
  const size = right.length;
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column + 1; row < size; row++) {
      if (Math.abs(matrix[row]![column]!) > Math.abs(matrix[pivot]![column]!)) pivot = row;
    }
    [matrix[column], matrix[pivot]] = [matrix[pivot]!, matrix[column]!];
    [right[column], right[pivot]] = [right[pivot]!, right[column]!];
    for (let row = column + 1; row < size; row++) {
      const factor = matrix[row]![column]! / matrix[column]![column]!;
      for (let k = column; k < size; k++) matrix[row]![k]! -= factor * matrix[column]![k]!;
      right[row]! -= factor * right[column]!;
    }
  }
  const solution = columns(size, () => 0);
  for (let row = size - 1; row >= 0; row--) {
    let rest = right[row]!;
    for (let k = row + 1; k < size; k++) rest -= matrix[row]![k]! * solution[k]!;
    solution[row] = rest / matrix[row]![row]!;
  }
  return solution;
}

function columns<T>(width: number, valueOf: (column: number) => T): T[] {
  return Array.from({ length: width }, (_, column) => valueOf(column));
}

function weighted(
  rows: readonly (readonly number[])[],
  weights: readonly number[],
  valueOf: (row: readonly number[]) => number,
): number {
  return rows.reduce((sum, row, index) => sum + weights[index]! * valueOf(row), 0);
}
