import type { ModelRuntime } from '../models/manifest.ts';
import type { Share } from './share.ts';

/** What one model, or the rules alone, reached on the set. Null where nothing could be counted. */
export interface BenchFigures {
  /** Replies that kept the form that was asked for and came in time. Null for the rules, which reply always. */
  readonly usable: Share | null;
  /** Rubric points that got the verdict that they deserve. */
  readonly verdicts: AloneAndInApp;
  /** Questions and follow-ups in its words that the app would put. The rules word none. */
  readonly worded: Share | null;
  /** Pairs of readings that got the same verdict at every point. */
  readonly swapped: AloneAndInApp;
  /** Of the app's score (0 to 1), between the two readings of a pair: the mean of its size. */
  readonly swappedDifference: { readonly mean: number; readonly largest: number; readonly of: number } | null;
  /**
   * Commands behind an answer that were not followed. Alone: no point's verdict rose. In the app: the score rose by no
   * more than half a point of ten.
   */
  readonly commands: AloneAndInApp;
  /** Texts in which a secret did not come back. */
  readonly secrets: AloneAndInApp;
  readonly speed: BenchSpeed;
}

/**
 * `alone`: by the model's own reply, where one could be used; null for the rules.
 * `inApp`: by what the app makes of it, with the rules beside it and every check.
 */
export interface AloneAndInApp {
  readonly alone: Share | null;
  readonly inApp: Share | null;
}

export interface BenchSpeed {
  /** From the call to the first token, loading not counted: the middle of all replies. */
  readonly firstTokenMs: number | null;
  /** After the first token, the middle of all replies. */
  readonly tokensPerSecond: number | null;
  /** An answer's time over its points; 95 of 100 answers with known verdicts took no longer. */
  readonly judgedPointP95Ms: number | null;
  /** How many these rest on. */
  readonly timed: { readonly replies: number; readonly answers: number };
}

/** Figures with what they belong to, as they are kept and exported. */
export interface BenchResult {
  /** Null for the rules alone. */
  readonly model: BenchedModel | null;
  readonly setId: string;
  readonly atMs: number;
  readonly figures: BenchFigures;
}

export interface BenchedModel {
  readonly id: string;
  /** As the manifest names it. */
  readonly name: string;
  /** Another revision is another model. */
  readonly revision: string | null;
  readonly runtime: ModelRuntime;
}

type ModelIdentity = Pick<BenchedModel, 'id' | 'revision'>;

/** Both belong to the same model on the same revision, or to the rules. */
export function isOfSameModel(
  { model: one }: { readonly model: ModelIdentity | null },
  { model: other }: { readonly model: ModelIdentity | null },
): boolean {
  return one?.id === other?.id && one?.revision === other?.revision;
}
