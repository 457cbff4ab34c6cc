import { assertNever } from '../../shared/assert-never.ts';
import type { ScoreJudgement } from './score-judgement.ts';

/** A judgement's negative log-likelihood in the corrected score, with its slope and curvature. */
export interface Pull {
  readonly cost: number;
  readonly slope: number;
  /** Never below 0: each judgement's likelihood is log-concave. */
  readonly curvature: number;
}

/** Within so much of their own score people call a shown one fair. */
export const fairWithin = 0.1;

/** How far a person's single scores may spread: scales of a logistic error, whose standard deviation is π/√3 times that. */
export const personScales = [0.08, 0.16, 0.32] as const;

/**
 * How a judgement pulls at the corrected score of the answer that it speaks of. One person's own score lies around
 * the right one with a logistic error. "Too high", "fair" and "too low" are the three ordered categories of a
 * proportional-odds model (McCullagh 1980, J. R. Stat. Soc. B 42:109–142), cut at `fairWithin` below and above what
 * was shown; the log-likelihood of ordered categories is concave (Pratt 1981, J. Am. Stat. Assoc. 76:103–106).
 */
export function pullOf({ verdict, shownScore }: ScoreJudgement, corrected: number, scale: number): Pull {
  const lower = (shownScore - fairWithin - corrected) / scale;
  const upper = (shownScore + fairWithin - corrected) / scale;
  const [below, notAbove] = [logistic(lower), logistic(upper)];
  switch (verdict.type) {
    case 'too-high':
      return { cost: softPlus(-lower), slope: (1 - below) / scale, curvature: spread(below, scale) };
    case 'too-low':
      return { cost: softPlus(upper), slope: -notAbove / scale, curvature: spread(notAbove, scale) };
    case 'fair':
      return {
        cost: softPlus(upper) + softPlus(-lower) - Math.log1p(-Math.exp(lower - upper)),
        slope: (1 - below - notAbove) / scale,
        curvature: spread(below, scale) + spread(notAbove, scale),
      };
    case 'own-score': {
      const away = (verdict.score - corrected) / scale;
      const at = logistic(away);
      return {
        cost: softPlus(away) + softPlus(-away) + Math.log(scale),
        slope: (1 - 2 * at) / scale,
        curvature: 2 * spread(at, scale),
      };
    }
    default:
      return assertNever(verdict);
  }
}

function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value));
}

/** log(1 + eˣ), without overflow. */
function softPlus(value: number): number {
  return Math.max(0, value) + Math.log1p(Math.exp(-Math.abs(value)));
}

function spread(share: number, scale: number): number {
  return (share * (1 - share)) / scale ** 2;
}
