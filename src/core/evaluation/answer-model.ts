import type { AnswerSignal } from './answer-signals.ts';

/** What each signal adds to the log odds. */
type AnswerModel = Readonly<Record<AnswerSignal | 'intercept', number>>;

/** Written by tests/bench/fit-answers.ts: for questions without sample answers, and for those with some. */
export const answerModels: Readonly<Record<'byPoints' | 'withSamples', AnswerModel>> = {
  byPoints: {
    intercept: -3.387,
    earned: 1.498,
    nearCues: 0.875,
    breadth: 1.762,
    vocabulary: 2.907,
    figures: 2.523,
    absolutes: -2.198,
    misconception: -0.9,
    misconceptionCue: -1.098,
    misconceptionsSaid: -1.374,
    soundness: 0,
    falsehood: 0,
  },
  withSamples: {
    intercept: -4.048,
    earned: 1.003,
    nearCues: 0.992,
    breadth: 1.468,
    vocabulary: 2.323,
    figures: 1.758,
    absolutes: -1.074,
    misconception: -1.06,
    misconceptionCue: -0.255,
    misconceptionsSaid: -0.54,
    soundness: 2.547,
    falsehood: -3.087,
  },
};
