import type { AnswerSignal } from './answer-signals.ts';

/** Written by tests/bench/fit-answers.ts: what each signal adds to the log odds. */
export const answerModel: Readonly<Record<AnswerSignal | 'intercept', number>> = {
  intercept: -3.258,
  earned: 1.208,
  nearCues: 1.297,
  breadth: 1.551,
  vocabulary: 2.994,
  figures: 2.722,
  absolutes: -2.202,
  misconception: -1.022,
  misconceptionCue: -1.552,
  misconceptionsSaid: -0.928,
};
