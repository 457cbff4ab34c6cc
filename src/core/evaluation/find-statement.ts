import type { PreparedText } from '../language/prepare-text.ts';
import type { TokenRange } from '../language/split-text.ts';
import { oppositesOf } from '../language/word-relations.ts';
import { findSimilar } from '../language/word-similarity.ts';
import { wordWeight } from '../language/word-weight.ts';
import type { Evidence } from './evaluation.ts';

/** Where an answer comes nearest to a statement. */
export interface StatementFound {
  /** Share of the statement's word weight that stands there with the same sign, 0 to 1. */
  readonly contained: number;
  /** Share that stands there with the opposite sign: negated, or by an opposite word. */
  readonly contradicted: number;
  /** The most that the opposite sign outweighs the same one, in any two neighbouring sentences. */
  readonly denied: number;
  /** From the first to the last word that counts; null when none does. */
  readonly evidence: Evidence | null;
}

/**
 * Looks in every pair of neighbouring sentences. Words of the question count little, since an echo of the question
 * says nothing.
 */
export function findStatement(
  statement: PreparedText,
  answer: PreparedText,
  questionStems: ReadonlySet<string>,
): StatementFound {
  const words = wordsOf(statement, answer, questionStems);
  const total = words.reduce((sum, word) => sum + word.weight, 0);
  let best: WindowFound = { contained: 0, contradicted: 0, evidence: null };
  let denied = 0;
  if (total === 0) return { ...best, denied };
  for (const window of sentencePairs(answer)) {
    const found = findIn(window, words, total, answer);
    if (found.contained - found.contradicted > best.contained - best.contradicted) best = found;
    denied = Math.max(denied, found.contradicted - found.contained);
  }
  return { ...best, denied };
}

type WindowFound = Omit<StatementFound, 'denied'>;

interface Place {
  readonly at: number;
  readonly similarity: number;
  readonly sameSign: boolean;
}

interface StatementWord {
  readonly weight: number;
  readonly places: readonly Place[];
}

const questionWordShare = 0.3;
const oppositeSimilarity = 0.8;

function wordsOf(
  statement: PreparedText,
  answer: PreparedText,
  questionStems: ReadonlySet<string>,
): readonly StatementWord[] {
  const words: StatementWord[] = [];
  const seen = new Set<string>();
  for (const [index, own] of statement.stems.entries()) {
    if (statement.isContent[index] !== true || seen.has(own)) continue;
    seen.add(own);
    const weight = wordWeight(own) * (questionStems.has(own) ? questionWordShare : 1);
    words.push({ weight, places: placesOf(own, statement.isNegated[index] === true, answer) });
  }
  return words;
}

function placesOf(own: string, isNegated: boolean, answer: PreparedText): readonly Place[] {
  const places: Place[] = [];
  const add = (stem: string, similarity: number, isOpposite: boolean): void => {
    for (const at of answer.positionsByStem.get(stem) ?? []) {
      const sameNegation = (answer.isNegated[at] === true) === isNegated;
      places.push({ at, similarity, sameSign: sameNegation !== isOpposite });
    }
  };
  for (const { stem, similarity } of findSimilar(own, answer)) add(stem, similarity, false);
  for (const opposite of oppositesOf(own)) add(opposite, oppositeSimilarity, true);
  return places;
}

function sentencePairs(answer: PreparedText): readonly TokenRange[] {
  const { sentences } = answer;
  if (sentences.length < 2) return sentences;
  return sentences.slice(1).map((sentence, index) => ({
    first: sentences[index]?.first ?? sentence.first,
    end: sentence.end,
  }));
}

function findIn(
  window: TokenRange,
  words: readonly StatementWord[],
  total: number,
  answer: PreparedText,
): WindowFound {
  let contained = 0;
  let contradicted = 0;
  let first = Number.POSITIVE_INFINITY;
  let last = -1;
  for (const { weight, places } of words) {
    let same = 0;
    let opposite = 0;
    let at = -1;
    for (const place of places) {
      if (place.at < window.first || place.at >= window.end) continue;
      if (!place.sameSign) opposite = Math.max(opposite, place.similarity);
      else if (place.similarity > same) {
        same = place.similarity;
        at = place.at;
      }
    }
    contained += weight * same;
    contradicted += weight * Math.max(0, opposite - same);
    if (at >= 0) {
      first = Math.min(first, at);
      last = Math.max(last, at);
    }
  }
  const start = answer.tokens[first]?.start;
  const end = answer.tokens[last]?.end;
  return {
    contained: contained / total,
    contradicted: contradicted / total,
    evidence: start === undefined || end === undefined ? null : { start, end },
  };
}
