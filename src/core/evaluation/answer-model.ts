import type { AnswerSignal } from './answer-signals.ts';

/** What each signal adds to the log odds. */
type AnswerModel = Readonly<Record<AnswerSignal | 'intercept', number>>;

/** Written by tests/bench/fit-answers.ts: for questions without sample answers, and for those with some. */
export const answerModels: Readonly<Record<'byPoints' | 'withSamples', AnswerModel>> = {
  byPoints: {
    intercept: -4.781,
    earned: 0.897,
    nearCues: 0.627,
    breadth: 2.886,
    vocabulary: 5.972,
    figures: 4.12,
    absolutes: -4.134,
    misconception: -2.419,
    misconceptionCue: -2.009,
    misconceptionsSaid: -3.286,
    soundness: 0,
    falsehood: 0,
  },
  withSamples: {
    intercept: -6.297,
    earned: 0.348,
    nearCues: 0.14,
    breadth: 2.825,
    vocabulary: 5.078,
    figures: 3.063,
    absolutes: -2.284,
    misconception: -0.533,
    misconceptionCue: -0.815,
    misconceptionsSaid: -3.627,
    soundness: 4.687,
    falsehood: -4.335,
  },
};
