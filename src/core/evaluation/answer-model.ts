import type { AnswerSignal } from './answer-signals.ts';
import type { PointsBasis } from './points-basis.ts';

/** What each signal adds to the log odds. */
type AnswerModel = Readonly<Record<AnswerSignal | 'intercept', number>>;

/** Written by tests/bench/fit-answers.ts: for questions without sample answers, and for those with some. */
export const answerModels: Readonly<Record<PointsBasis, AnswerModel>> = {
  byPoints: {
    intercept: -4.11,
    earned: 1.266,
    nearCues: 0.804,
    breadth: 2.484,
    vocabulary: 4.368,
    figures: 3.462,
    absolutes: -3.282,
    misconception: -1.563,
    misconceptionCue: -1.661,
    misconceptionsSaid: -2.32,
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
