import type { Knot } from '../../../src/core/evaluation/reference/fitted-model.ts';
import { interpolate } from '../../../src/core/evaluation/reference/fitted-model.ts';

/** A raw value with the grade that it should stand for. */
export interface CalibrationPoint {
  readonly raw: number;
  readonly grade: number;
  readonly weight: number;
}

/**
 * The rising line that fits best (pool adjacent violators over `count` quantiles of the raw values), drawn on to
 * nought at the lowest raw value.
 */
export function fitCalibration(points: readonly CalibrationPoint[], count: number): readonly Knot[] {
  const sorted = [...points].sort((a, b) => a.raw - b.raw);
  const total = sorted.reduce((sum, { weight }) => sum + weight, 0);
  const blocks: { raw: number; grade: number; weight: number }[] = [];
  let open = { raw: 0, grade: 0, weight: 0 };
  for (const { raw, grade, weight } of sorted) {
    open.raw += raw * weight;
    open.grade += grade * weight;
    open.weight += weight;
    if (open.weight < total / count) continue;
    blocks.push(open);
    open = { raw: 0, grade: 0, weight: 0 };
    while (blocks.length > 1 && gradeOf(blocks.at(-2)!) >= gradeOf(blocks.at(-1)!)) {
      const last = blocks.pop()!;
      const before = blocks.at(-1)!;
      before.raw += last.raw;
      before.grade += last.grade;
      before.weight += last.weight;
    }
  }
  const steps = blocks.map((block): Knot => [block.raw / block.weight, gradeOf(block)]);
  const line = fitLine(sorted);
  const lowest = Math.min(line.zeroAt, steps[0]![0] - 0.1);
  const highest = Math.max(line.zeroAt + 1 / line.slope, steps.at(-1)![0] + 0.1);
  const inner = steps.filter(([raw]) => raw > lowest && raw < highest);
  const straight = (raw: number): number => Math.min(1, Math.max(0, (raw - line.zeroAt) * line.slope));
  return [
    [round(lowest), 0],
    ...inner.map(([raw, grade]): Knot => [
      round(raw),
      round((1 - straightness) * grade + straightness * straight(raw)),
    ]),
    [round(highest), 1],
  ];
}

/** Between the steps, which follow the sets' different mildness, and a line, which keeps answers apart. */
const straightness = 0.8;

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

/** How often a grade lies within a tenth of the score, by the score. */
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
      if (Math.abs(score - grades[index]!) <= 0.1) near += weight;
    }
    return [centre, all === 0 ? 0.2 : round(near / all)];
  });
}

export function calibrate(calibration: readonly Knot[], raw: number): number {
  return interpolate(calibration, raw);
}

function gradeOf(block: { readonly grade: number; readonly weight: number }): number {
  return block.grade / block.weight;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
