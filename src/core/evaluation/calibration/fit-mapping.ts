import { interpolate } from '../../shared/interpolate.ts';
import type { Knot } from '../../shared/interpolate.ts';
import { personScales, pullOf } from './judgement-likelihood.ts';
import type { ScoreJudgement } from './score-judgement.ts';
import { factorise, solveFactorised } from './small-matrix.ts';
import type { Matrix } from './small-matrix.ts';

/** From what a grader gives to what is shown, both 0 to 1: straight between the knots, never falling. */
export type ScoreMapping = readonly Knot[];

/** Nothing earned stays nothing: without evidence no judgement makes a score. */
const positions = [0.25, 0.5, 0.75, 1] as const;

/** How far a grader may lie from the people who judge it, as a standard deviation, before anybody has said so. */
const priorSd = 0.08;
/** Of that, as variance: an error that is the same everywhere. The rest changes along the scale. */
const commonShare = 0.5;
/** Errors nearer than this go together. */
const reach = 0.3;

/** No score is shown farther than this from what the grader gave. */
export const farthestShift = 0.25;

export const identityMapping: ScoreMapping = [[0, 0], ...positions.map((at): Knot => [at, at])];

export function mapScore(mapping: ScoreMapping, raw: number): number {
  return interpolate(mapping, raw);
}

/**
 * The mapping that a few judgements make likely. The grader's error along the scale is a Gaussian process, seen at
 * four knots (Rasmussen & Williams 2006, Gaussian Processes for Machine Learning, ch. 2 and 3.4): its prior is no
 * error at all, and it is the mode of its posterior. So without judgements nothing changes, few judgements change
 * little, and their order is of no account. How steady the person's judgements are is not known: mappings for three
 * scales are weighed by how likely they make the judgements (Laplace's approximation, ch. 5.4), so that one who
 * contradicts themself is followed less. Each is held within `farthestShift` and made monotone by pooling adjacent
 * violators (Barlow et al. 1972), and so is their mean.
 */
export function fitMapping(judgements: readonly ScoreJudgement[]): ScoreMapping {
  if (judgements.length === 0) return identityMapping;
  const sorted = [...judgements].sort(byContent);
  const fits = personScales.map((scale) => fitAt(sorted, scale));
  const best = Math.max(...fits.map(({ logEvidence }) => logEvidence));
  const weights = fits.map(({ logEvidence }) => Math.exp(logEvidence - best));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const mixed = positions.map((_, knot) =>
    fits.reduce((sum, { shown }, index) => sum + ((weights[index] ?? 0) / total) * (shown[knot] ?? 0), 0),
  );
  return [[0, 0], ...positions.map((at, knot): Knot => [at, round(mixed[knot] ?? at)])];
}

/** Rounding errors must neither leave the scale nor fall. */
function round(value: number): number {
  return Math.round(value * 1e9) / 1e9;
}

interface Fit {
  /** At each position. */
  readonly shown: readonly number[];
  /** With steadier people taken to be likelier: in inverse proportion to the scale (Jeffreys 1961). */
  readonly logEvidence: number;
}

function fitAt(judgements: readonly ScoreJudgement[], scale: number): Fit {
  const items = judgements.map((judgement) => ({ judgement, weights: weightsAt(judgement.rawScore) }));
  const normals = likeliestNormals(items, scale);
  const factor = factorise(derivativesAt(normals, items, scale).curvature);
  const logDeterminant = factor.reduce((sum, row, index) => sum + Math.log(row[index] ?? 1), 0);
  const shown = positions.map((at, index) => {
    const error = dot(priorFactor[index] ?? [], normals);
    return Math.min(1, Math.max(0, at + Math.min(farthestShift, Math.max(-farthestShift, error))));
  });
  return {
    shown: poolViolators(shown),
    logEvidence: -costAt(normals, items, scale) - logDeterminant - Math.log(scale),
  };
}

/** The same judgements are summed in the same order, so that the result is the same to the last bit. */
function byContent(a: ScoreJudgement, b: ScoreJudgement): number {
  const [one, other] = [keyOf(a), keyOf(b)];
  return one < other ? -1 : one > other ? 1 : 0;
}

function keyOf({ rawScore, shownScore, verdict }: ScoreJudgement): string {
  return JSON.stringify([rawScore, shownScore, verdict.type, verdict.type === 'own-score' && verdict.score]);
}

/** Cholesky factor of the prior covariance: errors are this times independent standard normals. */
const priorFactor = factorise(
  positions.map((one) =>
    positions.map((other) => {
      const near = Math.exp(-((one - other) ** 2) / (2 * reach ** 2));
      return priorSd ** 2 * (commonShare + (1 - commonShare) * near);
    }),
  ),
);

const mostSteps = 60;
const mostHalvings = 30;
const settled = 1e-12;

interface Item {
  readonly judgement: ScoreJudgement;
  readonly weights: readonly number[];
}

/** Newton's method with halved steps: the function is strictly convex, so there is one place to end. */
function likeliestNormals(items: readonly Item[], scale: number): readonly number[] {
  let normals: readonly number[] = positions.map(() => 0);
  for (let step = 0; step < mostSteps; step += 1) {
    const { slope, curvature } = derivativesAt(normals, items, scale);
    const move = solveFactorised(factorise(curvature), slope);
    if (dot(move, slope) < settled) break;
    const before = costAt(normals, items, scale);
    let next = normals;
    for (let halving = 0; halving < mostHalvings; halving += 1) {
      next = normals.map((value, index) => value - (move[index] ?? 0) / 2 ** halving);
      if (costAt(next, items, scale) < before) break;
    }
    normals = next;
  }
  return normals;
}

function costAt(normals: readonly number[], items: readonly Item[], scale: number): number {
  return items.reduce(
    (sum, { judgement, weights }) =>
      sum + pullOf(judgement, judgement.rawScore + dot(weights, normals), scale).cost,
    dot(normals, normals) / 2,
  );
}

function derivativesAt(
  normals: readonly number[],
  items: readonly Item[],
  scale: number,
): { readonly slope: readonly number[]; readonly curvature: Matrix } {
  const slope = [...normals];
  const curvature = positions.map((_, row) =>
    positions.map((__, column): number => (row === column ? 1 : 0)),
  );
  for (const { judgement, weights } of items) {
    const pull = pullOf(judgement, judgement.rawScore + dot(weights, normals), scale);
    for (const [row, weight] of weights.entries()) {
      slope[row] = (slope[row] ?? 0) + pull.slope * weight;
      const line = curvature[row] ?? [];
      for (const [column, other] of weights.entries())
        line[column] = (line[column] ?? 0) + pull.curvature * weight * other;
    }
  }
  return { slope, curvature };
}

/** What a raw score's error is in independent normals. */
function weightsAt(raw: number): readonly number[] {
  const hats = positions.map((at) => Math.max(0, 1 - Math.abs(raw - at) / 0.25));
  return positions.map((_, column) =>
    hats.reduce((sum, hat, row) => sum + hat * (priorFactor[row]?.[column] ?? 0), 0),
  );
}

function poolViolators(values: readonly number[]): readonly number[] {
  const blocks: { mean: number; size: number }[] = [];
  for (const value of values) {
    let block = { mean: value, size: 1 };
    let before = blocks.at(-1);
    while (before !== undefined && before.mean > block.mean) {
      blocks.pop();
      const size = before.size + block.size;
      block = { mean: (before.mean * before.size + block.mean * block.size) / size, size };
      before = blocks.at(-1);
    }
    blocks.push(block);
  }
  return blocks.flatMap(({ mean, size }) => Array.from({ length: size }, () => mean));
}

function dot(one: Matrix[number], other: Matrix[number]): number {
  return one.reduce((sum, value, index) => sum + value * (other[index] ?? 0), 0);
}
