/** A word or number of a text: `text.slice(start, end)`. Offsets in UTF-16 code units. */
export interface Token {
  /** Lower case, without diacritics, with straight apostrophes. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The words of a text in order. Hyphens, slashes and underscores part words; apostrophes, decimal points and
 * the ends of "c++" and "c#" belong to them; "%" and "per cent" are the word "percent".
 */
export function tokenise(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(wordPattern)) {
    const raw = match[0];
    tokens.push({ word: normaliseWord(raw), start: match.index, end: match.index + raw.length });
  }
  return tokens;
}

const wordPattern =
  /\p{N}+(?:[.,]\p{N}+)*|\bper\s+cent\b|[\p{L}\p{M}][\p{L}\p{M}\p{N}]*(?:['’ʼ][\p{L}\p{M}]+)*(?:\+\+|#(?![\p{L}\p{N}]))?|%/giu;
const beyondAscii = /[^\p{ASCII}]/u;

function normaliseWord(raw: string): string {
  const lower = raw.toLowerCase();
  if (lower === '%' || /^per\s/.test(lower)) return 'percent';
  if (/^\d/.test(lower)) return lower.replace(/,(?=\d{3}(?:\D|$))/g, '');
  if (!beyondAscii.test(lower)) return lower;
  return lower
    .replace(/[’ʼ]/g, "'")
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '');
}
