import type { JobFailure, JobQueue } from '../jobs/job-queue.ts';
import type { Embedder, EmbedderError } from '../ports/embedder.ts';
import type { Card } from '../question/card.ts';
import type { CancelSignal } from '../shared/cancel-signal.ts';
import { err, ok } from '../shared/result.ts';
import type { Result } from '../shared/result.ts';
import { isSameKey, meaningText } from './bank-vectors.ts';
import type { BankVectors, VectorKey } from './bank-vectors.ts';
import { emptyVectors, joinVectors, packVectors } from './packed-vectors.ts';

export interface ComputeDeps {
  readonly embedder: Embedder;
  /** Whatever the candidate waits for goes between two batches. */
  readonly jobs: JobQueue;
  /** Called now and then, and at the end: what was computed is not computed again. */
  readonly keep: (vectors: BankVectors) => Promise<unknown>;
  readonly onProgress: (done: number) => void;
  /** Resolves when the device has nothing better to do. Asked before each batch. */
  readonly whenFree: () => Promise<void>;
  readonly signal: CancelSignal;
}

/**
 * The vectors of all cards, a batch at a time in the background. Goes on where `kept` ends, if it belongs to this bank
 * and this model. What was done before a failure is kept.
 */
export async function computeBankVectors(
  key: VectorKey,
  cards: readonly Card[],
  kept: BankVectors | null,
  deps: ComputeDeps,
): Promise<Result<BankVectors, EmbedderError | JobFailure>> {
  const { embedder, keep, onProgress } = deps;
  const sorted = cards.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const cardIds = sorted.map(({ id }) => id);
  let packed =
    beginningOf(key, cardIds, embedder.dimension, kept)?.packed ?? emptyVectors(embedder.dimension);
  const current = (): BankVectors => ({
    key,
    cardIds: cardIds.slice(0, packed.count),
    packed,
    isWhole: packed.count === cardIds.length,
  });
  onProgress(packed.count);
  let unkept = 0;
  while (packed.count < sorted.length) {
    await deps.whenFree();
    const batch = sorted.slice(packed.count, packed.count + batchSize);
    const made = await computeBatch(batch, packed.count, deps);
    if (!made.ok) {
      if (unkept > 0) await keep(current());
      return made;
    }
    packed = joinVectors(embedder.dimension, [packed, packVectors(made.value)]);
    unkept += batch.length;
    onProgress(packed.count);
    if (unkept >= keepEvery || packed.count === sorted.length) {
      await keep(current());
      unkept = 0;
    }
  }
  return ok(current());
}

function beginningOf(
  key: VectorKey,
  cardIds: readonly string[],
  dimension: number,
  kept: BankVectors | null,
): BankVectors | null {
  if (kept === null || !isSameKey(kept.key, key) || kept.packed.dimension !== dimension) return null;
  return kept.cardIds.every((id, index) => id === cardIds[index]) ? kept : null;
}

async function computeBatch(batch: readonly Card[], first: number, { embedder, jobs, signal }: ComputeDeps) {
  const done = await jobs.run({
    key: `bank-vectors:${first}`,
    priority: 'background',
    deadlineMs: batchDeadlineMs,
    signal,
    work: (limits) => embedder.embed(batch.map(meaningText), { as: 'passage', ...limits }),
  });
  return done.ok ? done.value : err(done.error);
}

/** About half a second's work on a usual laptop: as long as a search may have to wait. */
const batchSize = 16;
/** A page that is closed loses less than this many. */
const keepEvery = 128;
/** The first batch waits for the model to load. */
const batchDeadlineMs = 180_000;
