import type { PreparedText } from '../../language/prepare-text.ts';
import type { AlignedWord } from './align-reference.ts';

/** How much of the reference's order of words the answer keeps; shares from 0 to 1. */
export interface WordOrder {
  /** Pairs of near content words that stand near each other in the answer too, in the same order. */
  readonly pairsInOrder: number;
  /** The same in either order. */
  readonly pairsEitherWay: number;
  /** Words up to three apart, small words too. */
  readonly neighbours: number;
  /** The longest run of content words that both have in the same order, with gaps. */
  readonly commonSubsequence: number;
}

export function compareOrder(
  words: readonly AlignedWord[],
  reference: PreparedText,
  answer: PreparedText,
): WordOrder {
  return {
    ...comparePairs(words, reference, answer),
    neighbours: compareNeighbours(reference, answer),
    commonSubsequence: longestCommonSubsequence(words, answer),
  };
}

const nearInReference = 2;
const nearInAnswer = 8;
const alike = 0.6;

function comparePairs(
  words: readonly AlignedWord[],
  reference: PreparedText,
  answer: PreparedText,
): { readonly pairsInOrder: number; readonly pairsEitherWay: number } {
  let total = 0;
  let inOrder = 0;
  let eitherWay = 0;
  for (const [place, first] of words.entries()) {
    for (const second of words.slice(place + 1, place + 1 + nearInReference)) {
      if (reference.sentenceOf[first.index] !== reference.sentenceOf[second.index]) continue;
      if (first.stem === second.stem) continue;
      const weight = Math.sqrt(first.weight * second.weight);
      total += weight;
      const similarity = Math.min(first.similarity, second.similarity);
      if (similarity < alike) continue;
      const found = findPair(first.positions, second.positions, answer);
      if (found.inOrder) inOrder += weight * similarity;
      if (found.inOrder || found.reversed) eitherWay += weight * similarity;
    }
  }
  if (total > 0) return { pairsInOrder: inOrder / total, pairsEitherWay: eitherWay / total };
  const single = words[0]?.similarity ?? 0;
  return { pairsInOrder: single, pairsEitherWay: single };
}

function findPair(
  firsts: readonly number[],
  seconds: readonly number[],
  answer: PreparedText,
): { readonly inOrder: boolean; readonly reversed: boolean } {
  let inOrder = false;
  let reversed = false;
  for (const first of firsts) {
    for (const second of seconds) {
      if (answer.sentenceOf[first] !== answer.sentenceOf[second]) continue;
      const distance = second - first;
      if (distance > 0 && distance <= nearInAnswer) inOrder = true;
      if (distance < 0 && distance >= -nearInAnswer) reversed = true;
    }
  }
  return { inOrder, reversed };
}

const smallWordWeight = 0.2;

function compareNeighbours(reference: PreparedText, answer: PreparedText): number {
  const inAnswer = new Set<string>();
  for (const [index, stem] of answer.stems.entries()) {
    for (const next of answer.stems.slice(index + 1, index + 4)) inAnswer.add(`${stem} ${next}`);
  }
  let total = 0;
  let kept = 0;
  for (const [index, stem] of reference.stems.entries()) {
    const weight = reference.isContent[index] === true ? 1 : smallWordWeight;
    for (const step of [1, 2]) {
      const next = reference.stems[index + step];
      if (next === undefined) continue;
      const pair = weight * (reference.isContent[index + step] === true ? 1 : smallWordWeight);
      total += pair;
      if (inAnswer.has(`${stem} ${next}`)) kept += pair;
    }
  }
  return total === 0 ? 0 : kept / total;
}

function longestCommonSubsequence(words: readonly AlignedWord[], answer: PreparedText): number {
  const others = answer.stems.filter((_, index) => answer.isContent[index] === true);
  const row = new Float64Array(others.length + 1);
  let total = 0;
  for (const { stem, weight } of words) {
    total += weight;
    let diagonal = 0;
    for (const [column, other] of others.entries()) {
      const above = row[column + 1] ?? 0;
      const taken = stem === other ? diagonal + weight : 0;
      diagonal = above;
      row[column + 1] = Math.max(above, row[column] ?? 0, taken);
    }
  }
  return total === 0 ? 0 : (row[others.length] ?? 0) / total;
}
