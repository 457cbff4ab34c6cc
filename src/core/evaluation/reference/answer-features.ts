import { fluencyOf } from '../../language/fluency.ts';
import type { PreparedText } from '../../language/prepare-text.ts';
import { findSimilar } from '../../language/word-similarity.ts';
import { wordWeight } from '../../language/word-weight.ts';
import { alignReference, demotedWeight } from './align-reference.ts';
import type { AlignedWord } from './align-reference.ts';
import { askedParts } from './asked-parts.ts';
import { compareIdentifiers } from './identifiers.ts';
import { compareLetters } from './letter-grams.ts';
import { compareParts } from './reference-parts.ts';
import { compareOrder } from './word-order.ts';

/**
 * What the fitted model sees of an answer beside its reference, in the order of `featuresOf`. None of them grows with
 * the length of the answer alone.
 */
export const featureNames = [
  'contained',
  'containedWithSmallWords',
  'containedSameSign',
  'contradicted',
  'found',
  'missing',
  'precision',
  'pairsEitherWay',
  'orderShare',
  'neighbours',
  'commonSubsequence',
  'lettersContained',
  'lettersShared',
  'weakestClause',
  'meanClause',
  'againstUsual',
  'identifiersShared',
  'negationsMissing',
  'fluency',
] as const;
export type FeatureName = (typeof featureNames)[number];

export function featuresOf(
  answer: PreparedText,
  wholeReference: PreparedText,
  question: PreparedText,
): readonly number[] {
  const reference = askedParts(wholeReference, answer, question);
  const words = alignReference(reference, answer, question);
  const order = compareOrder(words, reference, answer);
  const letters = compareLetters(words, reference, answer);
  const parts = compareParts(words, reference);
  const features = {
    ...compareWords(words, reference, answer, question),
    precision: precisionOf(answer, reference, question),
    pairsEitherWay: order.pairsEitherWay,
    orderShare: order.pairsEitherWay === 0 ? 0.5 : order.pairsInOrder / order.pairsEitherWay,
    neighbours: order.neighbours,
    commonSubsequence: order.commonSubsequence,
    lettersContained: letters.contained,
    lettersShared: letters.shared,
    weakestClause: parts.weakestClause,
    meanClause: parts.meanClause,
    againstUsual: parts.againstUsual,
    identifiersShared: compareIdentifiers(reference, answer, question),
    negationsMissing: Math.min(2, Math.max(0, countNegators(reference) - countNegators(answer))),
    fluency: fluencyOf(answer) * Math.min(1, answer.tokens.length / enoughForFluency),
  } satisfies Record<FeatureName, number>;
  return featureNames.map((name) => features[name]);
}

const enoughForFluency = 10;
const smallWordWeight = 0.1;
const questionWordShare = 0.3;

type WordFeatures = Pick<
  Record<FeatureName, number>,
  'contained' | 'containedWithSmallWords' | 'containedSameSign' | 'contradicted' | 'found' | 'missing'
>;

function compareWords(
  words: readonly AlignedWord[],
  reference: PreparedText,
  answer: PreparedText,
  question: PreparedText,
): WordFeatures {
  const single = words.filter(({ isRepeated }) => !isRepeated);
  const weight = sum(single, (word) => word.weight);
  const found = sum(single, (word) => word.weight * word.similarity);
  const small = compareSmallWords(reference, answer, question);
  return {
    contained: share(found, weight),
    containedWithSmallWords: share(found + small.found, weight + small.weight),
    containedSameSign: share(
      sum(single, (word) => word.weight * word.sameSign),
      weight,
    ),
    contradicted: share(
      sum(single, (word) => word.weight * Math.max(0, word.otherSign - word.sameSign)),
      weight,
    ),
    found: Math.log1p(found),
    missing: Math.log1p(weight - found),
  };
}

function compareSmallWords(
  reference: PreparedText,
  answer: PreparedText,
  question: PreparedText,
): { readonly weight: number; readonly found: number } {
  let weight = 0;
  let found = 0;
  for (const stem of new Set(reference.stems.filter((_, index) => reference.isContent[index] !== true))) {
    const own = smallWordWeight * (question.positionsByStem.has(stem) ? questionWordShare : 1);
    weight += own;
    if (answer.positionsByStem.has(stem)) found += own;
  }
  return { weight, found };
}

/** How much of what the answer adds to the question's words is in the reference. */
function precisionOf(answer: PreparedText, reference: PreparedText, question: PreparedText): number {
  let fresh = 0;
  let supported = 0;
  for (const stem of new Set(answer.stems.filter((_, index) => answer.isContent[index] === true))) {
    const weight = wordWeight(stem);
    if (demotedWeight(stem, question) < weight) continue;
    fresh += weight;
    supported +=
      weight * findSimilar(stem, reference).reduce((most, { similarity }) => Math.max(most, similarity), 0);
  }
  return share(supported, fresh);
}

function countNegators(prepared: PreparedText): number {
  return prepared.isNegator.filter(Boolean).length;
}

function sum<T>(items: readonly T[], valueOf: (item: T) => number): number {
  return items.reduce((total, item) => total + valueOf(item), 0);
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
