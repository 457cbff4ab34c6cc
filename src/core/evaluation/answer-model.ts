import type { AnswerSignal } from './answer-signals.ts';

/** Written by tests/bench/fit-answers.ts: what each signal adds to the log odds. */
export const answerModel: Readonly<Record<AnswerSignal | 'intercept', number>> = {
  intercept: -3.212,
  earned: 1.237,
  nearCues: 1.287,
  breadth: 1.569,
  vocabulary: 2.928,
  figures: 2.791,
  absolutes: -2.167,
  misconception: -1.212,
  misconceptionCue: -1.441,
  misconceptionsSaid: -0.902,
};
