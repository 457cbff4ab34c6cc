import type { AnswerSignal } from './answer-signals.ts';
import type { PointsBasis } from './points-basis.ts';

/** What each signal adds to the log odds. */
type AnswerModel = Readonly<Record<AnswerSignal | 'intercept', number>>;

/** Written by tests/bench/fit-answers.ts: for questions without sample answers, and for those with some. */
export const answerModels: Readonly<Record<PointsBasis, AnswerModel>> = {
  withoutSamples: {
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
    intercept: -6.09,
    earned: 0.405,
    nearCues: 0,
    breadth: 2.072,
    vocabulary: 3.951,
    figures: 2.594,
    absolutes: -3.99,
    misconception: -2.976,
    misconceptionCue: -0.023,
    misconceptionsSaid: -3.194,
    soundness: 5.631,
    falsehood: -5.244,
  },
};
