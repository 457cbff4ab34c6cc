import { prepareText } from '../../core/language/prepare-text.ts';
import type { Finding } from './finding.ts';
import type { CardFile } from './read-bank.ts';

/** Two questions with more than this share of content words in common are near-duplicates. */
const threshold = 0.75;

interface AskedStems {
  readonly file: CardFile;
  readonly index: number;
  readonly stems: ReadonlySet<string>;
}

/**
 * Pairs of questions, within and across cards, that say nearly the same (Jaccard similarity of content stems). Only
 * pairs that share one of their rarest stems are compared: at this threshold no other pair can be that similar.
 */
export function findNearDuplicates(files: readonly CardFile[]): readonly Finding[] {
  const asked: AskedStems[] = files.flatMap((file) =>
    file.card.questions.map((question, index) => ({ file, index, stems: contentStems(question.ask) })),
  );
  const rarity = countStems(asked);
  const seenByStem = new Map<string, AskedStems[]>();
  return asked.flatMap((second) => {
    const rarest = [...second.stems].sort(
      (a, b) => (rarity.get(a) ?? 0) - (rarity.get(b) ?? 0) || (a < b ? -1 : 1),
    );
    const prefix = rarest.slice(0, Math.floor((1 - threshold) * rarest.length) + 1);
    const candidates = new Set(prefix.flatMap((stem) => seenByStem.get(stem) ?? []));
    for (const stem of prefix) seenByStem.set(stem, [...(seenByStem.get(stem) ?? []), second]);
    return [...candidates]
      .filter((first) => jaccard(first.stems, second.stems) >= threshold)
      .map((first) => pairFinding(first, second));
  });
}

function pairFinding(first: AskedStems, second: AskedStems): Finding {
  const question = first.file.card.questions[first.index];
  return {
    severity: 'warning',
    path: second.file.path,
    line: second.file.lineOf(['questions', second.index, 'ask']),
    message: `is nearly the question ${first.file.card.id}/${question?.id ?? ''}`,
  };
}

function countStems(asked: readonly AskedStems[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { stems } of asked) for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return counts;
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
