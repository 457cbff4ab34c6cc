import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutRetractions } from '../../../src/core/evaluation/retractions.ts';

const standing = (text: string): string => withoutRetractions(text).replace(/\s+/g, ' ').trim();

describe('what was taken back', () => {
  it.each([
    ['The index is a hash. No, wait, it is a tree.', ', it is a tree.'],
    ['It reads the whole table, no wait, it reads a few pages.', ', it reads a few pages.'],
    ['TCP has no order. Scratch that. TCP keeps the order.', '. TCP keeps the order.'],
    ['Some say that an index is free. That’s wrong, writes pay for it.', ', writes pay for it.'],
  ])('is the sentence before a correction, or what was begun: %j', (text, left) => {
    expect(standing(text)).toBe(left);
  });

  it('is each sentence that a denial says again', () => {
    const text =
      'An index is a sorted tree. Reads get faster. But no, it is not true that an index is a sorted tree.';
    expect(standing(text)).toBe('. Reads get faster. But no, it is not true that an index is a sorted tree.');
  });

  it.each([
    'An index is a sorted tree. With an index reads are fast, without an index they are slow.',
    'It is not true that an index is free. An index costs writes.',
    'I was wrong about the cause at first. Then I measured it.',
    'There is no waiting in the queue. The wait is over.',
    'Sorry, no idea.',
    'I told them that is right and went on.',
  ])('is nothing in %j', (text) => expect(withoutRetractions(text)).toBe(text));

  it('keeps every place where it is', () => {
    fc.assert(
      fc.property(
        fc.lorem({ mode: 'sentences', maxCount: 4 }),
        fc.lorem({ mode: 'sentences' }),
        (before, after) => {
          const text = `${before} No, wait. ${after}`;
          const left = withoutRetractions(text);
          expect(left).toHaveLength(text.length);
          expect(left.endsWith(after)).toBe(true);
        },
      ),
    );
  });
});
