import type { PreparedText } from '../../language/prepare-text.ts';

/** How words of an answer stand for words of a reference: weight by reference stem, then by answer stem. */
export type WordAssociations = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Stands for "any reference" and, as a word of the answer, for "left out". */
export const anyWord = '+';
export const leftOut = '-';

export function readAssociations(text: string): WordAssociations {
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

/** Words only the answer has, and words only the reference has: what associations speak of. */
export function differingStems(
  answer: PreparedText,
  reference: PreparedText,
): { readonly added: readonly string[]; readonly missing: readonly string[] } {
  return {
    added: [...answer.positionsByStem.keys()].filter((stem) => !reference.positionsByStem.has(stem)),
    missing: [...reference.positionsByStem.keys()].filter((stem) => !answer.positionsByStem.has(stem)),
  };
}

/** Mean weight of the associations that apply, drawn towards 0 where they are few. */
export function associate(
  associations: WordAssociations,
  added: readonly string[],
  missing: readonly string[],
): number {
  let sum = 0;
  let count = 0;
  const take = (weight: number | undefined): void => {
    if (weight === undefined) return;
    sum += weight;
    count++;
  };
  const anywhere = associations.get(anyWord);
  for (const word of added) take(anywhere?.get(word));
  for (const word of missing) {
    const forWord = associations.get(word);
    if (forWord === undefined) continue;
    take(forWord.get(leftOut));
    for (const other of added) take(forWord.get(other));
  }
  return sum / (count + drawnTo);
}

const drawnTo = 3;
