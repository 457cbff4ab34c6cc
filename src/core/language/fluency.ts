import { followers } from './follower-table.ts';
import type { PreparedText } from './prepare-text.ts';
import type { TokenRange } from './split-text.ts';
import { wordClasses, wordClassOf } from './word-class.ts';

/**
 * How much the order of words resembles sentences: the mean, over neighbouring words, of how much likelier the
 * two word classes follow each other than by chance, in bits. Sentences have about 0.5, shuffled words -0.5, bare
 * key words about 0. Below six words it says little.
 */
export function fluencyOf(prepared: PreparedText, within: TokenRange | null = null): number {
  let sum = 0;
  let count = 0;
  for (const { first, end } of within === null ? prepared.sentences : [within]) {
    let before = boundary;
    for (let index = first; index <= end; index++) {
      const token = index < end ? prepared.tokens[index] : undefined;
      const next = token === undefined ? boundary : (numberByClass.get(wordClassOf(token.word)) ?? boundary);
      sum += bitsOf(before, next);
      count++;
      before = next;
    }
  }
  return count === 0 ? 0 : sum / count;
}

const boundary = 0;
const numberByClass: ReadonlyMap<string, number> = new Map(
  wordClasses.map((wordClass, number) => [wordClass, number]),
);

function bitsOf(before: number, next: number): number {
  const letter = followers[before]?.charCodeAt(next) ?? chance;
  return (letter - chance) / 3;
}

const chance = 'm'.charCodeAt(0);
