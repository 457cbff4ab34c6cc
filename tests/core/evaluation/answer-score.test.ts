import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreOf } from '../../../src/core/evaluation/answer-score.ts';
import { answerSignals } from '../../../src/core/evaluation/answer-signals.ts';
import type { AnswerSignal, AnswerSignals } from '../../../src/core/evaluation/answer-signals.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const anySignals = fc.record(
  Object.fromEntries(answerSignals.map((name) => [name, share])),
) as fc.Arbitrary<AnswerSignals>;
const right: readonly AnswerSignal[] = [
  'earned',
  'nearCues',
  'cues',
  'breadth',
  'vocabulary',
  'focus',
  'figures',
  'soundness',
];
const nothing: AnswerSignals = {
  ...{ earned: 0, nearCues: 0, breadth: 0, vocabulary: 0, figures: 0 },
  ...{ absolutes: 0, misconception: 0, misconceptionCue: 0, misconceptionsSaid: 0 },
  ...{ cues: 0, focus: 0, misconceptionsNear: 0, soundness: 0, falsehood: 0 },
};

describe.each(['withoutSamples', 'withSamples'] as const)('the score of an answer %s', (basis) => {
  it('never falls with more of what is right, nor rises with more of what is wrong', () => {
    fc.assert(
      fc.property(anySignals, fc.constantFrom(...answerSignals), share, (signals, name, more) => {
        const raised = { ...signals, [name]: Math.max(signals[name], more) };
        const change = scoreOf(raised, 1, basis) - scoreOf(signals, 1, basis);
        if (right.includes(name)) expect(change).toBeGreaterThanOrEqual(0);
        else expect(change).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('is nothing without a point that earned something, whatever else is said', () => {
    fc.assert(fc.property(anySignals, (signals) => scoreOf({ ...signals, earned: 0 }, 1, basis) === 0));
  });

  it('is nearly all for an answer that says all, and nothing for words on the topic', () => {
    const all = {
      ...nothing,
      earned: 1,
      nearCues: 1,
      breadth: 1,
      vocabulary: 1,
      cues: 1,
      focus: 1,
      soundness: basis === 'withSamples' ? 1 : 0,
    };
    expect(scoreOf(all, 1, basis)).toBeGreaterThan(0.9);
    expect(
      scoreOf({ ...nothing, earned: 0.05, vocabulary: 0.2, focus: 0.2, soundness: 0.2 }, 1, basis),
    ).toBeLessThan(0.1);
  });

  it('keeps its share after wrong statements', () => {
    const good = {
      ...{ ...nothing, earned: 0.9, nearCues: 0.8, breadth: 0.8, vocabulary: 0.8 },
      ...(basis === 'withSamples' ? { cues: 0.6, focus: 0.6, soundness: 0.8 } : {}),
    };
    expect(scoreOf(good, 1, basis)).toBeGreaterThan(0.6);
    expect(scoreOf(good, 0.5, basis)).toBeLessThan(0.7 * scoreOf(good, 1, basis));
  });
});
