import type { JobQueue } from '../jobs/job-queue.ts';
import type { Embedder } from '../ports/embedder.ts';
import type { Card } from '../question/card.ts';
import type { CancelSignal } from '../shared/cancel-signal.ts';
import { meaningText } from './bank-vectors.ts';
import { joinVectors, packVectors, rowOf } from './packed-vectors.ts';
import type { PackedVectors } from './packed-vectors.ts';

/** The cards of own packs with a vector each, in the same order. */
export interface OwnVectors {
  readonly cards: readonly Card[];
  readonly packed: PackedVectors;
}

/**
 * The user's own packs for one model. Their vectors are in memory alone, by what they are computed from, so that a pack
 * that is changed or deleted leaves nothing behind; a search after the page was opened anew computes them again.
 */
export interface OwnIndex {
  /** Of the packs as they stand now. Null without any, and when they could not be computed in time. */
  read(limits: { readonly deadlineMs: number; readonly signal: CancelSignal }): Promise<OwnVectors | null>;
}

export interface OwnIndexDeps {
  readonly embedder: Embedder;
  /** Whatever else is searched for goes between two batches. */
  readonly jobs: JobQueue;
  readonly loadCards: () => Promise<readonly Card[]>;
}

export function createOwnIndex({ embedder, jobs, loadCards }: OwnIndexDeps): OwnIndex {
  let batches = 0;
  let rowByText: ReadonlyMap<string, PackedVectors> = new Map();

  return {
    read: async (limits) => {
      const cards = (await loadCards()).slice(0, mostCards);
      const wanted = new Set(cards.map(meaningText));
      const rows = new Map([...rowByText].filter(([text]) => wanted.has(text)));
      const missing = [...wanted].filter((text) => !rows.has(text));
      for (let first = 0; first < missing.length; first += batchSize) {
        const batch = missing.slice(first, first + batchSize);
        const done = await jobs.run({
          // No text in the key: it would live as long as the queue.
          key: `own-vectors:${(batches += 1)}`,
          priority: 'candidate',
          ...limits,
          work: (own) => embedder.embed(batch, { as: 'passage', ...own }),
        });
        if (!done.ok || !done.value.ok) return null;
        const made = done.value.value;
        batch.forEach((text, row) => {
          rows.set(text, packVectors({ dimension: made.dimension, values: rowOf(made, row) }));
        });
        rowByText = new Map(rows);
      }
      rowByText = rows;
      if (cards.length === 0) return null;
      const own = cards.flatMap((card) => rows.get(meaningText(card)) ?? []);
      return { cards, packed: joinVectors(embedder.dimension, own) };
    },
  };
}

/** About half a second's work on a usual laptop. */
const batchSize = 16;
/** More cards than anybody writes; of those beyond, words find what there is to find. */
const mostCards = 1000;
