import type { PreparedText } from '../../language/prepare-text.ts';
import type { TokenRange } from '../../language/split-text.ts';
import type { AlignedWord } from './align-reference.ts';

/** How the parts of a reference are covered, shares from 0 to 1. */
export interface PartCoverage {
  readonly weakestClause: number;
  readonly meanClause: number;
  readonly bestPart: number;
  /** Against what a full answer to a reference of that length usually holds, at most 2. */
  readonly againstUsual: number;
}

export function compareParts(words: readonly AlignedWord[], reference: PreparedText): PartCoverage {
  const whole = coverage(words, { first: 0, end: reference.tokens.length }).share;
  const clauses = reference.clauses
    .map((clause) => coverage(words, clause))
    .filter(({ weight }) => weight >= lightestClause);
  const parts = partsOf(reference)
    .map((part) => coverage(words, part))
    .filter(({ weight }) => weight >= lightestPart)
    .map(({ share }) => share)
    .sort((a, b) => b - a);
  return {
    weakestClause: Math.min(1, ...clauses.map(({ share }) => share)),
    meanClause: clauses.length === 0 ? whole : mean(clauses.map(({ share }) => share)),
    bestPart: parts[0] ?? whole,
    againstUsual: Math.min(2, whole / usualCoverage(words.length)),
  };
}

const lightestClause = 0.5;
const lightestPart = 0.8;

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

/** Sentences and the items of a list, numbered or not. */
function partsOf(reference: PreparedText): readonly TokenRange[] {
  const starts = reference.tokens.flatMap(({ start, end }, index) => {
    if (index === 0) return [0];
    const gap = reference.text.slice(reference.tokens[index - 1]?.end ?? 0, start);
    const isNumber = /^(?:\d{1,2}|i{1,3}|iv|v)$/.test(reference.text.slice(start, end));
    const opensItem = isNumber && /[.)]/.test(reference.text.charAt(end));
    return opensItem || /[.;\n•●○]\s*$|[.;!?]\s|\s-\s?$/.test(gap) ? [index] : [];
  });
  return starts.map((first, place) => ({ first, end: starts[place + 1] ?? reference.tokens.length }));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
