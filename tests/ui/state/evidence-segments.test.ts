import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutByEvidence } from '../../../src/ui/state/evidence-segments.ts';

const answer = 'A lookup reads few pages and writes become slower.';

describe('cutting an answer by its evidence', () => {
  it('leaves an answer without evidence whole', () => {
    expect(cutByEvidence(answer, [])).toEqual([{ start: 0, text: answer, sourceIds: [], endingIds: [] }]);
  });

  it('gives no segment for an empty answer', () => {
    expect(cutByEvidence('', [{ id: 'a', evidence: [{ start: 0, end: 4 }] }])).toEqual([]);
  });

  it('names every source of words that two points share', () => {
    const segments = cutByEvidence(answer, [
      { id: 'one', evidence: [{ start: 2, end: 24 }] },
      { id: 'two', evidence: [{ start: 15, end: 30 }] },
    ]);
    expect(segments.map(({ text, sourceIds, endingIds }) => [text, sourceIds, endingIds])).toEqual([
      ['A ', [], []],
      ['lookup reads ', ['one'], []],
      ['few pages', ['one', 'two'], ['one']],
      [' and w', ['two'], ['two']],
      ['rites become slower.', [], []],
    ]);
  });

  it('ignores empty and reversed evidence and clips what lies outside', () => {
    const segments = cutByEvidence('abc', [
      { id: 'empty', evidence: [{ start: 1, end: 1 }] },
      { id: 'reversed', evidence: [{ start: 2, end: 1 }] },
      { id: 'outside', evidence: [{ start: -5, end: 99 }] },
    ]);
    expect(segments).toEqual([{ start: 0, text: 'abc', sourceIds: ['outside'], endingIds: ['outside'] }]);
  });

  it('loses and adds no character, whatever the evidence', () => {
    const span = fc.record({
      start: fc.integer({ min: -5, max: 60 }),
      end: fc.integer({ min: -5, max: 60 }),
    });
    const source = fc.record({
      id: fc.constantFrom('a', 'b', 'c'),
      evidence: fc.array(span, { maxLength: 4 }),
    });
    fc.assert(
      fc.property(fc.string({ maxLength: 50 }), fc.array(source, { maxLength: 5 }), (text, sources) => {
        const segments = cutByEvidence(text, sources);
        expect(segments.map((segment) => segment.text).join('')).toBe(text);
        for (const segment of segments) expect(text.startsWith(segment.text, segment.start)).toBe(true);
      }),
    );
  });
});
