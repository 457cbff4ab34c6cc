import set from 'virtual:model-bench';
import type { BenchFigures, BenchResult, BenchedModel } from '../../core/model-bench/bench-figures.ts';
import type { BenchHand } from '../../core/model-bench/bench-hand.ts';
import { domainsOf, itemCount } from '../../core/model-bench/bench-set.ts';
import { findBenchTasks } from '../../core/model-bench/bench-tasks.ts';
import { createModelHand } from '../../core/model-bench/model-hand.ts';
import { createRulesHand } from '../../core/model-bench/rules-hand.ts';
import { runBench } from '../../core/model-bench/run-bench.ts';
import type { BenchWatch } from '../../core/model-bench/run-bench.ts';
import type { DeviceProber } from '../../core/ports/device-prober.ts';
import type { GivenUpModels } from '../../core/ports/given-up-models.ts';
import type { BenchFailure, BenchResults, ModelBench } from '../../core/ports/model-bench.ts';
import type { ModelStore } from '../../core/ports/model-store.ts';
import type { QuestionBank } from '../../core/ports/question-bank.ts';
import { err, ok } from '../../core/shared/result.ts';
import type { Result } from '../../core/shared/result.ts';
import { createInstalledAgents } from './installed-agents.ts';
import type { InstalledAgentsDeps } from './installed-agents.ts';
import { bestFirst, languageModelsIn } from './language-agents.ts';
import type { LanguageAgents } from './language-agents.ts';

export interface InstalledBenchDeps extends Omit<InstalledAgentsDeps, 'jobs'> {
  readonly store: Pick<ModelStore, 'contents'> & DeviceProber;
  readonly givenUp: Pick<GivenUpModels, 'list'>;
  readonly bank: QuestionBank;
  readonly results: BenchResults;
  /** Whose queue is used, and whose model gives way in memory meanwhile. */
  readonly agents: Pick<LanguageAgents, 'find' | 'queue' | 'rest'>;
  /** In any tab. */
  readonly isInterviewRunning: () => Promise<boolean>;
  /** Tells parts of a millisecond. */
  readonly nowMs: () => number;
}

/** The installed language models on the published set, each loaded for its own run. */
export function createInstalledBench(deps: InstalledBenchDeps): ModelBench {
  const { store, givenUp, bank, results, agents, clock, timer } = deps;

  return {
    set: { id: set.id, version: set.version, items: itemCount(set) },
    candidates: async () => {
      const models = await languageModelsIn(store, givenUp);
      return models === null || models.length === 0 ? [] : bestFirst(models, await store.probe());
    },
    results: async () => (await results.list()).filter(({ setId }) => setId === set.id),
    runRules: (watch) => {
      const pause = () => new Promise<void>((resolve) => timer.after(0, resolve));
      return run(null, createRulesHand({ nowMs: deps.nowMs, pause }), watch);
    },
    run: async (model, watch) => {
      await agents.find();
      await agents.rest();
      const tried = createInstalledAgents([model], { ...deps, jobs: agents.queue() ?? undefined });
      if (tried === null) return err({ type: 'bench-model-failed', because: 'model-not-installed' });
      const { id, name, revision, runtime } = model;
      const result = await run(
        { id, name, revision, runtime },
        createModelHand(tried.model, tried.jobs),
        watch,
      );
      await tried.model.unload();
      return result;
    },
  };

  async function run(
    model: BenchedModel | null,
    hand: BenchHand,
    { onProgress, signal }: BenchWatch,
  ): Promise<Result<BenchResult, BenchFailure>> {
    const cards = await bank.loadDomains(domainsOf(set));
    if (!cards.ok) return cards;
    const interview = await watchInterview();
    const stop = {
      get aborted() {
        return signal.aborted || interview.hasBegun;
      },
    };
    const tasks = findBenchTasks(set, cards.value, bank.taxonomy);
    const run = await runBench(tasks, hand, { onProgress, signal: stop });
    interview.stop();
    if (!run.ok) return err(interview.hasBegun ? { type: 'bench-interview-running' } : run.error);
    return ok(await kept(model, run.value));
  }

  async function kept(model: BenchedModel | null, figures: BenchFigures): Promise<BenchResult> {
    const result = { model, setId: set.id, atMs: clock.nowMs(), figures };
    await results.keep(result);
    return result;
  }

  /** Looks now, and then several times a second. */
  async function watchInterview(): Promise<{ readonly hasBegun: boolean; readonly stop: () => void }> {
    let hasBegun = await deps.isInterviewRunning();
    let isWatching = true;
    const look = (): void => {
      if (!isWatching || hasBegun) return;
      void deps.isInterviewRunning().then((isRunning) => {
        hasBegun = isRunning;
        timer.after(lookEveryMs, look);
      });
    };
    look();
    return {
      get hasBegun() {
        return hasBegun;
      },
      stop: () => {
        isWatching = false;
      },
    };
  }
}

const lookEveryMs = 250;
