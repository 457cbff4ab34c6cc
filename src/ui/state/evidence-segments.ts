import type { Evidence } from '../../core/evaluation/evaluation.ts';

/** Something that points at words of an answer: a rubric point, a misconception, a probe. */
export interface EvidenceSource {
  readonly id: string;
  readonly evidence: readonly Evidence[];
}

/** A run of the answer with one and the same set of sources. */
export interface Segment {
  readonly start: number;
  readonly text: string;
  readonly sourceIds: readonly string[];
  /** Sources whose words end with this segment: where their number is printed. */
  readonly endingIds: readonly string[];
}

/**
 * Cuts an answer wherever a source begins or ends. The segments' texts joined are the answer, whatever the
 * evidence says: offsets outside the answer are clipped, empty and reversed ones ignored.
 */
export function cutByEvidence(answer: string, sources: readonly EvidenceSource[]): readonly Segment[] {
  const spans = sources.flatMap((source) =>
    source.evidence
      .map(({ start, end }) => ({
        id: source.id,
        start: Math.max(0, start),
        end: Math.min(answer.length, end),
      }))
      .filter((span) => span.start < span.end),
  );
  const cuts = new Set([0, answer.length, ...spans.flatMap((span) => [span.start, span.end])]);
  const sorted = [...cuts].sort((a, b) => a - b);
  const segments: Segment[] = [];
  for (const [index, start] of sorted.entries()) {
    const end = sorted[index + 1];
    if (end === undefined) break;
    const over = spans.filter((span) => span.start <= start && span.end >= end);
    segments.push({
      start,
      text: answer.slice(start, end),
      sourceIds: unique(over.map((span) => span.id)),
      endingIds: unique(over.filter((span) => span.end === end).map((span) => span.id)),
    });
  }
  return segments;
}

function unique(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)];
}
