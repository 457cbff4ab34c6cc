import { isNearSpelling } from './near-spelling.ts';
import { areSynonyms } from './word-relations.ts';

/** How far one stem can stand for another, 0 to 1: the same, misspelt, of one root, a synonym, or nothing. */
export function wordSimilarity(a: string, b: string): number {
  if (a === b) return 1;
  if (isNearSpelling(a, b)) return 0.95;
  if (haveOneRoot(a, b)) return 0.75;
  return areSynonyms(a, b) ? 0.7 : 0;
}

/** The first five letters or more are alike, and few come after: "separ" and "separat". */
function haveOneRoot(a: string, b: string): boolean {
  const longer = Math.max(a.length, b.length);
  const needed = Math.max(5, Math.ceil(0.7 * longer));
  if (a.length < needed || b.length < needed) return false;
  for (let index = 0; index < needed; index++) {
    if (a.charCodeAt(index) !== b.charCodeAt(index)) return false;
  }
  return true;
}
