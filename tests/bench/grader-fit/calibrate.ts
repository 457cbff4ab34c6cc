import { nearEnough } from '../../../src/core/evaluation/confidence.ts';
import type { Knot } from '../../../src/core/shared/interpolate.ts';
import { interpolate } from '../../../src/core/shared/interpolate.ts';

/** A raw value with the grade that it should stand for. */
export interface CalibrationPoint {
  readonly raw: number;
  readonly grade: number;
  readonly weight: number;
}

/**
 * The straight line that fits best, from nought to one. A curve would fit the sets' mildness, which differs: it
 * pulls the answers to strictly graded questions together.
 */
export function fitCalibration(points: readonly CalibrationPoint[]): readonly Knot[] {
  const { zeroAt, slope } = fitLine(points);
  return [
    [round(zeroAt), 0],
    [round(zeroAt + 1 / slope), 1],
  ];
}

/**
 * How often a grade lies within a quarter of the score, by the score. `prior` answers of the average kind are added at
 * each centre, so that a handful of answers says little.
 */
export function measureAgreement(
  scores: readonly number[],
  grades: readonly number[],
  weights: readonly number[],
  centres: readonly number[] = [0, 0.1, 0.25, 0.4, 0.55, 0.7, 0.85, 0.95, 1],
  prior = 0,
): readonly Knot[] {
  const isNear = scores.map((score, index) => Math.abs(score - grades[index]!) <= nearEnough);
  const average = isNear.filter(Boolean).length / Math.max(1, scores.length);
  return centres.map((centre): Knot => {
    let near = prior * average;
    let all = prior;
    for (const [index, score] of scores.entries()) {
      const weight = weights[index]! * Math.max(0, 1 - Math.abs(score - centre) / 0.1);
      all += weight;
      if (isNear[index] === true) near += weight;
    }
    return [centre, all === 0 ? 0.2 : round(near / all)];
  });
}

export function calibrate(calibration: readonly Knot[], raw: number): number {
  return interpolate(calibration, raw);
}

function fitLine(points: readonly CalibrationPoint[]): { readonly zeroAt: number; readonly slope: number } {
  const total = points.reduce((sum, { weight }) => sum + weight, 0);
  const meanRaw = points.reduce((sum, { raw, weight }) => sum + raw * weight, 0) / total;
  const meanGrade = points.reduce((sum, { grade, weight }) => sum + grade * weight, 0) / total;
  const both = points.reduce(
    (sum, { raw, grade, weight }) => sum + weight * (raw - meanRaw) * (grade - meanGrade),
    0,
  );
  const squares = points.reduce((sum, { raw, weight }) => sum + weight * (raw - meanRaw) ** 2, 0);
  const slope = both / squares;
  return { zeroAt: meanRaw - meanGrade / slope, slope };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
