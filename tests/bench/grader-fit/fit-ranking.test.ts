import { describe, expect, it } from 'vitest';
import { fitRanking } from './fit-ranking.ts';

describe('a fit by ranks', () => {
  const items = [
    { values: [0.9, 0.1], gate: 1, label: 0.9 },
    { values: [0.5, 0.1], gate: 1, label: 0.5 },
    { values: [0.1, 0.9], gate: 1, label: 0.1 },
  ];
  const pairs = [
    { better: 0, worse: 1, weight: 1 },
    { better: 1, worse: 2, weight: 1 },
  ];

  const strength = { penalty: 0.1, labelWeight: 2 };

  it('ranks as it was shown', () => {
    const [base, ...weights] = fitRanking(items, pairs, [1, -1], strength);
    const scores = items.map(({ values }) =>
      values.reduce((sum, value, at) => sum + value * weights[at]!, base!),
    );
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(weights[0]).toBeGreaterThan(0);
    expect(weights[1]).toBeLessThan(0);
  });

  it('keeps the signs that it was given, even where the data say otherwise', () => {
    const turned = pairs.map(({ better, worse, weight }) => ({ better: worse, worse: better, weight }));
    const [, first, second] = fitRanking(items, turned, [1, -1], strength);
    expect(first).toBeGreaterThanOrEqual(0);
    expect(second).toBeLessThanOrEqual(0);
  });
});
