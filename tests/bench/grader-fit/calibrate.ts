import type { Knot } from '../../../src/core/evaluation/reference/fitted-model.ts';
import { interpolate } from '../../../src/core/evaluation/reference/fitted-model.ts';

/** A raw value with the grade that it should stand for. */
export interface CalibrationPoint {
  readonly raw: number;
  readonly grade: number;
  readonly weight: number;
}

/**
 * A rising curve: the mean grade around some raw values, from nought far below to one far above. Each set has the
 * same say in it, since sets differ in how mildly they were graded.
 */
export function fitCalibration(points: readonly CalibrationPoint[]): readonly Knot[] {
  let highest = 0;
  const middle = knotsAt.map((at): Knot => {
    let sum = 0;
    let all = smallest;
    for (const { raw, grade, weight } of points) {
      const near = weight * Math.max(0, 1 - Math.abs(raw - at) / reach);
      sum += near * grade;
      all += near;
    }
    highest = Math.max(highest, sum / all);
    return [at, round(highest)];
  });
  return [[zeroAt, 0], ...middle, [oneAt, 1]];
}

const zeroAt = -1.4;
const knotsAt = [-0.8, -0.5, -0.2, 0.1, 0.4, 0.7];
const oneAt = 1.15;
const reach = 0.3;
const smallest = 1e-9;

const nearEnough = 0.25;

/** How often a grade lies within a quarter of the score, by the score. */
export function measureAgreement(
  scores: readonly number[],
  grades: readonly number[],
  weights: readonly number[],
): readonly Knot[] {
  const centres = [0, 0.1, 0.25, 0.4, 0.55, 0.7, 0.85, 0.95, 1];
  return centres.map((centre): Knot => {
    let near = 0;
    let all = 0;
    for (const [index, score] of scores.entries()) {
      const weight = weights[index]! * Math.max(0, 1 - Math.abs(score - centre) / 0.1);
      all += weight;
      if (Math.abs(score - grades[index]!) <= nearEnough) near += weight;
    }
    return [centre, all === 0 ? 0.2 : round(near / all)];
  });
}

export function calibrate(calibration: readonly Knot[], raw: number): number {
  return interpolate(calibration, raw);
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
