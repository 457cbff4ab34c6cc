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
  /** The clauses with the words of the opposite sign, where it outweighs the same one most; null when it nowhere does. */
  readonly denial: Evidence | null;
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
  let best: WindowFound = { contained: 0, contradicted: 0, same: nowhere, opposite: nowhere };
  let denied = 0;
  let denial: Denial | null = null;
  for (const window of total === 0 ? [] : sentencePairs(answer)) {
    const found = findIn(window, words, total);
    if (found.contained - found.contradicted > best.contained - best.contradicted) best = found;
    if (found.contradicted - found.contained <= denied) continue;
    denied = found.contradicted - found.contained;
    denial = { window, ...found };
  }
  const { contained, contradicted, same } = best;
  return {
    contained,
    contradicted,
    denied,
    evidence: textOf(same, answer),
    denial: denial === null ? null : textOf(placeOf(denial, words, total, answer), answer),
  };
}

interface WindowFound extends Pick<StatementFound, 'contained' | 'contradicted'> {
  /** From the first to the last word of the same sign, and of the opposite one. */
  readonly same: TokenRange;
  readonly opposite: TokenRange;
}

interface Denial extends WindowFound {
  readonly window: TokenRange;
}

/** The clauses of the one sentence that says most of the opposite, else of both. */
function placeOf(
  { window, contradicted, opposite }: Denial,
  words: readonly StatementWord[],
  total: number,
  answer: PreparedText,
): TokenRange {
  const alone = answer.sentences
    .filter(({ first, end }) => first >= window.first && end <= window.end)
    .map((sentence) => findIn(sentence, words, total))
    .find((found) => found.contradicted >= mostOfIt * contradicted);
  return wholeClauses(alone?.opposite ?? opposite, answer);
}

const mostOfIt = 0.7;
const nowhere: TokenRange = { first: 0, end: 0 };

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

function findIn(window: TokenRange, words: readonly StatementWord[], total: number): WindowFound {
  let contained = 0;
  let contradicted = 0;
  let sameRange = nowhere;
  let oppositeRange = nowhere;
  for (const { weight, places } of words) {
    let same = 0;
    let opposite = 0;
    let at = -1;
    let contraryAt = -1;
    for (const place of places) {
      if (place.at < window.first || place.at >= window.end) continue;
      if (place.sameSign && place.similarity > same) {
        same = place.similarity;
        at = place.at;
      }
      if (!place.sameSign && place.similarity > opposite) {
        opposite = place.similarity;
        contraryAt = place.at;
      }
    }
    contained += weight * same;
    contradicted += weight * Math.max(0, opposite - same);
    if (at >= 0) sameRange = widen(sameRange, at);
    if (opposite > same) oppositeRange = widen(oppositeRange, contraryAt);
  }
  return {
    contained: contained / total,
    contradicted: contradicted / total,
    same: sameRange,
    opposite: oppositeRange,
  };
}

function widen(range: TokenRange, at: number): TokenRange {
  if (range.end === 0) return { first: at, end: at + 1 };
  return { first: Math.min(range.first, at), end: Math.max(range.end, at + 1) };
}

/** A denial is read with its "not", which stands elsewhere in the clause. */
function wholeClauses({ first, end }: TokenRange, { clauses }: PreparedText): TokenRange {
  if (end === 0) return nowhere;
  const opening = clauses.find((clause) => clause.end > first);
  const closing = clauses.find((clause) => clause.end >= end);
  return { first: opening?.first ?? first, end: closing?.end ?? end };
}

function textOf({ first, end }: TokenRange, { tokens }: PreparedText): Evidence | null {
  const start = tokens[first]?.start;
  const last = tokens[end - 1]?.end;
  return end === 0 || start === undefined || last === undefined ? null : { start, end: last };
}
