import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateAbility } from '../../../src/core/next-question/ability.ts';
import { gradedInformation } from '../../../src/core/next-question/graded-information.ts';
import { errorSdOf, misreadingOf } from '../../../src/core/next-question/grading-error.ts';
import {
  fiveLevels,
  itemInformation,
  levelProbability,
  twoLevels,
} from '../../../src/core/next-question/item-response.ts';

const prior = { meanLogits: 0, sdLogits: 1 };
const item = fc.record({
  discrimination: fc.double({ min: 0.5, max: 2.5, noNaN: true }),
  difficultyLogits: fc.double({ min: -3, max: 3, noNaN: true }),
});
const theta = fc.double({ min: -4, max: 4, noNaN: true });

describe('the graded response model', () => {
  it.each([twoLevels, fiveLevels])('gives probabilities that add up to one', (...boundaries) => {
    fc.assert(
      fc.property(item, theta, (each, at) => {
        const levels = Array.from({ length: boundaries.length + 1 }, (_, level) => level);
        const total = levels.reduce((sum, level) => sum + levelProbability(each, boundaries, level, at), 0);
        expect(total).toBeCloseTo(1, 9);
      }),
    );
  });

  it('gives a² P (1 − P) as the information of a two-level item', () => {
    fc.assert(
      fc.property(item, theta, (each, at) => {
        const p = levelProbability(each, twoLevels, 1, at);
        expect(itemInformation(each, twoLevels, at)).toBeCloseTo(each.discrimination ** 2 * p * (1 - p), 9);
      }),
    );
  });

  it('tells more with five levels than with two', () => {
    fc.assert(
      fc.property(item, theta, (each, at) => {
        fc.pre(Math.abs(at - each.difficultyLogits) < 2);
        expect(itemInformation(each, fiveLevels, at)).toBeGreaterThan(
          itemInformation(each, twoLevels, at) * 0.8,
        );
      }),
    );
  });
});

describe('estimateAbility', () => {
  it('stays with the prior when nothing was answered', () => {
    const ability = estimateAbility(prior, [], fiveLevels);
    expect(ability.meanLogits).toBeCloseTo(0, 6);
    expect(ability.sdLogits).toBeCloseTo(1, 2);
  });

  it('rises with a better answer to the same item', () => {
    fc.assert(
      fc.property(item, fc.integer({ min: 0, max: 3 }), (each, level) => {
        const at = (grade: number) =>
          estimateAbility(prior, [{ item: each, score: grade / 4, errorSd: 0 }], fiveLevels).meanLogits;
        expect(at(level + 1)).toBeGreaterThan(at(level));
      }),
    );
  });

  it('moves less for a grade that is trusted less', () => {
    const answer = { item: { discrimination: 1.5, difficultyLogits: 0 }, score: 1 };
    const sure = estimateAbility(prior, [{ ...answer, errorSd: 0 }], fiveLevels).meanLogits;
    const unsure = estimateAbility(prior, [{ ...answer, errorSd: 0.4 }], fiveLevels).meanLogits;
    expect(unsure).toBeLessThan(sure);
    expect(unsure).toBeGreaterThan(0);
  });

  it('grows surer with each answer', () => {
    const responses = [-1, 0, 1].map((difficultyLogits, level) => ({
      item: { discrimination: 1.2, difficultyLogits },
      score: (3 - level) / 4,
      errorSd: 0,
    }));
    const spreads = [0, 1, 2, 3].map(
      (count) => estimateAbility(prior, responses.slice(0, count), fiveLevels).sdLogits,
    );
    expect(spreads).toEqual([...spreads].sort((a, b) => b - a));
  });
});

describe('a grader that misreads', () => {
  it.each([0, 0.1, 0.25, 0.6])('with an error of %d sees each true level as some level', (errorSd) => {
    for (const row of misreadingOf(fiveLevels, errorSd))
      expect(row.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 9);
  });

  it('is right most often where its error is small', () => {
    const right = (errorSd: number): number => misreadingOf(fiveLevels, errorSd)[2]![2]!;
    expect(right(0)).toBe(1);
    expect(right(0.1)).toBeGreaterThan(right(0.25));
    expect(right(0.1)).toBeCloseTo(0.789, 2);
  });

  it('tells the less, the less sure a grade is', () => {
    expect(errorSdOf(0.9)).toBeCloseTo(0.152, 2);
    expect(errorSdOf(0.5)).toBeCloseTo(0.371, 2);
    expect(errorSdOf(0)).toBeGreaterThan(errorSdOf(0.5));
  });

  it('keeps the peak of an ordinary item, so that prices mean the same', () => {
    const ordinary = { discrimination: 1, difficultyLogits: 0 };
    expect(gradedInformation(fiveLevels, 0.3)(ordinary, 0)).toBeCloseTo(
      itemInformation(ordinary, fiveLevels, 0),
      6,
    );
  });
});
