import type { Evidence } from './evaluation.ts';

/** In order of the text, without spans that lie in another. */
export function distinctSpans(spans: readonly Evidence[]): readonly Evidence[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Evidence[] = [];
  for (const span of sorted) {
    const before = kept.at(-1);
    if (before === undefined || span.end > before.end) kept.push(span);
  }
  return kept;
}
