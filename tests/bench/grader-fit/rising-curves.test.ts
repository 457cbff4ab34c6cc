import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { interpolate } from '../../../src/core/shared/interpolate.ts';
import { curveOf, marksFor, stretchesOf } from './rising-curves.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('a rising curve', () => {
  it('is the sum of its stretches', () => {
    fc.assert(
      fc.property(
        fc.array(share, { maxLength: 40 }),
        fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 5, maxLength: 5 }),
        fc.constantFrom(1, -1),
        share,
        (values, steps, sign, at) => {
          const rises = steps.map((step) => sign * step);
          const marks = marksFor(values, 5);
          const sum = stretchesOf(marks, at).reduce(
            (total, passed, index) => total + passed * rises[index]!,
            0,
          );
          return Math.abs(sum - interpolate(curveOf(marks, rises), at)) < 1e-9;
        },
      ),
    );
  });

  it('has marks where the values lie, from 0 to 1, and none too near another', () => {
    expect(marksFor([0.1, 0.2, 0.3, 0.4], 4)).toEqual([0, 0.2, 0.3, 0.4, 1]);
    expect(marksFor([0, 0, 0, 0.5], 4)).toEqual([0, 0.5, 1]);
    expect(marksFor([0.7, 0.7, 0.7, 0.71, 0.99], 5)).toEqual([0, 0.7, 1]);
    expect(marksFor([], 3)).toEqual([0, 1]);
  });

  it('keeps no knot that says nothing', () => {
    expect(curveOf([0, 0.2, 0.4, 0.6, 1], [1, 0, 0, 2])).toEqual([
      [0, 0],
      [0.2, 1],
      [0.6, 1],
      [1, 3],
    ]);
  });
});
