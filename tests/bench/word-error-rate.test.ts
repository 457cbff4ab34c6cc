import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWordErrors, wordErrorRate } from './word-error-rate.ts';

describe('word errors', () => {
  it.each([
    ['we add an index', 'we add an index', [0, 0, 0]],
    ['We add an index.', 'we add, an INDEX', [0, 0, 0]],
    ['we add an index', 'we had an index', [1, 0, 0]],
    ['we add an index', 'we add index', [0, 1, 0]],
    ['we add an index', 'so we add an index', [0, 0, 1]],
    ['we add an index', '', [0, 4, 0]],
    ['', 'thank you', [0, 0, 2]],
    ['c++ and node.js', 'c and node.js', [1, 0, 0]],
    ['it’s fast', "it's fast", [0, 0, 0]],
  ])('of %j heard as %j', (said, heard, [substituted, deleted, inserted]) => {
    expect(countWordErrors(said, heard)).toMatchObject({ substituted, deleted, inserted });
  });

  it('are none for the same words, and as many back as forth', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 })
      .map((words) => words.join(' '));
    const total = (said: string, heard: string): number => {
      const { substituted, deleted, inserted } = countWordErrors(said, heard);
      return substituted + deleted + inserted;
    };
    fc.assert(fc.property(text, (said) => total(said, said) === 0));
    fc.assert(fc.property(text, text, (said, heard) => total(said, heard) === total(heard, said)));
  });

  it('are weighed by the words of all clips', () => {
    const clips = [countWordErrors('one two three', 'one two three'), countWordErrors('four', 'five')];
    expect(wordErrorRate(clips)).toBe(0.25);
    expect(wordErrorRate([countWordErrors('', 'x')])).toBeNull();
  });
});
