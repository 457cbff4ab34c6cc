import type { AnswerSignal } from './answer-signals.ts';

/** Written by tests/bench/fit-answers.ts: what each signal adds to the log odds. */
export const answerModel: Readonly<Record<AnswerSignal | 'intercept', number>> = {
  intercept: -3.388,
  earned: 1.491,
  nearCues: 0.882,
  breadth: 1.763,
  vocabulary: 2.916,
  figures: 2.529,
  absolutes: -2.201,
  misconception: -0.899,
  misconceptionCue: -1.109,
  misconceptionsSaid: -1.374,
};
