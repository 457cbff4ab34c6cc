import { benchToJson } from '../../core/model-bench/bench-json.ts';
import { isOfSameModel } from '../../core/model-bench/bench-figures.ts';
import type { BenchResult } from '../../core/model-bench/bench-figures.ts';
import type { BenchWatch } from '../../core/model-bench/run-bench.ts';
import type { ModelEntry } from '../../core/models/manifest.ts';
import type { BenchFailure, ModelBench } from '../../core/ports/model-bench.ts';
import type { Result } from '../../core/shared/result.ts';
import type { AppDeps } from './app-deps.ts';
import { saveFile } from './save-file.ts';

export interface BenchRunning {
  /** Null for the rules. */
  readonly name: string | null;
  /** Of all that are tried, from 1. */
  readonly place: number;
  readonly count: number;
  readonly done: number;
  readonly total: number;
}

export interface BenchTrouble {
  readonly name: string | null;
  readonly failure: BenchFailure;
}

/** Installed language models on the published set: what was measured here, and what runs. Lives on when the screen is left. */
export class ModelBenchState {
  /** The rules first, then the models as they were measured. */
  results = $state.raw<readonly BenchResult[]>([]);
  running = $state.raw<BenchRunning | null>(null);
  /** What went wrong in the last run, model by model. */
  troubles = $state.raw<readonly BenchTrouble[]>([]);
  wasStopped = $state(false);
  candidates = $state.raw<readonly ModelEntry[]>([]);
  /** Tasks of the set; 0 until it is there. */
  items = $state(0);
  #bench: ModelBench | null = null;
  #signal = { aborted: false };
  readonly #deps: Pick<AppDeps, 'openBench' | 'clock'>;

  constructor(deps: Pick<AppDeps, 'openBench' | 'clock'>) {
    this.#deps = deps;
  }

  readonly #untried = $derived(
    this.candidates.filter(
      (model) => !this.results.some((result) => result.model !== null && isOfSameModel(result, { model })),
    ),
  );
  readonly hasAll = $derived(this.candidates.length > 0 && this.#untried.length === 0);
  /** What has no figures on this set yet; all, where everything has. */
  readonly toTry = $derived(this.hasAll ? this.candidates : this.#untried);

  /** Looks at what is installed and what is kept. */
  async open(): Promise<void> {
    if (this.running !== null) return;
    await this.#read(await this.#open());
  }

  async start(): Promise<void> {
    if (this.running !== null) return;
    const bench = await this.#open();
    const signal = { aborted: false };
    this.#signal = signal;
    this.troubles = [];
    this.wasStopped = false;
    const models = this.toTry;
    const hands: readonly (ModelEntry | null)[] = [null, ...models];
    for (const [index, model] of hands.entries()) {
      const place = { name: model?.name ?? null, place: index + 1, count: hands.length };
      this.running = { ...place, done: 0, total: bench.set.items };
      const watch: BenchWatch = {
        signal,
        onProgress: (done, total) => {
          if (!signal.aborted) this.running = { ...place, done, total };
        },
      };
      const result = await (model === null ? bench.runRules(watch) : bench.run(model, watch));
      if (!this.#goesOn(place.name, result)) break;
      await this.#read(bench);
    }
    this.running = null;
    await this.#read(bench);
  }

  /** What models were measured to their end stays. */
  stop(): void {
    this.#signal.aborted = true;
  }

  async save(): Promise<void> {
    const { set } = await this.#open();
    saveFile(benchToJson(set, this.results, this.#deps.clock.nowMs()));
  }

  #goesOn(name: string | null, result: Result<BenchResult, BenchFailure>): boolean {
    if (result.ok) return !this.#signal.aborted;
    const failure = result.error;
    if (failure.type === 'bench-cancelled') {
      this.wasStopped = true;
      return false;
    }
    this.troubles = [...this.troubles, { name, failure }];
    // One that does not work here says nothing of the others.
    return failure.type === 'bench-model-failed';
  }

  async #open(): Promise<ModelBench> {
    this.#bench ??= await this.#deps.openBench();
    this.items = this.#bench.set.items;
    return this.#bench;
  }

  async #read(bench: ModelBench): Promise<void> {
    const [results, candidates] = await Promise.all([bench.results(), bench.candidates()]);
    this.results = [
      ...results.filter(({ model }) => model === null),
      ...results.filter(({ model }) => model !== null),
    ];
    this.candidates = candidates;
  }
}
