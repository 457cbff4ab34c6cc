import type { Vectors } from '../ports/embedder.ts';

/**
 * Vectors of length 1, a byte a number: a row is `scales[row] * values[row * dimension + column]`, and has length 1
 * again. A row of 384 numbers takes 388 bytes in place of 1,536; cosines differ by less than a hundredth.
 */
export interface PackedVectors {
  readonly dimension: number;
  readonly count: number;
  readonly values: Int8Array<ArrayBuffer>;
  readonly scales: Float32Array<ArrayBuffer>;
}

export function packVectors({ dimension, values }: Vectors): PackedVectors {
  const count = values.length / dimension;
  const packed = new Int8Array(values.length);
  const scales = new Float32Array(count);
  for (let row = 0; row < count; row += 1) {
    const from = row * dimension;
    let most = 0;
    for (let at = from; at < from + dimension; at += 1) most = Math.max(most, Math.abs(values[at] ?? 0));
    if (most === 0) continue;
    let square = 0;
    for (let at = from; at < from + dimension; at += 1) {
      const step = Math.round((127 * (values[at] ?? 0)) / most);
      packed[at] = step;
      square += step * step;
    }
    scales[row] = 1 / Math.sqrt(square);
  }
  return { dimension, count, values: packed, scales };
}

/** One after the other, all of this dimension. */
export function joinVectors(dimension: number, parts: readonly PackedVectors[]): PackedVectors {
  const count = parts.reduce((sum, part) => sum + part.count, 0);
  const values = new Int8Array(count * dimension);
  const scales = new Float32Array(count);
  let row = 0;
  for (const part of parts) {
    values.set(part.values, row * dimension);
    scales.set(part.scales, row);
    row += part.count;
  }
  return { dimension, count, values, scales };
}

export function emptyVectors(dimension: number): PackedVectors {
  return joinVectors(dimension, []);
}

/** The cosine of each row with a vector of length 1. */
export function cosinesWith(vector: Float32Array, packed: PackedVectors): Float32Array<ArrayBuffer> {
  const { dimension, count, values, scales } = packed;
  const cosines = new Float32Array(count);
  for (let row = 0; row < count; row += 1) {
    const from = row * dimension;
    let sum = 0;
    for (let column = 0; column < dimension; column += 1)
      sum += (values[from + column] ?? 0) * (vector[column] ?? 0);
    cosines[row] = sum * (scales[row] ?? 0);
  }
  return cosines;
}

export function rowOf({ dimension, values }: Vectors, row: number): Float32Array<ArrayBuffer> {
  return values.subarray(row * dimension, (row + 1) * dimension);
}

/** Of two vectors of length 1. */
export function cosine(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let column = 0; column < a.length; column += 1) sum += (a[column] ?? 0) * (b[column] ?? 0);
  return sum;
}
