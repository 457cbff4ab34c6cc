import type { AnswerSignal } from './answer-signals.ts';

/** Written by tests/bench/fit-answers.ts: what each signal adds to the log odds. */
export const answerModel: Readonly<Record<AnswerSignal | 'intercept', number>> = {
  intercept: -3.161,
  earned: 1.298,
  nearCues: 1.48,
  breadth: 1.285,
  vocabulary: 2.95,
  figures: 2.561,
  denied: -0.498,
  absolutes: -1.681,
  misconception: -1.078,
  misconceptionCue: -1.315,
  misconceptionsSaid: -0.984,
};
