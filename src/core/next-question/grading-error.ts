import { nearEnough } from '../evaluation/confidence.ts';
import type { Boundaries } from './item-response.ts';

/**
 * How likely a score from 0 to 1 is for each true level, up to a factor: levels are spread evenly from 0 to 1 and the
 * grader misses them by a normal error of this standard deviation. Without an error only the nearest level counts.
 */
export function levelLikelihoods(boundaries: Boundaries, score: number, errorSd: number): readonly number[] {
  const top = boundaries.length;
  const levels = Array.from({ length: top + 1 }, (_, level) => level);
  if (errorSd <= 0) {
    const nearest = Math.min(top, Math.max(0, Math.round(score * top)));
    return levels.map((level) => (level === nearest ? 1 : 0));
  }
  return levels.map((level) => Math.exp(-(((score - level / top) / errorSd) ** 2) / 2));
}

/** The chance of each nearest level (inner) for each true one (outer), by a grader with that error. */
export function misreadingOf(boundaries: Boundaries, errorSd: number): readonly (readonly number[])[] {
  const top = boundaries.length;
  const levels = Array.from({ length: top + 1 }, (_, level) => level);
  return levels.map((actual) => {
    if (errorSd <= 0) return levels.map((graded) => (graded === actual ? 1 : 0));
    const shareBelow = (level: number): number => normalShareBelow((level - 0.5 - actual) / top / errorSd);
    return levels.map(
      (graded) => (graded === top ? 1 : shareBelow(graded + 1)) - (graded === 0 ? 0 : shareBelow(graded)),
    );
  });
}

/** The error of a grade that lies within a quarter of the truth with this probability, if errors are normal. */
export function errorSdOf(confidence: number): number {
  const share = (1 + Math.min(0.98, Math.max(0.1, confidence))) / 2;
  // Tukey's lambda approximation of the normal quantile, right to about 0.01 here.
  const quantile = (share ** 0.135 - (1 - share) ** 0.135) / 0.1975;
  return nearEnough / quantile;
}

/** Logistic approximation of the normal distribution (Bowling et al. 2009), error below 0.0002. */
function normalShareBelow(z: number): number {
  return 1 / (1 + Math.exp(-(0.07056 * z ** 3 + 1.5976 * z)));
}
