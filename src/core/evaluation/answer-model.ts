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
    intercept: -4.664,
    earned: 0.544,
    nearCues: 0,
    breadth: 1.66,
    vocabulary: 2.58,
    figures: 2.002,
    absolutes: -2.162,
    misconception: -0.506,
    misconceptionCue: -0.743,
    misconceptionsSaid: -2.29,
    soundness: 4.419,
    falsehood: -4.45,
  },
};
