import type { SpokenPhrase } from '../ports/transcriber.ts';
import { joinPhrases } from './clean-transcription.ts';

/** A phrase with its place in the text of the answer: `text.slice(from, to)`. */
export interface PlacedPhrase extends SpokenPhrase {
  readonly from: number;
  readonly to: number;
}

export interface JoinedAnswer {
  readonly text: string;
  readonly phrases: readonly PlacedPhrase[];
}

/**
 * The segments of an answer as one text, in the order of their times, and where in it each phrase stands. The words
 * stay as they were written down; only the dots that mark a cut ("…and then") go.
 */
export function joinSegments(
  segments: readonly { readonly phrases: readonly SpokenPhrase[] }[],
): JoinedAnswer {
  const spoken = segments
    .flatMap(({ phrases }) => phrases)
    .map((phrase) => ({ ...phrase, text: withoutCutMarks(phrase.text) }))
    .filter(({ text }) => text !== '')
    .toSorted((a, b) => a.startMs - b.startMs);
  const placed: PlacedPhrase[] = [];
  let text = '';
  for (const phrase of spoken) {
    text = joinPhrases([{ text }, phrase]);
    placed.push({ ...phrase, from: text.length - phrase.text.length, to: text.length });
  }
  return { text, phrases: placed };
}

function withoutCutMarks(text: string): string {
  return text
    .trim()
    .replace(/^(\.{2,}|…|-+)\s*/u, '')
    .replace(/\s*(\.{2,}|…)$/u, '')
    .trim();
}
