import type { PreparedText } from '../../language/prepare-text.ts';

/** What words say about an answer: weight by stem of the reference, then by stem of the answer. */
export type WordEvidence = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Stands for "any reference". */
export const anyWord = '+';
/** As a word of the answer: the reference's word is left out, or kept. */
export const leftOut = '-';
export const kept = '=';

export function readWordEvidence(text: string): WordEvidence {
  if (text === '') return new Map();
  return new Map(
    text.split(';').map((entry): readonly [string, ReadonlyMap<string, number>] => {
      const [reference, list] = entry.split(':');
      const weights = (list ?? '').split(',').map((item): readonly [string, number] => {
        const [word, hundredths] = item.split(' ');
        return [word ?? '', Number(hundredths) / 100];
      });
      return [reference ?? '', new Map(weights)];
    }),
  );
}

/** Each reference word with `kept` or `leftOut`, and each word that only the answer has beside each of them. */
export function* wordPairs(
  answer: PreparedText,
  reference: PreparedText,
): Generator<readonly [string, string]> {
  const added = addedStems(answer, reference);
  for (const word of added) yield [anyWord, word];
  for (const word of reference.positionsByStem.keys()) {
    yield [word, answer.positionsByStem.has(word) ? kept : leftOut];
    for (const other of added) yield [word, other];
  }
}

/** How much one pair counts: the less, the more pairs there are, so that length alone earns nothing. */
export function pairShare(answer: PreparedText, reference: PreparedText): number {
  const pairs = (reference.positionsByStem.size + 1) * (addedStems(answer, reference).length + 1);
  return 1 / Math.sqrt(3 + pairs / 4);
}

/** The sum of the weights of all pairs, each at its share. */
export function weighWords(evidence: WordEvidence, answer: PreparedText, reference: PreparedText): number {
  const added = addedStems(answer, reference);
  let sum = 0;
  const take = (word: string, others: readonly string[]): void => {
    const weights = evidence.get(word);
    if (weights !== undefined) for (const other of others) sum += weights.get(other) ?? 0;
  };
  take(anyWord, added);
  for (const word of reference.positionsByStem.keys())
    take(word, [answer.positionsByStem.has(word) ? kept : leftOut, ...added]);
  return sum * pairShare(answer, reference);
}

function addedStems(answer: PreparedText, reference: PreparedText): readonly string[] {
  return [...answer.positionsByStem.keys()].filter((stem) => !reference.positionsByStem.has(stem));
}
