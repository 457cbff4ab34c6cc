import type { SpokenPhrase } from '../ports/transcriber.ts';

/** A word of a phrase: `text.slice(from, to)`. */
export interface TimedWord {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly startMs: number;
  readonly endMs: number;
}

/**
 * The words of a phrase with times for playing it back. The model times phrases only; inside one the time is shared out
 * by letters, as if all were said at one speed. Good enough to light words up, and not a measurement: nothing may be
 * judged by it.
 */
export function wordTimes({ text, startMs, endMs }: SpokenPhrase): readonly TimedWord[] {
  const words = [...text.matchAll(/\S+/gu)].map((match) => ({ text: match[0], from: match.index }));
  const letters = words.reduce((sum, word) => sum + weightOf(word.text), 0);
  let passed = 0;
  const at = (share: number): number => startMs + ((endMs - startMs) * share) / letters;
  return words.map((word) => {
    const before = passed;
    passed += weightOf(word.text);
    return { ...word, to: word.from + word.text.length, startMs: at(before), endMs: at(passed) };
  });
}

/** A short word takes time to begin and to end, too. */
function weightOf(word: string): number {
  return word.length + 1;
}
