import type { JobQueue } from '../jobs/job-queue.ts';
import type { Embedder, EmbedderError } from '../ports/embedder.ts';
import type { QuestionBank } from '../ports/question-bank.ts';
import type { VectorStore } from '../ports/vector-store.ts';
import { isSameKey } from './bank-vectors.ts';
import type { BankVectors, VectorKey } from './bank-vectors.ts';
import { computeBankVectors } from './compute-bank-vectors.ts';
import type { MeaningStatus } from './meaning-status.ts';

/** The bank's vectors for one model: read from this device, or computed once and kept there. */
export interface BankIndex {
  /** Null until there is one for every card. */
  vectors(): BankVectors | null;
  status(): MeaningStatus;
  /** Reads what is kept. Starts no model. */
  open(): Promise<void>;
  /** Computes what is missing, or goes on with it. Resolves when it is done or put off; never rejects. */
  compute(): Promise<void>;
  /** Ends what is under way. */
  stop(): void;
}

export interface BankIndexDeps {
  readonly embedder: Embedder;
  /** With its revision. */
  readonly modelId: string;
  readonly bank: Pick<QuestionBank, 'bankId' | 'taxonomy' | 'loadDomains'>;
  readonly store: VectorStore;
  readonly jobs: JobQueue;
  readonly whenFree: () => Promise<void>;
}

export function createBankIndex(deps: BankIndexDeps): BankIndex {
  const { embedder, modelId, bank, store, jobs } = deps;
  const { engine } = embedder;
  const key: VectorKey = { bankId: bank.bankId, modelId };
  const signal = { aborted: false };
  let vectors: BankVectors | null = null;
  let keptCards = 0;
  let done = 0;
  let total: number | null = null;
  let failure: EmbedderError | null = null;
  let opening: Promise<void> | null = null;
  let computing: Promise<void> | null = null;

  return {
    vectors: () => (vectors?.isWhole === true ? vectors : null),
    status() {
      if (vectors?.isWhole === true) {
        const { values, scales } = vectors.packed;
        const sizeBytes = values.byteLength + scales.byteLength;
        return { type: 'ready', engine, cards: vectors.cardIds.length, sizeBytes, keptCards };
      }
      if (failure !== null) return { type: 'off', engine, because: failure };
      return { type: computing === null ? 'waiting' : 'computing', engine, done, total };
    },
    open,
    compute() {
      computing ??= computeMissing().finally(() => {
        computing = null;
      });
      return computing;
    },
    stop: () => {
      signal.aborted = true;
    },
  };

  function open(): Promise<void> {
    opening ??= read();
    return opening;
  }

  async function read(): Promise<void> {
    const kept = await store.read();
    if (kept === null || !isSameKey(kept.key, key) || kept.packed.dimension !== embedder.dimension) return;
    vectors = kept;
    keptCards = kept.cardIds.length;
    done = keptCards;
  }

  async function computeMissing(): Promise<void> {
    // Another tab may have computed them meanwhile.
    if (vectors?.isWhole !== true) await read();
    if (vectors?.isWhole === true || signal.aborted) return;
    await deps.whenFree();
    const cards = await bank.loadDomains(bank.taxonomy.domains.map(({ id }) => id));
    if (!cards.ok) return;
    total = cards.value.length;
    failure = null;
    const made = await computeBankVectors(key, cards.value, vectors, {
      embedder,
      jobs,
      signal,
      whenFree: deps.whenFree,
      keep: async (part) => {
        vectors = part;
        // Those of a model that is gone were dropped, and must not come back.
        if (!signal.aborted) await store.keep(part);
      },
      onProgress: (count) => {
        done = count;
      },
    });
    if (made.ok) vectors = made.value;
    else if (isOfModel(made.error)) failure = made.error;
  }
}

/** Put off is not broken. */
function isOfModel(error: { readonly type: string }): error is EmbedderError {
  return error.type.startsWith('embedder-') && error.type !== 'embedder-cancelled';
}
