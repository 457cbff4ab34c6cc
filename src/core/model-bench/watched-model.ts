import { hearModel } from '../jobs/heard-model.ts';
import type { JobFailure, JobQueue } from '../jobs/job-queue.ts';
import type { LanguageModel, LanguageModelError, ModelReply } from '../ports/language-model.ts';
import type { ModelDeps } from '../reply/ask-model.ts';

/** What became of the last task: the reply as the model gave it, or why there was none. */
export interface Witnessed {
  readonly reply: ModelReply | null;
  readonly failure: LanguageModelError | JobFailure | null;
}

export interface WatchedModel {
  /** For the agents: what they ask is done in the background, whatever they say. */
  readonly deps: ModelDeps;
  /** What was seen since the last call of this. */
  take(): Witnessed;
}

/** Lets the product's own agents do the work, and sees what they throw away. For one task after another. */
export function watchModel(model: LanguageModel, jobs: JobQueue): WatchedModel {
  let seen: Witnessed = { reply: null, failure: null };
  return {
    deps: {
      model: hearModel(model, (reply) => {
        seen = reply.ok ? { reply: reply.value, failure: null } : { reply: null, failure: reply.error };
      }),
      jobs: {
        press: (because) => jobs.press(because),
        get numbers() {
          return jobs.numbers;
        },
        run: async (job) => {
          const done = await jobs.run({ ...job, priority: 'background' });
          if (!done.ok) seen = { reply: null, failure: done.error };
          return done;
        },
      },
    },
    take: () => {
      const taken = seen;
      seen = { reply: null, failure: null };
      return taken;
    },
  };
}
