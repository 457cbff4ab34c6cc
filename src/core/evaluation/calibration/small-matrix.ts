/** Rows of numbers; square and symmetric where it is factorised. */
export type Matrix = readonly (readonly number[])[];

/** The lower Cholesky factor of a symmetric, positive definite matrix. */
export function factorise(matrix: Matrix): Matrix {
  const factor = matrix.map((row) => row.map(() => 0));
  for (const [row, line] of factor.entries()) {
    for (let column = 0; column <= row; column += 1) {
      const other = factor[column] ?? [];
      let rest = matrix[row]?.[column] ?? 0;
      for (let index = 0; index < column; index += 1) rest -= (line[index] ?? 0) * (other[index] ?? 0);
      line[column] = row === column ? Math.sqrt(Math.max(rest, tiny)) : rest / (other[column] ?? 1);
    }
  }
  return factor;
}

/** x in L·Lᵀ·x = right. */
export function solveFactorised(factor: Matrix, right: readonly number[]): readonly number[] {
  const solved = [...right];
  for (let row = 0; row < solved.length; row += 1) {
    let rest = solved[row] ?? 0;
    for (let index = 0; index < row; index += 1) rest -= (factor[row]?.[index] ?? 0) * (solved[index] ?? 0);
    solved[row] = rest / (factor[row]?.[row] ?? 1);
  }
  for (let row = solved.length - 1; row >= 0; row -= 1) {
    let rest = solved[row] ?? 0;
    for (let index = row + 1; index < solved.length; index += 1)
      rest -= (factor[index]?.[row] ?? 0) * (solved[index] ?? 0);
    solved[row] = rest / (factor[row]?.[row] ?? 1);
  }
  return solved;
}

const tiny = 1e-12;
