import type { WrittenPhrase } from './whisper-runtime.ts';

export interface TokenKinds {
  /** The token of the time 0; each one above it is 20 milliseconds later. */
  readonly timesBegin: number;
  /** Tokens below it are text; it and those above, up to the times, are signs. */
  readonly textEnds: number;
}

/**
 * Whisper writes phrases as time, words, time. A phrase that the limit cut off has no end, and words without a time
 * before them are a phrase without a start.
 */
export function phrasesOf(
  tokens: readonly number[],
  { timesBegin, textEnds }: TokenKinds,
  decode: (tokens: readonly number[]) => string,
): readonly WrittenPhrase[] {
  const phrases: WrittenPhrase[] = [];
  let words: number[] = [];
  let startMs: number | null = null;
  const close = (endMs: number | null): void => {
    const text = words.length === 0 ? '' : decode(words).trim();
    if (text !== '') phrases.push({ text, startMs, endMs });
    words = [];
    startMs = null;
  };
  for (const token of tokens) {
    if (token < textEnds) words.push(token);
    if (token < timesBegin) continue;
    const timeMs = (token - timesBegin) * tokenMs;
    if (words.length > 0) close(timeMs);
    else startMs = timeMs;
  }
  close(null);
  return phrases;
}

const tokenMs = 20;
