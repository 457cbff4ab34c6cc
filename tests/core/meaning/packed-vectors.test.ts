import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cosine,
  cosinesWith,
  emptyVectors,
  joinVectors,
  packVectors,
  rowOf,
} from '../../../src/core/meaning/packed-vectors.ts';

const dimension = 24;

const rows = fc.array(
  fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: dimension, maxLength: dimension }),
  { minLength: 1, maxLength: 12 },
);

function unit(row: readonly number[]): readonly number[] {
  const length = Math.hypot(...row);
  return row.map((value) => (length === 0 ? 0 : value / length));
}

function vectorsOf(list: readonly (readonly number[])[]) {
  return { dimension, values: Float32Array.from(list.flatMap(unit)) };
}

describe('packed vectors', () => {
  it('keep every cosine within a hundredth', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const vectors = vectorsOf(list);
        const query = rowOf(vectors, 0);
        const found = cosinesWith(query, packVectors(vectors));
        list.forEach((_, row) => {
          expect(Math.abs((found[row] ?? 0) - cosine(query, rowOf(vectors, row)))).toBeLessThan(0.01);
        });
      }),
    );
  });

  it('are the same packed in two parts as in one', () => {
    fc.assert(
      fc.property(rows, rows, (first, second) => {
        const joined = joinVectors(dimension, [
          packVectors(vectorsOf(first)),
          packVectors(vectorsOf(second)),
        ]);
        expect(joined).toEqual(packVectors(vectorsOf([...first, ...second])));
      }),
    );
    const alone = packVectors(vectorsOf([Array.from({ length: dimension }, (_, at) => at)]));
    expect(joinVectors(dimension, [emptyVectors(dimension), alone])).toEqual(alone);
  });

  it('take a byte a number, and four a row', () => {
    const packed = packVectors({ dimension: 384, values: new Float32Array(384 * 601).fill(1 / 20) });
    expect(packed.values.byteLength + packed.scales.byteLength).toBe(601 * 388);
  });

  it('keep a text without meaning at nothing', () => {
    const packed = packVectors({ dimension, values: new Float32Array(dimension) });
    expect([
      ...cosinesWith(
        Float32Array.from({ length: dimension }, () => 1),
        packed,
      ),
    ]).toEqual([0]);
  });
});
