import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jargonPrompt } from '../../../src/core/answer/jargon-prompt.ts';
import { wordTimes } from '../../../src/core/answer/word-times.ts';

describe('the words of a phrase', () => {
  it('share its time by their letters', () => {
    expect(wordTimes({ text: 'an index', startMs: 1000, endMs: 1900 })).toEqual([
      { text: 'an', from: 0, to: 2, startMs: 1000, endMs: 1300 },
      { text: 'index', from: 3, to: 8, startMs: 1300, endMs: 1900 },
    ]);
    expect(wordTimes({ text: ' ', startMs: 0, endMs: 1 })).toEqual([]);
  });

  it('fill the phrase without gaps and in order', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z ]*$/), fc.nat(9999), fc.nat(9999), (text, startMs, lengthMs) => {
        const times = wordTimes({ text, startMs, endMs: startMs + lengthMs });
        times.forEach((word, at) => {
          expect(text.slice(word.from, word.to)).toBe(word.text);
          expect(word.startMs).toBeCloseTo(times[at - 1]?.endMs ?? startMs);
        });
        if (times.length > 0) expect(times.at(-1)?.endMs).toBeCloseTo(startMs + lengthMs);
      }),
    );
  });
});

describe('the prompt of the field’s words', () => {
  it('names each once, best first, as many as fit', () => {
    expect(jargonPrompt([' Redis', 'Go', 'Redis', ''])).toBe(' Redis, Go.');
    expect(jargonPrompt([])).toBe('');
    const long = jargonPrompt(Array.from({ length: 500 }, (_, at) => `Word${at}`));
    expect(long.length).toBeLessThan(310);
    expect(long).toContain('Word0, Word1,');
  });
});
