import type { AnswerSignal } from './answer-signals.ts';

/** Written by tests/bench/fit-answers.ts: what each signal adds to the log odds. */
export const answerModel: Readonly<Record<AnswerSignal | 'intercept', number>> = {
  intercept: -3.229,
  earned: 1.239,
  nearCues: 1.283,
  breadth: 1.546,
  vocabulary: 2.981,
  figures: 2.765,
  absolutes: -2.182,
  misconception: -1.062,
  misconceptionCue: -1.525,
  misconceptionsSaid: -0.855,
};
