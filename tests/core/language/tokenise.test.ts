import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenise } from '../../../src/core/language/tokenise.ts';

describe('tokenise', () => {
  it.each([
    ["It doesn't scan.", ['it', "doesn't", 'scan']],
    ['It doesn’t', ['it', "doesn't"]],
    ['thread-safe read/write snake_case', ['thread', 'safe', 'read', 'write', 'snake', 'case']],
    [
      'C++ and C# in 1.5 s, 40% of 1,000 rows',
      ['c++', 'and', 'c#', 'in', '1.5', 's', '40', 'percent', 'of', '1000', 'rows'],
    ],
    ['Ten per cent, per centre', ['ten', 'percent', 'per', 'centre']],
    ['Naïve café', ['naive', 'cafe']],
    ['O(log n)', ['o', 'log', 'n']],
    ['', []],
    ['🙂 …', []],
  ])('reads the words of %j', (text, words) => {
    expect(tokenise(text).map((token) => token.word)).toEqual(words);
  });

  it('gives offsets that lie in the text, in order, without overlap', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let end = 0;
        for (const token of tokenise(text)) {
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(token.end).toBeGreaterThan(token.start);
          end = token.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
