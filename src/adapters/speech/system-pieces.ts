/**
 * A sentence in pieces of a few seconds, cut after punctuation, or between words where there is none. Chromium falls
 * silent after fifteen seconds of one utterance (crbug.com/41294170, read 2026-11-29).
 */
export function cutForSystem(sentence: string): readonly string[] {
  const pieces: string[] = [];
  let rest = sentence.trim();
  while (rest.length > mostLetters) {
    const window = rest.slice(0, mostLetters);
    const end =
      lastEnd(window, /[.!?;:,，。、)–—](?=\s|$)|[，。、；]/gu) ?? lastEnd(window, /\s/gu) ?? mostLetters;
    pieces.push(rest.slice(0, end).trim());
    rest = rest.slice(end).trim();
  }
  return [...pieces, rest].filter((piece) => /[\p{L}\p{N}]/u.test(piece));
}

/** A slow voice says eight letters a second; what takes twice as long as that and longer does not come any more. */
export function longestMsFor(text: string, rate: number): number {
  const slowestMs = (text.length * 1000) / 8 / Math.min(1, rate);
  return 4000 + 2 * slowestMs;
}

/** After the last match that leaves a piece worth a breath. */
function lastEnd(text: string, pattern: RegExp): number | null {
  const ends = [...text.matchAll(pattern)].map(({ index, 0: found }) => index + found.length);
  return ends.findLast((end) => end >= fewestLetters) ?? null;
}

/** About ten seconds at the slowest speed that is offered. */
const mostLetters = 160;
const fewestLetters = 40;
