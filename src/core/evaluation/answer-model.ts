import type { AnswerSignal } from './answer-signals.ts';

/** What each signal adds to the log odds. */
type AnswerModel = Readonly<Record<AnswerSignal | 'intercept', number>>;

/** Written by tests/bench/fit-answers.ts: for questions without sample answers, and for those with some. */
export const answerModels: Readonly<Record<'byPoints' | 'withSamples', AnswerModel>> = {
  byPoints: {
    intercept: -4.053,
    earned: 1.15,
    nearCues: 0.714,
    breadth: 2.138,
    vocabulary: 4.513,
    figures: 3.285,
    absolutes: -3.125,
    misconception: -1.619,
    misconceptionCue: -1.465,
    misconceptionsSaid: -2.223,
    soundness: 0,
    falsehood: 0,
  },
  withSamples: {
    intercept: -5.089,
    earned: 0.438,
    nearCues: 0,
    breadth: 2.224,
    vocabulary: 2.493,
    figures: 2.306,
    absolutes: -2.454,
    misconception: -0.856,
    misconceptionCue: -0.454,
    misconceptionsSaid: -3.697,
    soundness: 4.505,
    falsehood: -3.467,
  },
};
