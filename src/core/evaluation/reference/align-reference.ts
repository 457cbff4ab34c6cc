import type { PreparedText } from '../../language/prepare-text.ts';
import { oppositesOf } from '../../language/word-relations.ts';
import { findSimilar } from '../../language/word-similarity.ts';
import { wordWeight } from '../../language/word-weight.ts';

/** A content word of the reference and where the answer has it. */
export interface AlignedWord {
  /** Token position in the reference. */
  readonly index: number;
  readonly stem: string;
  /** By commonness alone. */
  readonly plainWeight: number;
  /** Lower for words that stand in the question. */
  readonly weight: number;
  /** The best likeness that the answer holds, 0 to 1. */
  readonly similarity: number;
  /** Token positions in the answer that have that likeness. */
  readonly positions: readonly number[];
  /** The best likeness with the same sign, and with the opposite one. */
  readonly sameSign: number;
  readonly otherSign: number;
  /** The same stem came before in the reference. */
  readonly isRepeated: boolean;
}

/** The content words of the reference in order. */
export function alignReference(
  reference: PreparedText,
  answer: PreparedText,
  question: PreparedText,
): readonly AlignedWord[] {
  const known = new Map<string, AlignedWord>();
  const words: AlignedWord[] = [];
  for (const [index, stem] of reference.stems.entries()) {
    if (reference.isContent[index] !== true) continue;
    const before = known.get(stem);
    const word =
      before === undefined
        ? alignWord(index, stem, reference, answer, question)
        : { ...before, index, isRepeated: true };
    known.set(stem, word);
    words.push(word);
  }
  return words;
}

/** The weight of a stem where words of the question count little. */
export function demotedWeight(stem: string, question: PreparedText): number {
  const isAsked = findSimilar(stem, question).some(({ similarity }) => similarity >= clearlyAlike);
  return wordWeight(stem) * (isAsked ? questionWordShare : 1);
}

const clearlyAlike = 0.75;
const questionWordShare = 0.25;
const oppositeSimilarity = 0.8;

function alignWord(
  index: number,
  stem: string,
  reference: PreparedText,
  answer: PreparedText,
  question: PreparedText,
): AlignedWord {
  const isNegated = reference.isNegated[index] === true;
  let similarity = 0;
  let positions: readonly number[] = [];
  let sameSign = 0;
  let otherSign = 0;
  const sign = (found: readonly number[], likeness: number, isOpposite: boolean): void => {
    for (const at of found) {
      const agrees = ((answer.isNegated[at] === true) === isNegated) !== isOpposite;
      if (agrees) sameSign = Math.max(sameSign, likeness);
      else otherSign = Math.max(otherSign, likeness);
    }
  };
  for (const found of findSimilar(stem, answer)) {
    const places = answer.positionsByStem.get(found.stem) ?? [];
    if (found.similarity > similarity) {
      similarity = found.similarity;
      positions = places;
    }
    sign(places, found.similarity, false);
  }
  for (const opposite of oppositesOf(stem))
    sign(answer.positionsByStem.get(opposite) ?? [], oppositeSimilarity, true);
  return {
    index,
    stem,
    plainWeight: wordWeight(stem),
    weight: demotedWeight(stem, question),
    similarity,
    positions,
    sameSign,
    otherSign,
    isRepeated: false,
  };
}
