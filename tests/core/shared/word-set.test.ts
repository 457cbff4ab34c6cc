import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeWordSet, openWordSet } from '../../../src/core/shared/word-set.ts';

const numbered = (prefix: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}${index}`);

describe('a word set', () => {
  it('holds every word that was put into it', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (words) => {
        const has = openWordSet(encodeWordSet(words));
        expect(words.filter((word) => !has(word))).toEqual([]);
      }),
    );
  });

  it.each([10, 100, 1000])('of %i words holds about three in a hundred others by chance', (size) => {
    const has = openWordSet(encodeWordSet(numbered('in', size)));
    const strangers = numbered('out', 20_000);
    expect(strangers.filter(has).length / strangers.length).toBeLessThan(0.045);
  });

  it('takes some seven bits a word, and nothing without words', () => {
    expect(encodeWordSet(numbered('w', 100))).toHaveLength(120);
    expect(encodeWordSet([])).toBe('');
    expect(openWordSet('')('anything')).toBe(false);
  });

  it('opens whatever text it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, word) => {
        expect(typeof openWordSet(text)(word)).toBe('boolean');
      }),
    );
  });
});
