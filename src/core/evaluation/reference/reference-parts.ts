import type { PreparedText } from '../../language/prepare-text.ts';
import type { TokenRange } from '../../language/split-text.ts';
import type { AlignedWord } from './align-reference.ts';

/** How the parts of a reference are covered, shares from 0 to 1. */
export interface PartCoverage {
  readonly weakestClause: number;
  readonly meanClause: number;
  /** Against what a full answer to a reference of that length usually holds, at most 2. */
  readonly againstUsual: number;
}

export function compareParts(words: readonly AlignedWord[], reference: PreparedText): PartCoverage {
  const whole = coverage(words, { first: 0, end: reference.tokens.length }).share;
  const clauses = reference.clauses
    .map((clause) => coverage(words, clause))
    .filter(({ weight }) => weight >= lightestClause);
  return {
    weakestClause: Math.min(1, ...clauses.map(({ share }) => share)),
    meanClause: clauses.length === 0 ? whole : mean(clauses.map(({ share }) => share)),
    againstUsual: Math.min(2, whole / usualCoverage(words.length)),
  };
}

const lightestClause = 0.5;

/** Good answers hold less of a long reference word for word than of a short one. */
function usualCoverage(length: number): number {
  return Math.max(0.3, Math.min(0.85, 1.05 - 0.17 * Math.log(1 + length)));
}

/** How much of the range's word weight the answer has. */
export function coverage(
  words: readonly AlignedWord[],
  range: TokenRange,
): { readonly weight: number; readonly share: number } {
  const seen = new Set<string>();
  let weight = 0;
  let covered = 0;
  for (const word of words) {
    if (word.index < range.first || word.index >= range.end || seen.has(word.stem)) continue;
    seen.add(word.stem);
    weight += word.weight;
    covered += word.weight * word.similarity;
  }
  return { weight, share: weight === 0 ? 0 : covered / weight };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
