import { prepareText } from '../language/prepare-text.ts';

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
  const postingsByTerm = buildPostings(texts.map(contentStems));
  const terms = [...postingsByTerm.keys()].sort();
  const scores = new Float32Array(texts.length);

  const touched = new Uint32Array(texts.length);
  let touchedCount = 0;

  const addTerm = (term: string, share: number): void => {
    const postings = postingsByTerm.get(term);
    if (postings === undefined) return;
    const { documents, weights } = postings;
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
      for (const term of new Set(stems)) addTerm(term, 1);
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

function buildPostings(documents: readonly (readonly string[])[]): ReadonlyMap<string, Postings> {
  const total = documents.reduce((sum, stems) => sum + stems.length, 0);
  const meanLength = total / Math.max(1, documents.length);
  const countsByTerm = new Map<string, Map<number, number>>();
  documents.forEach((stems, document) => {
    for (const stem of stems) {
      const counts = countsByTerm.get(stem) ?? new Map<number, number>();
      counts.set(document, (counts.get(document) ?? 0) + 1);
      countsByTerm.set(stem, counts);
    }
  });
  const weigh = (counts: ReadonlyMap<number, number>): Postings => {
    const idf = Math.log(1 + (documents.length - counts.size + 0.5) / (counts.size + 0.5));
    const weights = [...counts].map(([document, count]) => {
      const length = documents[document]?.length ?? 0;
      return (idf * count * (k1 + 1)) / (count + k1 * (1 - b + (b * length) / meanLength));
    });
    return { documents: Uint32Array.from(counts.keys()), weights: Float32Array.from(weights) };
  };
  return new Map([...countsByTerm].map(([term, counts]) => [term, weigh(counts)]));
}

function termsBeginningWith(prefix: string, sortedTerms: readonly string[]): readonly string[] {
  let low = 0;
  let high = sortedTerms.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sortedTerms[middle] ?? '') < prefix) low = middle + 1;
    else high = middle;
  }
  const found: string[] = [];
  for (let at = low; at < sortedTerms.length && found.length < mostPrefixTerms; at += 1) {
    const term = sortedTerms[at] ?? '';
    if (!term.startsWith(prefix)) break;
    if (term !== prefix) found.push(term);
  }
  return found;
}

function contentStems(text: string): readonly string[] {
  const prepared = prepareText(text);
  return prepared.stems.filter((_, index) => prepared.isContent[index] === true);
}
