import type { PointEvaluation } from './evaluation.ts';

export const verdicts = ['said', 'partly', 'absent', 'contradicted'] as const;
/** What is said of one rubric point: made, made in part, not made, or the opposite said. */
export type Verdict = (typeof verdicts)[number];

export function verdictOf({
  credit,
  contradiction,
}: Pick<PointEvaluation, 'credit' | 'contradiction'>): Verdict {
  if (contradiction !== undefined) return 'contradicted';
  if (credit >= saidFrom) return 'said';
  return credit >= partlyFrom ? 'partly' : 'absent';
}

/** The words of the answer that the verdict rests on; null where there are none, as for what is absent. */
export function quoteOf(point: PointEvaluation, answer: string): string | null {
  if (point.contradiction === undefined && verdictOf(point) === 'absent') return null;
  const spans = point.contradiction === undefined ? point.evidence : [point.contradiction];
  const quote = spans.map(({ start, end }) => answer.slice(start, end).trim()).join(' … ');
  if (quote === '') return null;
  return quote.length <= longestQuote ? quote : `${quote.slice(0, longestQuote).replace(/\s+\S*$/, '')} …`;
}

const saidFrom = 0.7;
const partlyFrom = 0.15;
/** UTF-16 code units: two or three lines. */
const longestQuote = 220;
