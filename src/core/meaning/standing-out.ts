/** How the nearness of one text to many lies. */
export interface Background {
  readonly mean: number;
  readonly spread: number;
}

export interface Near {
  readonly index: number;
  /** Standard deviations above the mean of all. */
  readonly standsOut: number;
}

/**
 * [Note: No absolute nearness] What counts as near differs from model to model: unrelated texts have a cosine of about
 * 0.1 in one and of 0.75 in another. So a nearness is held against that of all other texts of the bank, as speaker
 * recognition does with its scores (z-norm: Auckenthaler, Carey and Lloyd-Thomas 2000).
 */
export function backgroundOf(cosines: Float32Array): Background {
  const count = Math.max(1, cosines.length);
  const mean = cosines.reduce((sum, each) => sum + each, 0) / count;
  const variance = cosines.reduce((sum, each) => sum + (each - mean) ** 2, 0) / count;
  return { mean, spread: Math.sqrt(variance) };
}

/** Where all are equally near, none stands out. */
export function standsOut(nearness: number, { mean, spread }: Background): number {
  return spread < flat ? 0 : (nearness - mean) / spread;
}

/** At most `limit`, the nearest first; equal ones by position. Held against all of them, or against others. */
export function nearestOf(
  cosines: Float32Array,
  limit: number,
  leastStandingOut: number,
  background = backgroundOf(cosines),
): readonly Near[] {
  return Array.from(cosines, (each, index) => ({ index, standsOut: standsOut(each, background) }))
    .filter((near) => near.standsOut >= leastStandingOut)
    .sort((a, b) => b.standsOut - a.standsOut || a.index - b.index)
    .slice(0, limit);
}

const flat = 1e-6;
