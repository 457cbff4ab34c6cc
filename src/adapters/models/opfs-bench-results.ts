import * as v from 'valibot';
import { isOfSameModel } from '../../core/model-bench/bench-figures.ts';
import type { BenchResult } from '../../core/model-bench/bench-figures.ts';
import type { BenchResults } from '../../core/ports/model-bench.ts';
import { createOpfsList } from './opfs-list.ts';

/** One small file beside the models: figures of this device, whoever uses it, and no words. */
export function createOpfsBenchResults(): BenchResults {
  const kept = createOpfsList('bench-results.json', resultSchema);
  return {
    list: () => kept.read(),
    keep: (result) =>
      kept.change((results) =>
        [result, ...results.filter((each) => !isOfSameModel(each, result))].slice(0, mostKept),
      ),
  };
}

const mostKept = 24;

const shareSchema = v.nullable(
  v.object({ held: v.number(), of: v.number(), low: v.number(), high: v.number() }),
);
const bothSchema = v.object({ alone: shareSchema, inApp: shareSchema });
const perhaps = v.nullable(v.number());

const resultSchema = v.object({
  model: v.nullable(
    v.object({
      id: v.string(),
      name: v.string(),
      revision: v.nullable(v.string()),
      runtime: v.picklist(['webllm', 'wllama', 'transformers']),
    }),
  ),
  setId: v.string(),
  atMs: v.number(),
  figures: v.object({
    usable: shareSchema,
    verdicts: bothSchema,
    worded: shareSchema,
    swapped: bothSchema,
    swappedDifference: v.nullable(v.object({ mean: v.number(), largest: v.number(), of: v.number() })),
    commands: bothSchema,
    secrets: bothSchema,
    speed: v.object({
      firstTokenMs: perhaps,
      tokensPerSecond: perhaps,
      judgedPointP95Ms: perhaps,
      timed: v.object({ replies: v.number(), answers: v.number() }),
    }),
  }),
}) satisfies v.GenericSchema<unknown, BenchResult>;
