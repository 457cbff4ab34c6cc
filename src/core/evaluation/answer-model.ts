import type { AnswerSignal } from './answer-signals.ts';

/** Written by tests/bench/fit-answers.ts: what each signal adds to the log odds. */
export const answerModel: Readonly<Record<AnswerSignal | 'intercept', number>> = {
  intercept: -3.256,
  earned: 1.203,
  nearCues: 1.308,
  breadth: 1.562,
  vocabulary: 2.986,
  figures: 2.721,
  denied: -0.555,
  absolutes: -2.211,
  misconception: -1.028,
  misconceptionCue: -1.556,
  misconceptionsSaid: -0.922,
};
