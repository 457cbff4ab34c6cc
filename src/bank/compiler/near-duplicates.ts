import { prepareText } from '../../core/language/prepare-text.ts';
import type { CardFile, Finding } from './read-bank.ts';

/** Two questions with more than this share of content words in common are near-duplicates. */
const threshold = 0.75;

interface AskedStems {
  readonly file: CardFile;
  readonly index: number;
  readonly stems: ReadonlySet<string>;
}

/** Pairs of questions, within and across cards, that say nearly the same (Jaccard similarity of content stems). */
export function findNearDuplicates(files: readonly CardFile[]): readonly Finding[] {
  const asked: AskedStems[] = files.flatMap((file) =>
    file.card.questions.map((question, index) => ({ file, index, stems: contentStems(question.ask) })),
  );
  return asked.flatMap((first, at) =>
    asked.slice(at + 1).flatMap((second): readonly Finding[] => {
      if (jaccard(first.stems, second.stems) < threshold) return [];
      const question = first.file.card.questions[first.index];
      return [
        {
          severity: 'warning',
          path: second.file.path,
          line: second.file.lineOf(['questions', second.index, 'ask']),
          message: `is nearly the question ${first.file.card.id}/${question?.id ?? ''}`,
        },
      ];
    }),
  );
}

function contentStems(text: string): ReadonlySet<string> {
  const prepared = prepareText(text);
  return new Set(prepared.stems.filter((_, index) => prepared.isContent[index] === true));
}

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (Math.min(a.size, b.size) / Math.max(a.size, b.size, 1) < threshold) return 0;
  let shared = 0;
  for (const stem of a) if (b.has(stem)) shared += 1;
  return shared / (a.size + b.size - shared);
}
