import type { Evaluation, Evidence, PointEvaluation } from '../../core/evaluation/evaluation.ts';
import type { Turn } from '../../core/interview/interview.ts';
import { quoteOf, verdictOf } from '../../core/evaluation/point-verdict.ts';
import type { Verdict } from '../../core/evaluation/point-verdict.ts';
import { cutByEvidence } from './evidence-segments.ts';
import type { Segment } from './evidence-segments.ts';

/** A rubric point as it is shown beside the answer. */
export interface ShownPoint {
  readonly id: string;
  /** From 1, in the rubric's order: printed at the words too. */
  readonly number: number;
  /** One of four looks; null without words. */
  readonly look: 1 | 2 | 3 | 4 | null;
  readonly verdict: Verdict;
  readonly text: string;
  readonly unsure: boolean;
  /** The words that say the opposite, where they do. */
  readonly opposite: string | null;
  /** No words of the rubric stand in the answer; a model found that it means the same. */
  readonly byMeaning: boolean;
  readonly followUp: string | null;
}

const unsureBelow = 0.5;
const looks = [1, 2, 3, 4] as const;

/** Which words belong to which point, and what is lit at the moment. */
export class EvidenceViewState {
  readonly points: readonly ShownPoint[];
  readonly segments: readonly Segment[];
  readonly misconceptionIds: readonly string[];
  readonly hasMarks: boolean;
  #pointed = $state.raw<readonly string[]>([]);
  #pinned = $state.raw<readonly string[]>([]);

  constructor(turn: Turn) {
    const { evaluation } = turn;
    this.points = evaluation === null ? [] : shownPoints(turn, evaluation);
    const misconceptions = (evaluation?.misconceptions ?? []).map(({ evidence }, index) => ({
      id: misconceptionId(index),
      evidence,
    }));
    const probes = (evaluation?.probes ?? []).map(({ evidence }, index) => ({
      id: probeId(index),
      evidence,
    }));
    this.misconceptionIds = misconceptions.map(({ id }) => id);
    const points = (evaluation?.points ?? []).map((point) => ({
      id: point.pointId,
      evidence: wordsOf(point),
    }));
    this.segments = cutByEvidence(turn.answer ?? '', [...points, ...misconceptions, ...probes]);
    this.hasMarks = [...points, ...misconceptions].some(({ evidence }) => evidence.length > 0);
  }

  readonly lit = $derived<readonly string[]>(this.#pointed.length > 0 ? this.#pointed : this.#pinned);

  /** The point that the caption speaks of. */
  readonly litPoint = $derived.by<ShownPoint | null>(
    () => this.points.find((point) => this.lit.includes(point.id)) ?? null,
  );

  pointAt(ids: readonly string[]): void {
    this.#pointed = ids;
  }

  /** Stays lit until it is chosen again or another is. */
  pin(ids: readonly string[]): void {
    this.#pinned = ids.join() === this.#pinned.join() ? [] : ids;
  }

  isLit(ids: readonly string[]): boolean {
    return ids.some((id) => this.lit.includes(id));
  }

  isPinned(ids: readonly string[]): boolean {
    return ids.some((id) => this.#pinned.includes(id));
  }

  pointOf(id: string): ShownPoint | null {
    return this.points.find((point) => point.id === id) ?? null;
  }
}

export function misconceptionId(index: number): string {
  return `misconception:${index}`;
}

export function probeId(index: number): string {
  return `probe:${index}`;
}

/** What is marked in the answer: what speaks for the point, or against it. */
function wordsOf(point: PointEvaluation): readonly Evidence[] {
  if (point.contradiction !== undefined) return [point.contradiction];
  return verdictOf(point) === 'absent' ? [] : point.evidence;
}

function shownPoints({ question, answer }: Turn, evaluation: Evaluation): readonly ShownPoint[] {
  const { rubric } = question;
  let marked = 0;
  return evaluation.points.map((point, index) => {
    const verdict = verdictOf(point);
    const isMade = verdict === 'said' || verdict === 'partly';
    const hasWords = isMade && point.evidence.length > 0;
    const look = hasWords ? (looks[marked % looks.length] ?? 1) : null;
    if (hasWords) marked += 1;
    const source =
      rubric.type === 'points' ? rubric.points.find(({ id }) => id === point.pointId) : undefined;
    return {
      id: point.pointId,
      number: index + 1,
      look,
      verdict,
      text: point.text,
      unsure: isMade && point.confidence < unsureBelow,
      opposite: verdict === 'contradicted' ? quoteOf(point, answer ?? '') : null,
      byMeaning: isMade && point.foundBy !== undefined,
      followUp: source?.followUp ?? null,
    };
  });
}
