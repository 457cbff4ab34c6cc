export interface LogisticRow {
  readonly values: readonly number[];
  /** Added to the log odds, not fitted. */
  readonly offset: number;
  /** 0 to 1. */
  readonly label: number;
  readonly weight: number;
}

const steps = 30;
/** The intercept is hardly held back. */
const interceptPenalty = 1e-3;

/** Logistic regression with a ridge, by Newton's method: the intercept and then the weight of each value. */
export function fitLogistic(rows: readonly LogisticRow[], penalty: number): readonly number[] {
  const size = (rows[0]?.values.length ?? 0) + 1;
  const ridge = Array.from({ length: size }, (_, at) => (at === 0 ? interceptPenalty : penalty));
  let weights = ridge.map(() => 0);
  for (let step = 0; step < steps; step++) {
    const gradient = weights.map((weight, at) => ridge[at]! * weight);
    const curvature = ridge.map((own, at) => ridge.map((_, other) => (at === other ? own : 0)));
    for (const { values, offset, label, weight } of rows) {
      const inputs = [1, ...values];
      const logit = inputs.reduce((sum, value, at) => sum + value * weights[at]!, offset);
      const chance = 1 / (1 + Math.exp(-logit));
      for (const [at, value] of inputs.entries()) {
        gradient[at]! += weight * (chance - label) * value;
        for (const [other, factor] of inputs.entries()) {
          curvature[at]![other]! += weight * chance * (1 - chance) * value * factor;
        }
      }
    }
    const change = solve(curvature, gradient);
    weights = weights.map((own, at) => own - change[at]!);
  }
  return weights;
}

/** Gaussian elimination; the matrix is symmetric and positive, so no pivots are needed. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const rows = matrix.map((row, at) => [...row, right[at]!]);
  for (const [at, row] of rows.entries()) {
    const pivot = row[at]!;
    for (let column = at; column < row.length; column++) row[column]! /= pivot;
    for (const [other, own] of rows.entries()) {
      if (other === at) continue;
      const factor = own[at]!;
      for (let column = at; column < row.length; column++) own[column]! -= factor * row[column]!;
    }
  }
  return rows.map((row) => row.at(-1)!);
}
