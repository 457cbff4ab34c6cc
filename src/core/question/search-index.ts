import { collectPostings, contentStems, decodePostings } from './search-postings.ts';
import type { Posting, SearchData } from './search-postings.ts';

/** Documents ranked for a query by BM25 (Robertson & Zaragoza 2009, k1 = 1.2, b = 0.75), best first. */
export interface SearchIndex {
  /** At most `limit` hits with a score above 0. The last word of the query also matches as a beginning. */
  search(query: string, limit: number): readonly SearchHit[];
}

export interface SearchHit {
  /** Position of the document in the list that the index was made from. */
  readonly index: number;
  readonly score: number;
}

interface Postings {
  readonly documents: Uint32Array;
  /** BM25 weight of the term in each of those documents, idf included. */
  readonly weights: Float32Array;
}

const k1 = 1.2;
const b = 0.75;
/** A word that a query's last word only begins counts this much. */
const prefixShare = 0.6;
const mostPrefixTerms = 24;

export function createSearchIndex(texts: readonly string[]): SearchIndex {
  return openSearchIndex(collectPostings(texts));
}

/** An index over data that was made before. A term is unpacked when it is first searched for. */
export function openSearchIndex({ terms, postings, lengths }: SearchData): SearchIndex {
  const meanLength = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  const unpacked = new Map<number, Postings>();
  const scores = new Float32Array(lengths.length);
  const touched = new Uint32Array(lengths.length);
  let touchedCount = 0;

  const postingsAt = (term: number): Postings => {
    const known = unpacked.get(term);
    if (known !== undefined) return known;
    const made = weigh(decodePostings(postings[term] ?? ''), lengths, meanLength);
    unpacked.set(term, made);
    return made;
  };

  const addTerm = (term: number, share: number): void => {
    const { documents, weights } = postingsAt(term);
    for (let at = 0; at < documents.length; at += 1) {
      const document = documents[at] ?? 0;
      const before = scores[document] ?? 0;
      if (before === 0) {
        touched[touchedCount] = document;
        touchedCount += 1;
      }
      scores[document] = before + share * (weights[at] ?? 0);
    }
  };

  return {
    search: (query, limit) => {
      const stems = contentStems(query);
      for (const stem of new Set(stems)) {
        const term = firstAtOrAfter(stem, terms);
        if (terms[term] === stem) addTerm(term, 1);
      }
      const last = stems.at(-1);
      if (last !== undefined && /\w$/.test(query)) {
        for (const term of termsBeginningWith(last, terms)) addTerm(term, prefixShare);
      }
      const hits = best(touched.subarray(0, touchedCount), scores, limit);
      for (let at = 0; at < touchedCount; at += 1) scores[touched[at] ?? 0] = 0;
      touchedCount = 0;
      return hits;
    },
  };
}

/** The `limit` highest scores, best first; equal scores by position. */
function best(documents: Uint32Array, scores: Float32Array, limit: number): readonly SearchHit[] {
  const hits: SearchHit[] = [];
  for (const index of documents) {
    const score = scores[index] ?? 0;
    const last = hits.at(-1);
    if (hits.length >= limit && last !== undefined && !isBefore({ index, score }, last)) continue;
    const at = hits.findIndex((hit) => isBefore({ index, score }, hit));
    hits.splice(at === -1 ? hits.length : at, 0, { index, score });
    if (hits.length > limit) hits.pop();
  }
  return hits;
}

function isBefore(a: SearchHit, b: SearchHit): boolean {
  return a.score > b.score || (a.score === b.score && a.index < b.index);
}

function weigh(postings: readonly Posting[], lengths: readonly number[], meanLength: number): Postings {
  const idf = Math.log(1 + (lengths.length - postings.length + 0.5) / (postings.length + 0.5));
  const weights = postings.map(({ document, count }) => {
    const length = lengths[document] ?? 0;
    return (idf * count * (k1 + 1)) / (count + k1 * (1 - b + (b * length) / meanLength));
  });
  return {
    documents: Uint32Array.from(postings, ({ document }) => document),
    weights: Float32Array.from(weights),
  };
}

/** Places of the terms that begin with `prefix` and are longer. */
function termsBeginningWith(prefix: string, sortedTerms: readonly string[]): readonly number[] {
  const found: number[] = [];
  for (let at = firstAtOrAfter(prefix, sortedTerms); found.length < mostPrefixTerms; at += 1) {
    const term = sortedTerms[at];
    if (term?.startsWith(prefix) !== true) break;
    if (term !== prefix) found.push(at);
  }
  return found;
}

function firstAtOrAfter(word: string, sortedTerms: readonly string[]): number {
  let low = 0;
  let high = sortedTerms.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sortedTerms[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
