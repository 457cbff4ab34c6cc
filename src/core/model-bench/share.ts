/** How many of several held, and between which shares the truth lies in 95 of 100 such sets. */
export interface Share {
  readonly held: number;
  readonly of: number;
  /** Bounds of the interval, 0 to 1. */
  readonly low: number;
  readonly high: number;
}

/** Of items that say nothing of each other. Null for none. */
export function shareOf(held: readonly boolean[]): Share | null {
  return shareOfGroups(held.map((each) => [each]));
}

/**
 * Of items that stand in groups, such as points of one answer: where those of a group go together, they count for less
 * than their number. Wilson's interval (1927) on the effective size of the sample, as Dean and Pagano (2015) examine
 * it: the size at which independent items would vary as much as these groups do, between the number of groups and the
 * number of items. Where all hold or none does, nothing shows how they vary, and the groups are counted.
 */
export function shareOfGroups(groups: readonly (readonly boolean[])[]): Share | null {
  const full = groups.filter(({ length }) => length > 0);
  const of = full.reduce((sum, { length }) => sum + length, 0);
  if (of === 0) return null;
  const held = full.reduce((sum, group) => sum + group.filter(Boolean).length, 0);
  const [low, high] = wilson(held / of, effectiveSize(full, held / of, of));
  return { held, of, low, high };
}

function effectiveSize(groups: readonly (readonly boolean[])[], share: number, of: number): number {
  const count = groups.length;
  if (share === 0 || share === 1 || count < 2) return count;
  // Variance of a ratio of two totals over groups (Cochran, Sampling Techniques, 1977, section 9A).
  const squares = groups.reduce((sum, group) => {
    const excess = group.filter(Boolean).length - share * group.length;
    return sum + excess * excess;
  }, 0);
  const variance = (squares * count) / ((count - 1) * of * of);
  const size = variance === 0 ? of : (share * (1 - share)) / variance;
  return Math.min(of, Math.max(count, size));
}

function wilson(share: number, size: number): readonly [number, number] {
  const spread = z * z;
  const middle = (share + spread / (2 * size)) / (1 + spread / size);
  const half =
    (z / (1 + spread / size)) * Math.sqrt((share * (1 - share)) / size + spread / (4 * size * size));
  return [clamp(middle - half), clamp(middle + half)];
}

function clamp(value: number): number {
  return Math.round(Math.min(1, Math.max(0, value)) * 1000) / 1000;
}

/** Normal quantile of 95 percent, two-sided. */
const z = 1.96;
