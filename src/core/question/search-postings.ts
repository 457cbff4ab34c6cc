import { prepareText } from '../language/prepare-text.ts';

/**
 * What a search needs of its documents, made once when the bank is compiled: plain data, and short as text. Terms are
 * sorted; `postings[n]` says where and how often `terms[n]` stands (see `decodePostings`).
 */
export interface SearchData {
  readonly terms: readonly string[];
  readonly postings: readonly string[];
  /** Content words of each document. */
  readonly lengths: readonly number[];
}

export interface Posting {
  readonly document: number;
  readonly count: number;
}

export function collectPostings(texts: readonly string[]): SearchData {
  const documents = texts.map(contentStems);
  const countsByTerm = new Map<string, Map<number, number>>();
  documents.forEach((stems, document) => {
    for (const stem of stems) {
      const counts = countsByTerm.get(stem) ?? new Map<number, number>();
      counts.set(document, (counts.get(document) ?? 0) + 1);
      countsByTerm.set(stem, counts);
    }
  });
  const terms = [...countsByTerm.keys()].sort();
  return {
    terms,
    postings: terms.map((term) =>
      encodePostings([...(countsByTerm.get(term) ?? [])].map(([document, count]) => ({ document, count }))),
    ),
    lengths: documents.map((stems) => stems.length),
  };
}

/**
 * Postings in order of their documents as printable characters. Each is the step from the document before, doubled,
 * plus one where a count above 1 follows. Numbers go in digits of base 32, the lowest first; all but the last carry
 * the sixth bit.
 */
export function encodePostings(postings: readonly Posting[]): string {
  let text = '';
  let before = 0;
  for (const { document, count } of postings) {
    text += encodeNumber((document - before) * 2 + (count > 1 ? 1 : 0));
    if (count > 1) text += encodeNumber(count);
    before = document;
  }
  return text;
}

export function decodePostings(text: string): readonly Posting[] {
  const postings: Posting[] = [];
  let at = 0;
  let document = 0;
  const next = (): number => {
    let value = 0;
    for (let place = 1; ; place *= 32) {
      const digit = digitOf(text.charCodeAt(at));
      at += 1;
      value += (digit & 31) * place;
      if (digit < 32 || at >= text.length) return value;
    }
  };
  while (at < text.length) {
    const head = next();
    document += head >> 1;
    postings.push({ document, count: head % 2 === 1 ? next() : 1 });
  }
  return postings;
}

export function contentStems(text: string): readonly string[] {
  const prepared = prepareText(text);
  return prepared.stems.filter((_, index) => prepared.isContent[index] === true);
}

/** From “0” on; the backslash, which JSON would double, is left out. */
const firstDigit = 48;
const backslash = 92;

function encodeNumber(value: number): string {
  let text = '';
  let left = value;
  do {
    const more = left >= 32 ? 32 : 0;
    const code = firstDigit + (left % 32) + more;
    text += String.fromCharCode(code >= backslash ? code + 1 : code);
    left = Math.floor(left / 32);
  } while (left > 0);
  return text;
}

function digitOf(code: number): number {
  return (code > backslash ? code - 1 : code) - firstDigit;
}
