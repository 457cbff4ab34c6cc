import type { Knot } from '../../../src/core/shared/interpolate.ts';

/**
 * A curve that only rises (or only falls) is a sum of steps, one for each stretch between two marks, all of one sign.
 * So a linear fit with signs on the columns made here fits such curves.
 */

/** Marks from 0 to 1 that cut the values into about as many parts of one size; no part is narrower than a fiftieth. */
export function marksFor(values: readonly number[], parts: number): readonly number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const inner = Array.from({ length: parts - 1 }, (_, at) => {
    return sorted[Math.floor(((at + 1) * sorted.length) / parts)] ?? 0;
  });
  const marks = [0];
  for (const mark of inner) {
    const rounded = Math.round(mark * 100) / 100;
    if (rounded - marks.at(-1)! >= narrowest && 1 - rounded >= narrowest) marks.push(rounded);
  }
  return [...marks, 1];
}

const narrowest = 0.02;

/** How far the value has come in each stretch between two marks, 0 to 1. */
export function stretchesOf(marks: readonly number[], value: number): readonly number[] {
  return marks.slice(1).map((end, at) => {
    const start = marks[at]!;
    return Math.min(1, Math.max(0, (value - start) / (end - start)));
  });
}

/** The curve that rises by so much over each stretch, from 0 at the first mark; level stretches are left out. */
export function curveOf(marks: readonly number[], rises: readonly number[]): readonly Knot[] {
  let height = 0;
  const knots = marks.map((mark, at): Knot => {
    height += at === 0 ? 0 : rises[at - 1]!;
    return [mark, Math.round(height * 1e3) / 1e3];
  });
  return knots.filter(
    (knot, at) => at === 0 || knot[1] !== knots[at - 1]![1] || (knots[at + 1]?.[1] ?? knot[1]) !== knot[1],
  );
}
