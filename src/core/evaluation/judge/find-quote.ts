import type { Evidence } from '../evaluation.ts';

/**
 * Where a quote stands in a text, by its letters and digits alone: models change quotation marks, spaces, case and
 * full stops when they copy. Null when it does not stand there, or holds too little to be a quote.
 */
export function findQuote(quote: string, text: string): Evidence | null {
  const wanted = lettersOf(quote).letters;
  if (wanted.length < fewestLetters) return null;
  const { letters, places } = lettersOf(text);
  const at = letters.indexOf(wanted);
  const start = places[at];
  const last = places[at + wanted.length - 1];
  return at < 0 || start === undefined || last === undefined ? null : { start, end: last + 1 };
}

const fewestLetters = 4;

function lettersOf(text: string): { readonly letters: string; readonly places: readonly number[] } {
  let letters = '';
  const places: number[] = [];
  for (const match of text.matchAll(/[\p{L}\p{N}]/gu)) {
    const lower = match[0].toLowerCase();
    // A letter that grows in lower case would part the places from the letters.
    letters += lower.length === match[0].length ? lower : match[0];
    for (let offset = 0; offset < match[0].length; offset += 1) places.push(match.index + offset);
  }
  return { letters, places };
}
