import type { Evaluation, PointEvaluation } from '../../core/evaluation/evaluation.ts';
import type { Turn } from '../../core/interview/interview.ts';
import { cutByEvidence } from './evidence-segments.ts';
import type { Segment } from './evidence-segments.ts';

export type Standing = 'said' | 'partly' | 'missed';

/** A rubric point as it is shown beside the answer. */
export interface ShownPoint {
  readonly id: string;
  /** From 1, in the rubric's order: printed at the words too. */
  readonly number: number;
  /** One of four looks; null without words. */
  readonly look: 1 | 2 | 3 | 4 | null;
  readonly standing: Standing;
  readonly text: string;
  readonly unsure: boolean;
  /** No words of the rubric stand in the answer; a model found that it means the same. */
  readonly byMeaning: boolean;
  readonly followUp: string | null;
}

const saidFrom = 0.7;
const partlyFrom = 0.15;
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
    const points = (evaluation?.points ?? [])
      .filter((point) => point.credit >= partlyFrom)
      .map(({ pointId, evidence }) => ({ id: pointId, evidence }));
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

export function standingOf(point: PointEvaluation): Standing {
  if (point.credit >= saidFrom) return 'said';
  return point.credit >= partlyFrom ? 'partly' : 'missed';
}

function shownPoints({ question }: Turn, evaluation: Evaluation): readonly ShownPoint[] {
  const { rubric } = question;
  let marked = 0;
  return evaluation.points.map((point, index) => {
    const standing = standingOf(point);
    const hasWords = standing !== 'missed' && point.evidence.length > 0;
    const look = hasWords ? (looks[marked % looks.length] ?? 1) : null;
    if (hasWords) marked += 1;
    const source =
      rubric.type === 'points' ? rubric.points.find(({ id }) => id === point.pointId) : undefined;
    return {
      id: point.pointId,
      number: index + 1,
      look,
      standing,
      text: point.text,
      unsure: standing !== 'missed' && point.confidence < unsureBelow,
      byMeaning: standing !== 'missed' && point.foundBy !== undefined,
      followUp: source?.followUp ?? null,
    };
  });
}
