import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSearchIndex } from '../../../src/core/question/search-index.ts';

const texts = [
  'How does a database index find a row?',
  'What does an index cost when rows are written?',
  'Tell me about a conflict in your team.',
  'How would you index a table of orders for a report?',
];

describe('createSearchIndex', () => {
  const index = createSearchIndex(texts);

  it('ranks the text with the rarer word first', () => {
    expect(index.search('database index', 10).map((hit) => hit.index)[0]).toBe(0);
  });

  it('finds other forms of a word', () => {
    expect(index.search('writing', 10).map((hit) => hit.index)).toEqual([1]);
  });

  it('takes the last word as a beginning', () => {
    expect(index.search('confl', 10).map((hit) => hit.index)).toEqual([2]);
  });

  it.each(['', '   ', 'of the', 'zzz', '?!', '\u0000'])('finds nothing for %j', (query) => {
    expect(index.search(query, 10)).toEqual([]);
  });

  it('gives the same hits when asked again', () => {
    expect(index.search('index', 2)).toEqual(index.search('index', 2));
  });

  it('gives the first hits of a longer list when the limit is lower', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('index', 'team', 'row', 'order', 'report'), { maxLength: 4 }),
        (words) => {
          const all = index.search(words.join(' '), 10);
          expect(index.search(words.join(' '), 2)).toEqual(all.slice(0, 2));
          expect(all.map(({ score }) => score)).toEqual(all.map(({ score }) => score).sort((a, b) => b - a));
        },
      ),
    );
  });

  it('never throws, whatever is asked', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (query) => index.search(query, 5).length <= 5));
  });
});
