import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toSpokenSentences } from '../../../src/core/language/spoken-sentences.ts';

describe('sentences to be spoken', () => {
  it.each([
    ['How would you find it? And then?', ['How would you find it?', 'And then?']],
    ['Node.js 3.5 is fine. Go on.', ['Node.js 3.5 is fine.', 'Go on.']],
    ['Use a cache, e.g. Redis. Or not, Dr. Who!', ['Use a cache, e.g. Redis.', 'Or not, Dr. Who!']],
    ['Ask J. Smith. Then', ['Ask J. Smith.', 'Then']],
    ['She said “no.” Then', ['She said “no.”', 'Then']],
    ['索引を追加。次に？はい', ['索引を追加。', '次に？', 'はい']],
    ['## Title\n- `useEffect` runs *twice*\n', ['Title', 'useEffect runs twice']],
    ['snake_case and C# stay', ['snake_case and C# stay']],
    ['  ', []],
  ])('of %j', (text, expected) => {
    expect(toSpokenSentences(text)).toEqual(expected);
  });

  it('leave out no word', () => {
    const text = fc.stringMatching(/^[a-c .!?\n]{0,60}$/);
    const letters = (written: string): string => written.replace(/\s+/g, '');
    fc.assert(
      fc.property(text, (whole) => {
        expect(letters(toSpokenSentences(whole).join(''))).toBe(letters(whole));
      }),
    );
  });
});
