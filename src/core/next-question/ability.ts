import { levelLikelihoods } from './grading-error.ts';
import { expectedLikelihood } from './item-response.ts';
import type { Boundaries, Item } from './item-response.ts';

/** What is believed about an ability: mean and standard deviation of the posterior, in logits. */
export interface Ability {
  readonly meanLogits: number;
  readonly sdLogits: number;
}

export interface Response {
  readonly item: Item;
  /** 0 to 1. */
  readonly score: number;
  /** Standard deviation of the grade's error on the scale from 0 to 1; 0 for a grade that is taken as it is. */
  readonly errorSd: number;
}

const gridSize = 121;
const gridFrom = -4;
const gridStep = 8 / (gridSize - 1);

/** Expected a posteriori estimate (Bock & Mislevy 1982) on 121 nodes from -4 to 4 with a normal prior. */
export function estimateAbility(
  prior: Ability,
  responses: readonly Response[],
  boundaries: Boundaries,
): Ability {
  const posterior = createPosterior(prior);
  for (const response of responses) posterior.add(response, boundaries);
  return posterior.ability();
}

/** A posterior that grows by one response at a time. */
export interface Posterior {
  add(response: Response, boundaries: Boundaries): void;
  ability(): Ability;
}

export function createPosterior(prior: Ability): Posterior {
  const weights = new Float64Array(gridSize);
  for (let node = 0; node < gridSize; node += 1) {
    const z = (nodeLogits(node) - prior.meanLogits) / prior.sdLogits;
    weights[node] = Math.exp((-z * z) / 2);
  }
  return {
    add: ({ item, score, errorSd }, boundaries) => {
      const likelihoods = levelLikelihoods(boundaries, score, errorSd);
      for (let node = 0; node < gridSize; node += 1) {
        const likelihood = expectedLikelihood(item, boundaries, likelihoods, nodeLogits(node));
        weights[node] = (weights[node] ?? 0) * Math.max(likelihood, 1e-12);
      }
    },
    ability: () => moments(weights),
  };
}

function moments(weights: Float64Array): Ability {
  let total = 0;
  let mean = 0;
  for (let node = 0; node < gridSize; node += 1) {
    total += weights[node] ?? 0;
    mean += (weights[node] ?? 0) * nodeLogits(node);
  }
  mean /= total;
  let variance = 0;
  for (let node = 0; node < gridSize; node += 1) {
    variance += (weights[node] ?? 0) * (nodeLogits(node) - mean) ** 2;
  }
  return { meanLogits: mean, sdLogits: Math.sqrt(variance / total) };
}

function nodeLogits(node: number): number {
  return gridFrom + node * gridStep;
}
