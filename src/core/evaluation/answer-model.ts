import type { Knot } from '../shared/interpolate.ts';
import type { AnswerSignal } from './answer-signals.ts';
import type { PointsBasis } from './points-basis.ts';

/** What each signal adds to the log odds: a curve that only rises or only falls, from nothing at 0. */
export interface AnswerModel {
  readonly intercept: number;
  readonly curves: Readonly<Partial<Record<AnswerSignal, readonly Knot[]>>>;
}

/** Written by tests/bench/fit-answers.ts: for questions without sample answers, and for those with some. */
export const answerModels: Readonly<Record<PointsBasis, AnswerModel>> = {
  withoutSamples: {
    intercept: -4.11,
    curves: {
      earned: [
        [0, 0],
        [1, 1.266],
      ],
      nearCues: [
        [0, 0],
        [1, 0.804],
      ],
      breadth: [
        [0, 0],
        [1, 2.484],
      ],
      vocabulary: [
        [0, 0],
        [1, 4.368],
      ],
      figures: [
        [0, 0],
        [1, 3.462],
      ],
      absolutes: [
        [0, 0],
        [1, -3.282],
      ],
      misconception: [
        [0, 0],
        [1, -1.563],
      ],
      misconceptionCue: [
        [0, 0],
        [1, -1.661],
      ],
      misconceptionsSaid: [
        [0, 0],
        [1, -2.32],
      ],
    },
  },
  withSamples: {
    intercept: -4.134,
    curves: {
      earned: [
        [0, 0],
        [0.22, 0.592],
      ],
      nearCues: [
        [0, 0],
        [0.5, 0.667],
      ],
      cues: [
        [0, 0],
        [0.33, 0],
        [1, 4.285],
      ],
      focus: [
        [0, 0],
        [0.33, 1.177],
        [0.46, 1.529],
        [0.69, 2.53],
        [1, 3.451],
      ],
      misconception: [
        [0, 0],
        [0.04, -0.413],
        [1, -1.206],
      ],
      misconceptionsNear: [
        [0, 0],
        [0.23, 0],
        [0.35, -0.618],
        [0.45, -1.319],
        [1, -3.351],
      ],
      soundness: [
        [0, 0],
        [0.49, 0.413],
        [0.7, 2.823],
        [0.84, 3.62],
        [1, 9.268],
      ],
      falsehood: [
        [0, 0],
        [0.43, 0],
        [0.66, -0.407],
        [0.86, -1.122],
        [1, -2.465],
      ],
    },
  },
};
