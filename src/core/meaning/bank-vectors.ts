import type { Card } from '../question/card.ts';
import type { PackedVectors } from './packed-vectors.ts';

/** One vector a card, in the order of `cardIds`. The bank's own words: nothing of anybody's. */
export interface BankVectors {
  readonly key: VectorKey;
  readonly cardIds: readonly string[];
  readonly packed: PackedVectors;
  /** False while the rest is still to be computed. */
  readonly isWhole: boolean;
}

/** Vectors of another bank or of another model are of no use. */
export interface VectorKey {
  readonly bankId: string;
  /** The model with its revision. */
  readonly modelId: string;
}

export function isSameKey(a: VectorKey, b: VectorKey): boolean {
  return a.bankId === b.bankId && a.modelId === b.modelId;
}

/** What a card is found by: what it is about, in a few sentences. */
export function meaningText({ title, summary }: Card): string {
  return `${title}. ${summary}`;
}
