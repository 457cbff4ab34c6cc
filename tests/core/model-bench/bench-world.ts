import { fileURLToPath } from 'node:url';
import { compileCard } from '../../../src/bank/compiler/compile-card.ts';
import { readBank } from '../../../src/bank/compiler/read-bank.ts';
import { readModelBench } from '../../../src/bank/compiler/read-model-bench.ts';
import { createJobQueue } from '../../../src/core/jobs/job-queue.ts';
import type { BenchSet } from '../../../src/core/model-bench/bench-set.ts';
import { findBenchTasks } from '../../../src/core/model-bench/bench-tasks.ts';
import type { BenchTasks } from '../../../src/core/model-bench/bench-tasks.ts';
import { createModelHand } from '../../../src/core/model-bench/model-hand.ts';
import { runBench } from '../../../src/core/model-bench/run-bench.ts';
import type { BenchWatch } from '../../../src/core/model-bench/run-bench.ts';
import type { JobQueue } from '../../../src/core/jobs/job-queue.ts';
import { createManualTimer } from '../../fakes/manual-timer.ts';
import { createScriptedModel } from '../../fakes/scripted-language-model.ts';
import type { Script } from '../../fakes/scripted-language-model.ts';

const root = fileURLToPath(new URL('../../../src/bank/', import.meta.url));
const bank = await readBank(root);
export const published = await readModelBench(`${root}model-bench.yaml`, bank.files);
export const bankFiles = bank.files;

const { set } = published;
if (set === null) throw new Error('The published set does not fit the bank.');
export const tasks = findBenchTasks(
  set,
  bank.files.map(({ domain, card }) => compileCard(domain, card)),
  bank.taxonomy,
);

/** The published tasks with only these items. */
export function only(items: Partial<BenchSet>): BenchTasks {
  const none = { judged: [], swapped: [], commands: [], reworded: [], followed: [], cvs: [] };
  return { ...tasks, set: { ...tasks.set, ...none, ...items } };
}

/** Runs a scripted model on them. */
export function tryModel(
  some: BenchTasks,
  script: Script,
  watch: BenchWatch = { onProgress: () => undefined, signal: { aborted: false } },
  prepare: (jobs: JobQueue) => void = () => undefined,
) {
  const time = createManualTimer();
  const jobs = createJobQueue({ clock: time, timer: time });
  prepare(jobs);
  const model = createScriptedModel(script);
  const hand = createModelHand(model, jobs);
  return { run: runBench(some, hand, watch), model, hand };
}
