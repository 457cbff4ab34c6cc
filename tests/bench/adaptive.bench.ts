import { createPosterior } from '../../src/core/next-question/ability.ts';
import { createExposureControl } from '../../src/core/next-question/exposure.ts';
import { chooseItem, createItemPool } from '../../src/core/next-question/item-pool.ts';
import { fiveLevels, levelProbability, twoLevels } from '../../src/core/next-question/item-response.ts';
import type { Boundaries, Item } from '../../src/core/next-question/item-response.ts';
import { createSeededRandom } from '../../src/core/next-question/seeded-random.ts';
import { selectionBound } from './selection-bound.ts';

/**
 * Simulates adaptive sittings on the product's own selection: a bank of 500 items, 1,000 examinees, 20 items each,
 * everything seeded, and prints one JSON line.
 */
const bankSize = 500;
const examinees = 1000;
const sittingLength = 20;
const checkpoints = [5, 10, 20];
const errorSds = [0.1, 0.2, 0.25];

interface Outcome {
  readonly rmse: Record<string, number>;
  readonly maxExposure: number;
  readonly overlap: number;
}

const bank = makeBank(bankSize, 20240601);
const abilities = rows(examinees, gaussian(createSeededRandom(7)));
const uniform = rows(examinees * bankSize, createSeededRandom(99));

if (process.argv.includes('--bound')) {
  const bound = (boundaries: Boundaries): number =>
    round(selectionBound(bank, abilities, boundaries, sittingLength, 0.25));
  console.log(JSON.stringify({ bound_rmse: bound(twoLevels), bound_rmse_graded: bound(fiveLevels) }));
}

const twoLevel = simulate(bank, bank, twoLevels, 0);
const graded = simulate(bank, bank, fiveLevels, 0);
const guessed = simulate(bank, guessParameters(bank), twoLevels, 0);
/** By the standard deviation of the grader's error, which the selection and the estimate know. */
const noisy = errorSds.map((errorSd) => [errorSd, simulate(bank, bank, fiveLevels, errorSd).rmse] as const);

console.log(
  JSON.stringify({
    rmse: twoLevel.rmse,
    rmse_graded: graded.rmse,
    rmse_noisy: Object.fromEntries(
      checkpoints.map((at) => [at, Object.fromEntries(noisy.map(([errorSd, rmse]) => [errorSd, rmse[at]]))]),
    ),
    rmse_guessed: { 10: guessed.rmse['10'] },
    max_exposure: Math.max(twoLevel.maxExposure, graded.maxExposure),
    overlap: Math.max(twoLevel.overlap, graded.overlap),
    choose_ms_500: timeChoice(500),
    choose_ms_10000: timeChoice(10_000),
  }),
);

function simulate(
  truth: readonly Item[],
  believed: readonly Item[],
  boundaries: Boundaries,
  errorSd: number,
): Outcome {
  const pool = createItemPool(believed, boundaries, errorSd);
  const gaussError = gaussian(createSeededRandom(2024));
  const exposure = createExposureControl(truth.length, 5);
  const uses = new Float64Array(truth.length);
  const squaredErrors: Record<string, number> = {};
  for (const [examinee, theta] of abilities.entries()) {
    const posterior = createPosterior({ meanLogits: 0, sdLogits: 1 });
    const used: number[] = [];
    for (let count = 1; count <= sittingLength; count += 1) {
      const index = chooseItem(pool, posterior.ability(), (i) => !used.includes(i), exposure.prices);
      used.push(index);
      uses[index] = (uses[index] ?? 0) + 1;
      const actual = respond(truth[index]!, boundaries, theta, uniform[examinee * truth.length + index]!);
      const score = actual / boundaries.length + (errorSd === 0 ? 0 : errorSd * gaussError());
      posterior.add({ item: believed[index]!, score, errorSd }, boundaries);
      if (checkpoints.includes(count)) {
        const error = posterior.ability().meanLogits - theta;
        squaredErrors[count] = (squaredErrors[count] ?? 0) + error * error;
      }
    }
    exposure.close(used);
  }
  const shares = uses.map((count) => count / examinees);
  return {
    rmse: Object.fromEntries(
      Object.entries(squaredErrors).map(([at, sum]) => [at, round(Math.sqrt(sum / examinees))]),
    ),
    maxExposure: round(Math.max(...shares)),
    overlap: round(shares.reduce((sum, share) => sum + share * share, 0) / sittingLength),
  };
}

/** The highest level whose probability of being reached exceeds the draw. */
function respond(item: Item, boundaries: Boundaries, theta: number, draw: number): number {
  let reached = 0;
  let above = 1;
  for (let level = 0; level < boundaries.length; level += 1) {
    above -= levelProbability(item, boundaries, level, theta);
    if (draw < above) reached = level + 1;
  }
  return reached;
}

function timeChoice(size: number): number {
  const pool = createItemPool(makeBank(size, 20240601), fiveLevels, 0.3);
  const prices = createExposureControl(size, 5).prices;
  const times = Array.from({ length: 60 }, (_, index) => {
    const start = performance.now();
    chooseItem(pool, { meanLogits: index / 30 - 1, sdLogits: 0.5 }, () => true, prices);
    return performance.now() - start;
  }).slice(10);
  return round(times.sort((a, b) => a - b)[Math.floor(times.length * 0.5)]!);
}

function makeBank(size: number, seed: number): readonly Item[] {
  const next = gaussian(createSeededRandom(seed));
  return Array.from({ length: size }, () => {
    const discrimination = Math.exp(0.3 * next());
    return { discrimination, difficultyLogits: next() };
  });
}

/** A new bank: difficulties guessed with an error of SD 0.5, discrimination unknown. */
function guessParameters(items: readonly Item[]): readonly Item[] {
  const next = gaussian(createSeededRandom(11));
  return items.map((item) => ({ discrimination: 1, difficultyLogits: item.difficultyLogits + 0.5 * next() }));
}

function gaussian(random: () => number): () => number {
  return () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

function rows(length: number, next: () => number): Float64Array {
  return Float64Array.from({ length }, next);
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
