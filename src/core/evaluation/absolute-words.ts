import type { PreparedText } from '../language/prepare-text.ts';

/**
 * Share of the words that leave no exception or wave a matter aside ("always", "the only", "no need"). Such wording
 * is commoner in wrong answers than in right ones, where an expert says when a thing holds. One of them is nothing:
 * "only a few pages" is right.
 */
export function absoluteShare({ tokens }: PreparedText): number {
  const count = tokens.filter(({ word }, index) => {
    const before = tokens[index - 1]?.word ?? '';
    return absolutes.has(word) || pairs.has(`${before} ${word}`);
  }).length;
  return Math.max(0, count - 1) / Math.max(fewestWords, tokens.length);
}

const fewestWords = 40;

/** Without "never", "every" and "nothing": those are as common in right answers. */
const absolutes: ReadonlySet<string> = new Set(
  "always only all any anything everyone everybody best whatever whichever simply automatically needn't anyway".split(
    ' ',
  ),
);
const pairs: ReadonlySet<string> = new Set([
  'no need',
  "don't need",
  "doesn't need",
  'not needed',
  'no matter',
  "doesn't matter",
  "don't matter",
  'no point',
  'as possible',
]);
