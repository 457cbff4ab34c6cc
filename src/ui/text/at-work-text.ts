import type { Tier } from '../../core/jobs/work-log.ts';
import { percent } from './format.ts';

/** How often earlier work spared new work, in words. */
export const atWorkText = {
  heading: 'At work',
  nothing: 'No model has been asked anything since this page was opened.',
  line: (engine: string, waiting: number) =>
    waiting === 0
      ? `Since this page was opened, by ${engine}.`
      : `Since this page was opened, by ${engine}; ${waiting} under way or waiting.`,
  caption: 'How often earlier work spared new work',
  what: 'What',
  there: 'Was there',
  took: 'Took',
  share: (hits: number, asked: number) => `${percent(hits / asked)} (${hits} of ${asked})`,
  milliseconds: (ms: number) => (ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`),
  notTimed: 'no wait',
} as const;

export const tierWords = {
  prepared: 'Questions worded before they were needed',
  shared: 'Equal tasks, done once',
  memory: 'Tokens of prompts that were still in memory, to the first token',
  disk: 'Vectors that were computed before',
  model: 'Replies that came in time, to the last token',
} as const satisfies Record<Tier, string>;
