import type { PreparedText } from '../../language/prepare-text.ts';
import type { AlignedWord } from './align-reference.ts';

/** Likeness by runs of letters, which forgives spelling, word forms and words that are run together; 0 to 1. */
export interface LetterLikeness {
  /** Of the reference's content words, by weight. */
  readonly contained: number;
  /** Of both texts as wholes (Dice's coefficient). */
  readonly shared: number;
}

export function compareLetters(
  words: readonly AlignedWord[],
  reference: PreparedText,
  answer: PreparedText,
): LetterLikeness {
  const fours = new Set(answer.tokens.flatMap(({ word }) => grams(word, 4)));
  let total = 0;
  let kept = 0;
  for (const { index, weight } of words) {
    const own = grams(reference.tokens[index]?.word ?? '', 4);
    const share = own.filter((gram) => fours.has(gram)).length / own.length;
    total += weight;
    kept += weight * share ** 2;
  }
  return { contained: total === 0 ? 0 : kept / total, shared: dice(reference, answer) };
}

function dice(reference: PreparedText, answer: PreparedText): number {
  const one = new Set(reference.tokens.flatMap(({ word }) => grams(word, 3)));
  const other = new Set(answer.tokens.flatMap(({ word }) => grams(word, 3)));
  let shared = 0;
  for (const gram of one) if (other.has(gram)) shared++;
  return one.size + other.size === 0 ? 0 : (2 * shared) / (one.size + other.size);
}

function grams(word: string, length: number): readonly string[] {
  const text = `^${word}$`;
  if (text.length <= length) return [text];
  return Array.from({ length: text.length - length + 1 }, (_, start) => text.slice(start, start + length));
}
