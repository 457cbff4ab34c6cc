import type { EmbeddingModel } from '../../../workers/contracts/embedding.contract.ts';
import { createJobQueue } from '../../core/jobs/job-queue.ts';
import type { JobQueue } from '../../core/jobs/job-queue.ts';
import { createBankIndex } from '../../core/meaning/bank-index.ts';
import type { BankIndex } from '../../core/meaning/bank-index.ts';
import { createMeaning } from '../../core/meaning/meaning.ts';
import type { Meaning } from '../../core/meaning/meaning.ts';
import { createOwnIndex } from '../../core/meaning/own-index.ts';
import type { MeaningStatus } from '../../core/meaning/meaning-status.ts';
import { createSearchByMeaning } from '../../core/meaning/search-by-meaning.ts';
import type { SearchByMeaning } from '../../core/meaning/search-by-meaning.ts';
import type { EmbeddingShape, ModelEntry } from '../../core/models/manifest.ts';
import type { Clock } from '../../core/ports/clock.ts';
import type { Embedder } from '../../core/ports/embedder.ts';
import type { ModelStore } from '../../core/ports/model-store.ts';
import type { QuestionBank } from '../../core/ports/question-bank.ts';
import type { PackStore } from '../../core/ports/pack-store.ts';
import type { Timer } from '../../core/ports/timer.ts';
import type { VectorStore } from '../../core/ports/vector-store.ts';
import { loadOwnCards } from '../../core/question/own-cards.ts';
import { fetchEmbeddingRuntime, startEmbeddingWorker } from './meaning-runtime-files.ts';
import { createRestingEmbedder } from './resting-embedder.ts';
import { createWorkerEmbedder } from './worker-embedder.ts';

/** What the installed embedding model adds. */
export interface InstalledMeaning {
  current(): Meaning | null;
  status(): MeaningStatus;
  readonly search: SearchByMeaning;
  /** Looks at what is installed now, and drops what belonged to a model that is gone. Starts no model. Never rejects. */
  look(): Promise<void>;
  /** Computes the bank's vectors where they are missing. Resolves when that is done or put off. Never rejects. */
  compute(): Promise<void>;
  /** Fetches what runs the model, before an interview's room is closed. */
  fetchRuntime(): Promise<void>;
  /** While an interview runs nothing is computed in the background. Null ends it. */
  press(because: string | null): void;
}

export interface InstalledMeaningDeps {
  readonly store: Pick<ModelStore, 'contents'>;
  /** Says of which shape a model is that was installed before that was noted with it. */
  readonly known: readonly ModelEntry[];
  readonly bank: QuestionBank;
  /** The user's own, which are searched as well. */
  readonly packs: Pick<PackStore, 'list'>;
  readonly vectors: VectorStore;
  readonly clock: Clock;
  readonly timer: Timer;
  readonly whenFree: () => Promise<void>;
  /** One tab computes, the others wait for it. */
  readonly alone: (work: () => Promise<void>) => Promise<void>;
  /** For tests. */
  readonly startWorker?: () => Worker;
}

interface Opened {
  readonly modelId: string;
  readonly embedder: Embedder;
  readonly index: BankIndex;
  readonly meaning: Meaning;
  readonly search: SearchByMeaning;
}

export function createInstalledMeaning(deps: InstalledMeaningDeps): InstalledMeaning {
  const { store, known, bank, packs, vectors, clock, timer } = deps;
  const jobs: JobQueue = createJobQueue({ clock, timer });
  let opened: Opened | null = null;
  let looking: Promise<void> | null = null;

  return {
    current: () => opened?.meaning ?? null,
    status: () => opened?.index.status() ?? { type: 'absent' },
    search: async (...asked) => (await opened?.search(...asked)) ?? null,
    look,
    compute: async () => {
      await look();
      const index = opened?.index;
      if (index?.vectors() === null) await deps.alone(() => index.compute());
    },
    fetchRuntime: async () => {
      if (opened === null) return;
      await fetchEmbeddingRuntime();
    },
    press: (because) => jobs.press(because),
  };

  function look(): Promise<void> {
    looking ??= lookNow().finally(() => {
      looking = null;
    });
    return looking;
  }

  async function lookNow(): Promise<void> {
    const contents = await store.contents();
    // A store that cannot say now what it holds has lost nothing.
    if (!contents.ok) return;
    const [best] = embeddersAmong(
      contents.value.installed.filter(({ status }) => status === 'in-use').map(({ model }) => model),
      known,
    );
    if (best?.modelId === opened?.modelId) return;
    opened?.index.stop();
    opened?.embedder.unload();
    opened = best === undefined ? null : open(best);
    if (opened === null) await vectors.drop();
    else await opened.index.open();
  }

  function open(model: NamedModel): Opened {
    const embedder = createRestingEmbedder(
      createWorkerEmbedder({
        startWorker: deps.startWorker ?? startEmbeddingWorker,
        model,
        engine: { rung: 1, name: model.name, version: model.version },
      }),
      timer,
    );
    const index = createBankIndex({
      embedder,
      modelId: model.modelId,
      bank,
      store: vectors,
      jobs,
      whenFree: deps.whenFree,
    });
    const meaning = createMeaning({ embedder, jobs, bank: () => index.vectors() });
    const own = createOwnIndex({ embedder, jobs, loadCards: () => loadOwnCards(packs, () => true) });
    const search = createSearchByMeaning(meaning, bank, own);
    return { modelId: model.modelId, embedder, index, meaning, search };
  }
}

interface NamedModel extends EmbeddingModel {
  readonly name: string;
  readonly version: string;
}

/** The bank is in English, so the model for English alone goes before one of many languages. */
export function embeddersAmong(
  installed: readonly ModelEntry[],
  known: readonly ModelEntry[],
): readonly NamedModel[] {
  return installed
    .filter(({ part, runtime }) => part === 'embeddings' && runtime === 'transformers')
    .toSorted((a, b) => Number(b.languages === 'english') - Number(a.languages === 'english'))
    .flatMap((entry): readonly NamedModel[] => {
      const shape = entry.embedding ?? shapeOf(entry.id, known);
      if (shape === undefined) return [];
      const { id, revision, repository, files } = entry;
      return [
        {
          modelId: `${id}@${revision ?? 'main'}`,
          name: id,
          version: revision?.slice(0, 7) ?? 'main',
          repository,
          fileUrls: files.map(({ url }) => url),
          shape,
        },
      ];
    });
}

function shapeOf(id: string, known: readonly ModelEntry[]): EmbeddingShape | undefined {
  return known.find((entry) => entry.id === id)?.embedding;
}
