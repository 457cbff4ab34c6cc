import { describe, expect, it } from 'vitest';
import { shareOf, shareOfGroups } from '../../../src/core/model-bench/share.ts';

function flags(held: number, of: number): readonly boolean[] {
  return Array.from({ length: of }, (_, index) => index < held);
}

describe('a share', () => {
  it.each([
    [8, 10, 0.49, 0.943],
    [10, 10, 0.722, 1],
    [0, 10, 0, 0.278],
  ])('of %i in %i lies between %f and %f', (held, of, low, high) => {
    const share = shareOf(flags(held, of));
    expect(share).toMatchObject({ held, of });
    expect(share?.low).toBeCloseTo(low, 2);
    expect(share?.high).toBeCloseTo(high, 2);
  });

  it('of nothing is none', () => {
    expect(shareOf([])).toBeNull();
    expect(shareOfGroups([[], []])).toBeNull();
  });

  it('is no surer for items that go together than for one of each group', () => {
    const together = shareOfGroups([flags(4, 4), flags(0, 4), flags(4, 4), flags(0, 4), flags(4, 4)]);
    const ofGroups = shareOf(flags(3, 5));
    expect(together?.held).toBe(12);
    expect(together?.low).toBeCloseTo(ofGroups?.low ?? Number.NaN, 1);
    expect(together?.high).toBeCloseTo(ofGroups?.high ?? Number.NaN, 1);
  });

  it('is as sure as the single items where each group is like all others', () => {
    const even = shareOfGroups([flags(2, 4), flags(2, 4), flags(2, 4), flags(2, 4)]);
    expect(even).toEqual({ ...shareOf(flags(8, 16)) });
  });

  it('is never surer than all items by themselves', () => {
    const groups = [flags(3, 4), flags(2, 4), flags(3, 4), flags(2, 4)];
    const all = shareOf(groups.flat());
    const grouped = shareOfGroups(groups);
    expect(grouped?.low).toBeGreaterThanOrEqual((all?.low ?? 0) - 0.001);
    expect(grouped?.high).toBeLessThanOrEqual((all?.high ?? 1) + 0.001);
    expect((grouped?.high ?? 1) - (grouped?.low ?? 0)).toBeGreaterThanOrEqual(
      (all?.high ?? 1) - (all?.low ?? 0) - 0.001,
    );
  });
});
