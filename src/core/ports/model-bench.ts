import type { BenchResult } from '../model-bench/bench-figures.ts';
import type { BenchStop } from '../model-bench/bench-hand.ts';
import type { BenchWatch } from '../model-bench/run-bench.ts';
import type { ModelEntry } from '../models/manifest.ts';
import type { Result } from '../shared/result.ts';
import type { QuestionBankError } from './question-bank.ts';

/** Tries installed language models on the published set. No method rejects, and nothing leaves the device. */
export interface ModelBench {
  readonly set: { readonly id: string; readonly version: number; readonly items: number };
  /** Installed language models that work here, as far as is known; what needs most first. */
  candidates(): Promise<readonly ModelEntry[]>;
  /** What is kept of this set, newest first. */
  results(): Promise<readonly BenchResult[]>;
  /** The floor: the rules without a model. Takes a second or two; kept as the others are. */
  runRules(watch: BenchWatch): Promise<Result<BenchResult, BenchFailure>>;
  /**
   * Minutes of background work for one model; what the candidate wants goes between. Refused, and ended, while an
   * interview runs in any tab. What was reached is kept only when the whole set was done.
   */
  run(model: ModelEntry, watch: BenchWatch): Promise<Result<BenchResult, BenchFailure>>;
}

export type BenchFailure = BenchStop | QuestionBankError | { readonly type: 'bench-interview-running' };

/** Figures of this device, kept beside its models: the newest of each model and revision. */
export interface BenchResults {
  /** Empty where nothing, or nothing readable, is kept. Never rejects. */
  list(): Promise<readonly BenchResult[]>;
  /** In place of what was kept of the same model and revision. Never rejects. */
  keep(result: BenchResult): Promise<void>;
}
