import { fitMapping, mapScore } from '../../src/core/evaluation/calibration/fit-mapping.ts';
import { fairWithin } from '../../src/core/evaluation/calibration/judgement-likelihood.ts';
import type { ScoreJudgement, Verdict } from '../../src/core/evaluation/calibration/score-judgement.ts';
import { createSeededRandom } from '../../src/core/next-question/seeded-random.ts';

/**
 * Simulates people who judge a grader's scores, everything seeded: each person's fair score is the grader's, bent
 * by a bias and blurred by noise. They judge what is shown, which moves as they judge. Prints, for each, the mean
 * error of the shown scores against the person's unblurred ones over all answers, by how many judgements were
 * given; then one JSON line.
 */
const checkpoints = [0, 3, 10, 30, 100];
/** What graders give to answers that earned something. */
const scale = Array.from({ length: 19 }, (_, step) => 0.05 * (step + 1));
const repeats = 40;

interface Person {
  readonly name: string;
  /** The person's own score for what the grader gave, without noise. */
  readonly own: (raw: number) => number;
  /** Standard deviation of a single judgement. */
  readonly noise: number;
  /** The share of judgements that are own scores; the others are "fair", "too high" or "too low". */
  readonly ownShare: number;
  /** Judges without looking. */
  readonly random?: boolean;
}

const people: readonly Person[] = [
  { name: 'agrees', own: (raw) => raw, noise: 0.1, ownShare: 0 },
  { name: 'finds it mild by .15', own: (raw) => raw - 0.15, noise: 0.1, ownShare: 0 },
  { name: 'finds it mild by .15, own scores', own: (raw) => raw - 0.15, noise: 0.1, ownShare: 1 },
  { name: 'finds it harsh by .15', own: (raw) => raw + 0.15, noise: 0.1, ownShare: 0 },
  { name: 'finds it harsh below, mild above', own: (raw) => 0.15 + 0.6 * raw, noise: 0.1, ownShare: 0.5 },
  { name: 'agrees, very noisy (.3)', own: (raw) => raw, noise: 0.3, ownShare: 0.5 },
  { name: 'finds it mild by .15, very noisy (.3)', own: (raw) => raw - 0.15, noise: 0.3, ownShare: 0.5 },
  { name: 'contradicts themself at random', own: (raw) => raw, noise: 0, ownShare: 0.25, random: true },
];

const found = people.map((person) => [person, simulate(person)] as const);
for (const [{ name }, errors] of found)
  console.log(`${name}: ${checkpoints.map((at, index) => `${at} → ${errors.mean[index]}`).join(', ')}`);
console.log(
  JSON.stringify({
    mae: Object.fromEntries(found.map(([{ name }, { mean }]) => [name, byCheckpoint(mean)])),
    /** The worst of the repeats, of those whose unbiased scores are the grader's: the harm that chance can do. */
    worst_harm: Math.max(...found.filter(([{ own }]) => own(0.4) === 0.4).map(([, { worst }]) => worst)),
    fit_ms_100: timeFit(100),
  }),
);

function simulate(person: Person): { readonly mean: readonly number[]; readonly worst: number } {
  const runs = Array.from({ length: repeats }, (_, seed) => errorsOf(person, createSeededRandom(seed + 1)));
  const mean = checkpoints.map((_, index) => round(average(runs.map((errors) => errors[index] ?? 0))));
  return { mean, worst: round(Math.max(...runs.flat())) };
}

/** The mean error of what is shown after each checkpoint's number of judgements. */
function errorsOf(person: Person, random: () => number): readonly number[] {
  const given: ScoreJudgement[] = [];
  const errors: number[] = [];
  for (const checkpoint of checkpoints) {
    while (given.length < checkpoint) given.push(judge(person, given, random));
    const mapping = fitMapping(given);
    errors.push(average(scale.map((raw) => Math.abs(mapScore(mapping, raw) - clamp(person.own(raw))))));
  }
  return errors;
}

function judge(person: Person, given: readonly ScoreJudgement[], random: () => number): ScoreJudgement {
  const rawScore = scale[Math.floor(random() * scale.length)] ?? 0;
  const shownScore = mapScore(fitMapping(given), rawScore);
  const own = clamp(person.own(rawScore) + person.noise * gaussian(random));
  return { grader: 'points', rawScore, shownScore, verdict: verdictOf(person, own, shownScore, random) };
}

function verdictOf(person: Person, own: number, shown: number, random: () => number): Verdict {
  if (random() < person.ownShare)
    return { type: 'own-score', score: Math.round((person.random === true ? random() : own) * 20) / 20 };
  if (person.random === true) return { type: random() < 0.5 ? 'too-high' : 'too-low' };
  if (shown > own + fairWithin) return { type: 'too-high' };
  return { type: shown < own - fairWithin ? 'too-low' : 'fair' };
}

function timeFit(count: number): number {
  const random = createSeededRandom(3);
  const given = Array.from({ length: count }, () =>
    judge({ name: '', own: (raw) => raw - 0.15, noise: 0.1, ownShare: 0.5 }, [], random),
  );
  const before = performance.now();
  for (let turn = 0; turn < 20; turn += 1) fitMapping(given);
  return round((performance.now() - before) / 20);
}

function byCheckpoint(values: readonly number[]): Readonly<Record<string, number>> {
  return Object.fromEntries(checkpoints.map((at, index) => [at, values[index] ?? 0]));
}

/** Box and Muller 1958. */
function gaussian(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
