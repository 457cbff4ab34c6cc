export type Knot = readonly [from: number, to: number];

/** The line through the knots at `x`, level beyond both ends. */
export function interpolate(knots: readonly Knot[], x: number): number {
  const [first] = knots;
  if (first === undefined) return x;
  let before = first;
  for (const knot of knots) {
    if (x < knot[0]) {
      const width = knot[0] - before[0];
      return width <= 0 ? knot[1] : before[1] + ((knot[1] - before[1]) * (x - before[0])) / width;
    }
    before = knot;
  }
  return before[1];
}
