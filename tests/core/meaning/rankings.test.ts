import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fuseRankings } from '../../../src/core/meaning/fuse-rankings.ts';
import { backgroundOf, nearestOf, standsOut } from '../../../src/core/meaning/standing-out.ts';

const ranking = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { maxLength: 12 });

describe('fused rankings', () => {
  it('of one ranking are that ranking, and of equal ones too', () => {
    fc.assert(
      fc.property(ranking, (one) => {
        expect(fuseRankings([one])).toEqual(one);
        expect(fuseRankings([one, one, one])).toEqual(one);
        expect(fuseRankings([one, []])).toEqual(one);
      }),
    );
  });

  it('hold each thing once, and nothing else', () => {
    fc.assert(
      fc.property(fc.array(ranking, { maxLength: 4 }), (lists) => {
        const fused = fuseRankings(lists);
        expect(new Set(fused)).toEqual(new Set(lists.flat()));
        expect(new Set(fused).size).toBe(fused.length);
      }),
    );
  });

  it('put what both found before what one found at the same rank', () => {
    expect(
      fuseRankings([
        ['a', 'both', 'c'],
        ['b', 'both', 'd'],
      ]),
    ).toEqual(['both', 'a', 'b', 'c', 'd']);
  });

  it('never put a thing lower for rising in one ranking', () => {
    fc.assert(
      fc.property(ranking, ranking, fc.nat(), (one, other, pick) => {
        const at = one.length === 0 ? 0 : pick % one.length;
        const risen = one[at];
        if (risen === undefined || at === 0) return;
        const before = one[at - 1] ?? '';
        const raised = one.map((each, index) => (index === at - 1 ? risen : index === at ? before : each));
        expect(fuseRankings([raised, other]).indexOf(risen)).toBeLessThanOrEqual(
          fuseRankings([one, other]).indexOf(risen),
        );
      }),
    );
  });
});

describe('what stands out', () => {
  it('is the same in whatever range a model gives its cosines', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 2, maxLength: 60 }),
        fc.integer({ min: 1, max: 50 }),
        (hundredths, squeeze) => {
          const wide = Float32Array.from(hundredths, (each) => each / 100);
          const narrow = Float32Array.from(hundredths, (each) => 0.75 + each / (100 * squeeze));
          // A hair above the limit in one range may lie a hair below it in the other.
          const ids = (cosines: Float32Array, least: number): readonly number[] =>
            nearestOf(cosines, 5, least).map(({ index }) => index);
          const strict = ids(wide, 1.001);
          for (const index of strict) expect(ids(narrow, 0.999)).toContain(index);
        },
      ),
    );
  });

  it('is nothing where all are equally near', () => {
    expect(nearestOf(new Float32Array(9).fill(0.8), 5, 0.5)).toEqual([]);
    expect(standsOut(0.8, backgroundOf(new Float32Array(9).fill(0.8)))).toBe(0);
  });

  it('comes nearest first and not more than asked for', () => {
    const cosines = Float32Array.from({ length: 40 }, (_, at) => (at === 7 ? 0.9 : at === 3 ? 0.8 : 0.1));
    expect(nearestOf(cosines, 5, 2.5).map(({ index }) => index)).toEqual([7, 3]);
    expect(nearestOf(cosines, 1, 2.5).map(({ index }) => index)).toEqual([7]);
  });
});
