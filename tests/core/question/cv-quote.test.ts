import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoteOf } from '../../../src/core/question/cv-quote.ts';

describe('quoteOf', () => {
  it.each([
    ['Built a routing service in Java.', 'Built a routing service in Java'],
    ['Won the “best tool” award; really?', 'Won the ‘best tool’ award; really'],
    [
      'Cut the p95 latency of the checkout API from 900 ms to 210 ms by moving to PostgreSQL read replicas and Redis.',
      'Cut the p95 latency of the checkout API from 900 ms to 210 ms …',
    ],
    [
      'Developed internal documentation tooling reaching several hundred engineers across the entire organisation worldwide',
      'Developed internal documentation tooling reaching several hundred engineers across the entire …',
    ],
  ])('quotes "%s"', (text, quote) => {
    expect(quoteOf(text)).toBe(quote);
  });

  it('stays short and cuts no word', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(words, (list) => {
        const quote = quoteOf(list.join(' ')).replace(/ …$/, '');
        expect(quote.length).toBeLessThanOrEqual(95);
        expect(list.join(' ').startsWith(quote)).toBe(true);
        expect(quote.split(' ').every((word) => list.includes(word))).toBe(true);
      }),
    );
  });
});
