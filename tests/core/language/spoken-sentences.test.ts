import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSentenceStream, toSpokenSentences } from '../../../src/core/language/sentence-stream.ts';

async function collect(stream: AsyncIterable<string>): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const sentence of stream) found.push(sentence);
  return found;
}

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

  it('come while the text still grows', async () => {
    const stream = createSentenceStream();
    const reader = stream[Symbol.asyncIterator]();
    stream.grow('What is a lock? Wh');
    expect((await reader.next()).value).toBe('What is a lock?');
    const next = reader.next();
    stream.grow('What is a lock? Why 3.');
    stream.grow('What is a lock? Why 3.5 of them');
    stream.end();
    expect((await next).value).toBe('Why 3.5 of them');
    expect((await reader.next()).done).toBe(true);
  });

  it('are the same however the text came', async () => {
    const text = fc.stringMatching(/^[a-c .!?\n]{0,60}$/);
    await fc.assert(
      fc.asyncProperty(text, fc.array(fc.nat(60)), async (whole, cuts) => {
        const stream = createSentenceStream();
        for (const cut of cuts.toSorted((a, b) => a - b)) stream.grow(whole.slice(0, cut));
        stream.grow(whole);
        stream.end();
        expect(await collect(stream)).toEqual(toSpokenSentences(whole));
      }),
    );
  });

  it('end once, and take nothing after that', async () => {
    const stream = createSentenceStream();
    stream.end();
    stream.grow('Late.');
    stream.end();
    expect(await collect(stream)).toEqual([]);
  });
});
