import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  farthestShift,
  fitMapping,
  identityMapping,
  mapScore,
} from '../../../../src/core/evaluation/calibration/fit-mapping.ts';
import type { ScoreJudgement, Verdict } from '../../../../src/core/evaluation/calibration/score-judgement.ts';
import { makeJudgement } from '../../../fakes/interview-factories.ts';

const share = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
const verdict: fc.Arbitrary<Verdict> = fc.oneof(
  fc.constantFrom<Verdict>({ type: 'fair' }, { type: 'too-high' }, { type: 'too-low' }),
  share.map((score): Verdict => ({ type: 'own-score', score })),
);
const judgement: fc.Arbitrary<ScoreJudgement> = fc
  .record({ rawScore: share, shownScore: share, verdict })
  .map(makeJudgement);
const judgements = fc.array(judgement, { maxLength: 40 });
const scale = Array.from({ length: 101 }, (_, percent) => percent / 100);

describe('the mapping from judgements', () => {
  it('changes nothing before anybody has judged', () => {
    expect(fitMapping([])).toBe(identityMapping);
    for (const raw of scale) expect(mapScore(identityMapping, raw)).toBeCloseTo(raw, 12);
  });

  it('never falls, leaves nothing as nothing, stays on the scale and near the grader', () => {
    fc.assert(
      fc.property(judgements, (given) => {
        const mapping = fitMapping(given);
        const shown = scale.map((raw) => mapScore(mapping, raw));
        expect(shown[0]).toBe(0);
        for (const [index, value] of shown.entries()) {
          expect(value).toBeGreaterThanOrEqual(shown[index - 1] ?? 0);
          expect(value).toBeLessThanOrEqual(1);
          expect(Math.abs(value - (scale[index] ?? 0))).toBeLessThanOrEqual(farthestShift + 1e-9);
        }
      }),
    );
  });

  it('moves away from the grader by a tenth at most for each judgement, however far off it lies', () => {
    fc.assert(
      fc.property(judgements, judgement, (given, more) => {
        const [before, after] = [fitMapping(given), fitMapping([...given, more])];
        for (const raw of scale) {
          const [was, is] = [mapScore(before, raw), mapScore(after, raw)];
          expect(Math.abs(is - raw) - Math.abs(was - raw)).toBeLessThanOrEqual(0.1);
          expect(Math.abs(is - was)).toBeLessThanOrEqual(0.2);
        }
      }),
    );
  });

  it('has no regard for the order of the judgements', () => {
    fc.assert(
      fc.property(
        judgements.chain((given) =>
          fc.tuple(
            fc.constant(given),
            fc.shuffledSubarray(given, { minLength: given.length, maxLength: given.length }),
          ),
        ),
        ([given, shuffled]) => {
          expect(fitMapping(shuffled)).toEqual(fitMapping(given));
        },
      ),
    );
  });

  it('follows one judgement in its direction', () => {
    fc.assert(
      fc.property(share, (rawScore) => {
        const at = (type: 'fair' | 'too-high' | 'too-low'): number =>
          mapScore(
            fitMapping([makeJudgement({ rawScore, shownScore: rawScore, verdict: { type } })]),
            rawScore,
          );
        expect(at('fair')).toBeCloseTo(rawScore, 9);
        expect(at('too-high')).toBeLessThanOrEqual(rawScore);
        expect(at('too-low')).toBeGreaterThanOrEqual(rawScore);
      }),
    );
    const shown = (type: 'too-high' | 'too-low'): number =>
      mapScore(fitMapping([makeJudgement({ rawScore: 0.6, shownScore: 0.6, verdict: { type } })]), 0.6);
    expect(shown('too-high')).toBeLessThan(0.58);
    expect(shown('too-low')).toBeGreaterThan(0.62);
  });

  it.each([
    ['too high by a sixth', (raw: number) => Math.max(0, raw - 0.15)],
    ['too low by a sixth', (raw: number) => Math.min(1, raw + 0.15)],
    ['too timid at both ends', (raw: number) => Math.min(1, Math.max(0, raw + 0.5 * (raw - 0.5)))],
  ])('comes ever nearer to consistent own scores where the grader is %s', (_, own) => {
    const inner = scale.filter((raw) => raw >= 0.25 && raw <= 0.75);
    const missed = [0, 10, 100, 1000].map((count) => {
      const given = Array.from({ length: count }, (__, index) => {
        const rawScore = inner[(index * 17) % inner.length] ?? 0;
        return makeJudgement({ rawScore, verdict: { type: 'own-score', score: own(rawScore) } });
      });
      const mapping = fitMapping(given);
      return inner.reduce((sum, raw) => sum + Math.abs(mapScore(mapping, raw) - own(raw)), 0) / inner.length;
    });
    expect(missed).toEqual([...missed].sort((a, b) => b - a));
    expect(missed.at(-1)).toBeLessThan(0.02);
  });

  it('keeps contradicting judgements in balance', () => {
    const both = (['too-high', 'too-low'] as const).flatMap((type) =>
      Array.from({ length: 10 }, () => makeJudgement({ rawScore: 0.5, shownScore: 0.5, verdict: { type } })),
    );
    for (const raw of scale) expect(mapScore(fitMapping(both), raw)).toBeCloseTo(raw, 6);
  });
});
