import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findLoop, withoutLoop } from '../../../src/core/answer/repetition-loop.ts';

describe('a loop of words', () => {
  it.each([
    ['No, no, no, I would not.'],
    ['It is very, very, very slow.'],
    ['We retry, we retry, we retry.'],
    ['yes yes yes yes yes'],
    [''],
  ])('is not what people say: %s', (text) => {
    expect(withoutLoop(text)).toBe(text);
  });

  it.each([
    ['the the the the the the the'],
    ['I think that I think that I think that I think that'],
    ['so we go to the next so we go to the next so we go to the next'],
    ['はい、そうですはい、そうですはい、そうですはい、そうですはい、そうですはい、そうです'],
  ])('is nothing: %s', (text) => {
    expect(withoutLoop(text)).toBeNull();
  });

  it('stands once in what is kept, whatever its case and punctuation', () => {
    expect(withoutLoop('We lock. The row, the row the row. The row, and go on')).toBe(
      'We lock. The row, and go on',
    );
  });

  it('is found wherever it stands, and words that differ have none', () => {
    const words = fc.array(fc.integer({ min: 0, max: 10_000 }).map(String), { maxLength: 20 });
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat().map(String), { maxLength: 40 }), (distinct) => {
        expect(findLoop(distinct)).toBeNull();
      }),
    );
    fc.assert(
      fc.property(words, fc.integer({ min: 4, max: 12 }), (before, unit) => {
        const loop = Array.from({ length: 3 * unit }, (_, at) => `loop${at % unit}`);
        expect(findLoop([...before, ...loop])).not.toBeNull();
      }),
    );
  });
});
