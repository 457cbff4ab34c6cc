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
    intercept: -4.307,
    curves: {
      earned: [
        [0, 0],
        [0.32, 0.398],
      ],
      nearCues: [
        [0, 0],
        [0.56, 0.844],
        [0.75, 0.844],
        [0.88, 0.917],
      ],
      cues: [
        [0, 0],
        [0.33, 0],
        [1, 3.657],
      ],
      focus: [
        [0, 0],
        [0.33, 1.301],
        [0.43, 1.301],
        [0.62, 2.151],
        [1, 2.988],
      ],
      misconception: [
        [0, 0],
        [0.03, -0.321],
        [1, -1.122],
      ],
      misconceptionsNear: [
        [0, 0],
        [0.25, 0],
        [0.35, -0.587],
        [0.44, -1.251],
        [1, -2.947],
      ],
      soundness: [
        [0, 0],
        [0.55, 1.173],
        [0.77, 3.649],
        [0.9, 5.886],
        [1, 9.474],
      ],
      falsehood: [
        [0, 0],
        [0.5, 0],
        [0.7, -0.463],
        [0.86, -0.855],
        [1, -2.215],
      ],
    },
  },
};
