import { anyWord, leftOut } from '../../../src/core/evaluation/reference/word-associations.ts';

/** What an answer adds to and leaves out of its reference, as numbers of pairs. */
export interface PairTable {
  readonly names: readonly string[];
  readonly pairsByRow: readonly Int32Array[];
}

/** Tells how a pair of words goes with what the features did not explain. */
export interface AssociationFit {
  /** By pair, those that hold over enough questions. */
  readonly weights: ReadonlyMap<number, number>;
  /** The mean association of a row, its own question left out when the row was fitted on. */
  associateRow(row: number): number;
}

export function tabulatePairs(
  rows: readonly { readonly added: readonly string[]; readonly missing: readonly string[] }[],
): PairTable {
  const numbers = new Map<string, number>();
  const numberOf = (name: string): number => {
    const known = numbers.get(name);
    if (known !== undefined) return known;
    numbers.set(name, numbers.size);
    return numbers.size - 1;
  };
  const pairsByRow = rows.map(({ added, missing }) =>
    Int32Array.from([
      ...added.map((word) => numberOf(`${anyWord}:${word}`)),
      ...missing.flatMap((word) => [leftOut, ...added].map((other) => numberOf(`${word}:${other}`))),
    ]),
  );
  return { names: [...numbers.keys()], pairsByRow };
}

/** A pair needs `fewestQuestions` questions and a mean that is `fewestErrors` standard errors from nought. */
export function fitAssociations(
  table: PairTable,
  residuals: readonly number[],
  questions: readonly string[],
  isTraining: readonly boolean[],
): AssociationFit {
  const sumsByPair = collect(table, residuals, questions, isTraining);
  const weights = new Map<number, number>();
  for (const [pair, sums] of sumsByPair) {
    const weight = weigh(sums, null);
    if (weight !== 0) weights.set(pair, weight);
  }
  return {
    weights,
    associateRow: (row) => {
      const question = isTraining[row] === true ? questions[row]! : null;
      let sum = 0;
      let count = 0;
      for (const pair of table.pairsByRow[row]!) {
        const sums = sumsByPair.get(pair);
        const own = question === null ? undefined : sums?.byQuestion.get(question);
        const weight =
          sums === undefined ? 0 : own === undefined ? (weights.get(pair) ?? 0) : weigh(sums, own);
        if (weight === 0) continue;
        sum += weight;
        count++;
      }
      return sum / (count + 3);
    },
  };
}

const fewestQuestions = 5;
const fewestErrors = 1.2;
const mostRowsOfAQuestion = 8;
const smallestSpread = 0.3;
const drawnTo = 8;

interface PairSums {
  readonly byQuestion: Map<string, { sum: number; count: number }>;
}

function collect(
  table: PairTable,
  residuals: readonly number[],
  questions: readonly string[],
  isTraining: readonly boolean[],
): ReadonlyMap<number, PairSums> {
  const sumsByPair = new Map<number, PairSums>();
  for (const [row, pairs] of table.pairsByRow.entries()) {
    if (isTraining[row] !== true) continue;
    const question = questions[row]!;
    for (const pair of pairs) {
      let sums = sumsByPair.get(pair);
      if (sums === undefined) sumsByPair.set(pair, (sums = { byQuestion: new Map() }));
      const own = sums.byQuestion.get(question) ?? { sum: 0, count: 0 };
      own.sum += residuals[row]!;
      own.count++;
      sums.byQuestion.set(question, own);
    }
  }
  for (const [pair, { byQuestion }] of sumsByPair) {
    if (byQuestion.size < fewestQuestions) sumsByPair.delete(pair);
  }
  return sumsByPair;
}

/** The mean over questions, drawn towards nought; 0 where it cannot be told from nought. */
function weigh(
  { byQuestion }: PairSums,
  leaveOut: { readonly sum: number; readonly count: number } | null,
): number {
  let questions = 0;
  let total = 0;
  let totalSquares = 0;
  let first = 0;
  let second = 0;
  for (const own of byQuestion.values()) {
    if (own === leaveOut) continue;
    const mean = own.sum / own.count;
    const weight = Math.sqrt(Math.min(own.count, mostRowsOfAQuestion));
    questions++;
    total += weight;
    totalSquares += weight ** 2;
    first += weight * mean;
    second += weight * mean ** 2;
  }
  if (questions < fewestQuestions) return 0;
  const mean = first / total;
  const effective = total ** 2 / totalSquares;
  const spread = Math.max(smallestSpread, Math.sqrt(Math.max(0, second / total - mean ** 2)));
  return Math.abs(mean) * Math.sqrt(effective) < fewestErrors * spread
    ? 0
    : (mean * effective) / (effective + drawnTo);
}
