import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { evaluationSchema } from '../../../src/core/evaluation/evaluation-schema.ts';
import { quoteOf, verdictOf } from '../../../src/core/evaluation/point-verdict.ts';
import { makeEvaluation, makePoint } from '../../fakes/interview-factories.ts';

const contradiction = { start: 4, end: 9 };

describe('the verdict on a point', () => {
  it.each([
    [1, 'said'],
    [0.7, 'said'],
    [0.5, 'partly'],
    [0.15, 'partly'],
    [0.1, 'absent'],
    [0, 'absent'],
  ] as const)('is, at a credit of %f, %s', (credit, verdict) => {
    expect(verdictOf({ credit })).toBe(verdict);
  });

  it('is that the opposite was said wherever words say so', () => {
    expect(verdictOf({ credit: 0, contradiction })).toBe('contradicted');
  });
});

describe('the quote of a point', () => {
  const answer = 'One does not need it, and then something else.';

  it.each([
    ['the evidence', makePoint({ evidence: [{ start: 0, end: 3 }] }), 'One'],
    ['all of the evidence', makePoint({ evidence: [contradiction, { start: 18, end: 20 }] }), 'does … it'],
    ['the contrary words', makePoint({ credit: 0, evidence: [], contradiction }), 'does'],
    ['nothing of an absent point', makePoint({ credit: 0, evidence: [] }), null],
  ])('is %s', (_, point, quote) => {
    expect(quoteOf(point, answer)).toBe(quote);
  });

  it('is cut between words where it runs on', () => {
    const long = 'words and words '.repeat(30);
    const quote = quoteOf(makePoint({ evidence: [{ start: 0, end: long.length }] }), long);
    expect(quote).toMatch(/^(?:words and words )+(?:words )?(?:and )?…$/);
    expect(quote?.length).toBeLessThanOrEqual(225);
  });
});

describe('a stored evaluation', () => {
  it('brings its contrary words back, and one of before is read without any', () => {
    const stored = makeEvaluation({ points: [makePoint({ credit: 0, contradiction }), makePoint()] });
    expect(v.parse(evaluationSchema, structuredClone(stored))).toEqual(stored);
  });

  it('is refused with contrary words that are none', () => {
    const stored = { ...makeEvaluation(), points: [{ ...makePoint(), contradiction: 'never' }] };
    expect(v.is(evaluationSchema, stored)).toBe(false);
  });
});
