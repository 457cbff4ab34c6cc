import type { ModelToLoad } from '../../../workers/contracts/language-model.contract.ts';
import type { ModelAgents } from '../../core/interview/model-agents.ts';
import { createModelAgents } from '../../core/interview/model-agents.ts';
import { createJobQueue } from '../../core/jobs/job-queue.ts';
import type { JobQueue } from '../../core/jobs/job-queue.ts';
import type { ModelEntry } from '../../core/models/manifest.ts';
import type { Clock } from '../../core/ports/clock.ts';
import type { LanguageModel } from '../../core/ports/language-model.ts';
import type { GivenUpReason } from '../../core/ports/given-up-models.ts';
import type { Timer } from '../../core/ports/timer.ts';
import { fetchRuntime, startLanguageWorker } from './runtime-files.ts';
import type { LanguageRuntime } from './runtime-files.ts';
import { createSteppingModel } from './stepping-language-model.ts';
import { createWorkerLanguageModel } from './worker-language-model.ts';

export interface InstalledAgentsDeps {
  readonly clock: Clock;
  readonly timer: Timer;
  /** A model that does not work here, for good reason to think so. */
  readonly ongivenup: (model: ModelEntry, because: GivenUpReason) => void;
  /** In place of a queue of their own. */
  readonly jobs?: JobQueue | undefined;
  /** For tests. */
  readonly startWorker?: (runtime: LanguageRuntime) => Worker;
}

export interface InstalledAgents extends ModelAgents {
  readonly jobs: JobQueue;
  readonly model: LanguageModel;
  /** Fetches what runs the models, before the interview's room is closed. */
  fetchRuntimes(): Promise<void>;
}

/** The agents on the best of these language models that works here, best first. Null without any. */
export function createInstalledAgents(
  models: readonly ModelEntry[],
  {
    clock,
    timer,
    ongivenup,
    jobs = createJobQueue({ clock, timer }),
    startWorker = startLanguageWorker,
  }: InstalledAgentsDeps,
): InstalledAgents | null {
  const usable = models.flatMap((entry) => {
    const { runtime } = entry;
    return entry.part !== 'language' || runtime === 'transformers' ? [] : [{ entry, runtime }];
  });
  const [first, ...others] = usable.map(({ entry, runtime }): LanguageModel =>
    createWorkerLanguageModel({
      startWorker: () => startWorker(runtime),
      model: modelToLoad(entry),
      engine: {
        rung: runtime === 'webllm' ? 2 : 1,
        name: entry.id,
        version: entry.revision?.slice(0, 7) ?? 'main',
      },
      // WebLLM keeps one conversation, and each task is one of its own.
      keepsBeginnings: runtime === 'wllama',
    }),
  );
  if (first === undefined) return null;
  const model = createSteppingModel([first, ...others], (index, { type }) => {
    const given = usable[index];
    if (given === undefined) return;
    if (type === 'model-not-loaded') ongivenup(given.entry, 'not-loaded');
    else if (type === 'model-given-up') ongivenup(given.entry, 'broke-down');
  });
  const runtimes = new Set(
    models.map(({ runtime }) => runtime).filter((runtime) => runtime !== 'transformers'),
  );
  return {
    ...createModelAgents({ model, jobs }),
    jobs,
    model,
    fetchRuntimes: async () => {
      await Promise.all([...runtimes].map(fetchRuntime));
    },
  };
}

function modelToLoad({ id, files, webllm }: ModelEntry): ModelToLoad {
  return { modelId: id, fileUrls: files.map(({ url }) => url), contextTokens, webllm };
}

/** Rubric, answer and reply of the longest task fit; more costs memory on the graphics card. */
const contextTokens = 4096;
