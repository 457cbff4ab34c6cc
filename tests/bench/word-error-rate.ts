export interface WordErrors {
  readonly words: number;
  readonly substituted: number;
  readonly deleted: number;
  readonly inserted: number;
}

/**
 * The fewest words that must be changed, added or taken out to make `heard` of `said` (Levenshtein over words), without
 * case and punctuation. Numbers and spellings are compared as they are written.
 */
export function countWordErrors(said: string, heard: string): WordErrors {
  const reference = toWords(said);
  const hypothesis = toWords(heard);
  // One row a word of the reference; each cell holds how the words so far were best made of each other.
  let row = hypothesis.reduce<Errors[]>(
    (cells, _) => [...cells, add(cells.at(-1) ?? none, 'inserted')],
    [none],
  );
  for (const word of reference) {
    const next = [add(row[0] ?? none, 'deleted')];
    hypothesis.forEach((other, at) => {
      const same = row[at] ?? none;
      const choices = [
        word === other ? same : add(same, 'substituted'),
        add(row[at + 1] ?? none, 'deleted'),
        add(next[at] ?? none, 'inserted'),
      ];
      next.push(choices.reduce((best, choice) => (sum(choice) < sum(best) ? choice : best)));
    });
    row = next;
  }
  return { words: reference.length, ...(row.at(-1) ?? none) };
}

/** Of all words that were said, over all clips; above 1 where more was made up than said. Null without words. */
export function wordErrorRate(clips: readonly WordErrors[]): number | null {
  const words = clips.reduce((count, clip) => count + clip.words, 0);
  return words === 0 ? null : clips.reduce((count, clip) => count + sum(clip), 0) / words;
}

type Errors = Omit<WordErrors, 'words'>;

const none: Errors = { substituted: 0, deleted: 0, inserted: 0 };

function add(errors: Errors, kind: keyof Errors): Errors {
  return { ...errors, [kind]: errors[kind] + 1 };
}

function sum({ substituted, deleted, inserted }: Errors): number {
  return substituted + deleted + inserted;
}

function toWords(text: string): readonly string[] {
  return (
    text
      .toLowerCase()
      .normalize('NFC')
      .replace(/[’ʼ]/gu, "'")
      .match(/[\p{L}\p{N}\p{M}]+(?:['.+#-][\p{L}\p{N}\p{M}]+)*(?:\+\+|#)?/gu) ?? []
  );
}
