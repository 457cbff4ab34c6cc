import { isNearSpelling } from './near-spelling.ts';
import type { PreparedText } from './prepare-text.ts';
import { synonymsOf } from './word-relations.ts';

/** A stem of a text and how far it can stand for the one looked for, 0 to 1. */
export interface SimilarStem {
  readonly stem: string;
  readonly similarity: number;
}

/** The stems of a text that are the same, misspelt, of one root, or synonyms. */
export function findSimilar(stem: string, prepared: PreparedText): readonly SimilarStem[] {
  const found: SimilarStem[] = [];
  if (prepared.positionsByStem.has(stem)) found.push({ stem, similarity: 1 });
  if (stem.length >= shortestSpelling) {
    for (const other of prepared.stemsByInitial.get(stem.charAt(0)) ?? []) {
      const similarity = spellingSimilarity(stem, other);
      if (similarity > 0 && other !== stem) found.push({ stem: other, similarity });
    }
  }
  for (const other of synonymsOf(stem)) {
    if (prepared.positionsByStem.has(other)) found.push({ stem: other, similarity: synonymSimilarity });
  }
  return found;
}

const shortestRoot = 5;
const shortestSpelling = 4;
const synonymSimilarity = 0.7;

function spellingSimilarity(a: string, b: string): number {
  if (isNearSpelling(a, b)) return 0.95;
  return haveOneRoot(a, b) ? 0.75 : 0;
}

/** The first five letters or more are alike, and few come after: "separ" and "separat". */
function haveOneRoot(a: string, b: string): boolean {
  const needed = Math.max(shortestRoot, Math.ceil(0.7 * Math.max(a.length, b.length)));
  if (a.length < needed || b.length < needed) return false;
  for (let index = 0; index < needed; index++) {
    if (a.charCodeAt(index) !== b.charCodeAt(index)) return false;
  }
  return true;
}
