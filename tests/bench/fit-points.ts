import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compileCard } from '../../src/bank/compiler/compile-card.ts';
import { readBank } from '../../src/bank/compiler/read-bank.ts';
import { readGold } from '../../src/bank/compiler/read-gold.ts';
import { readMisconceptions } from '../../src/core/evaluation/find-misconceptions.ts';
import { pointFeatures, readPoints } from '../../src/core/evaluation/point-features.ts';
import type { PointFeatures } from '../../src/core/evaluation/point-features.ts';
import { prepareText } from '../../src/core/language/prepare-text.ts';
import { exchangedLengths } from './graded-gold.ts';
import { fitLogistic } from './grader-fit/fit-logistic.ts';
import type { LogisticRow } from './grader-fit/fit-logistic.ts';

/**
 * Fits what a point earns on the seen half of the gold answers and writes src/core/evaluation/point-model.ts. An
 * answer is labelled as a whole, so each of its points has the answer's label. The unseen half has no say.
 * Usage: npm run fit:points
 */
const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

interface Kind {
  readonly label: number;
  readonly weight: number;
}

/**
 * By kind of answer: the share of its points that it says, and the weight of that knowledge. Those of exchanged lengths
 * are left out: with them, what is said would earn less, and nothing is ranked better.
 */
const kinds: Readonly<Record<string, Kind>> = {
  strong: { label: 1, weight: 1.3 },
  partial: { label: 0.45, weight: 1 },
  wrong: { label: 0.05, weight: 1.2 },
  off_topic: { label: 0, weight: 1.2 },
  vivid: { label: 1, weight: 1.5 },
  vague: { label: 0.1, weight: 1 },
  other_person: { label: 0.15, weight: 1 },
};

/** Set by hand: left free it comes out at nought, and a cue that was said shall count for something. */
const cueSaidWeight = 0.5;
const penalty = 0.3;

const fitted = pointFeatures.filter((name) => name !== 'cueSaid');
const bank = await readBank(here('../../src/bank/'));
const gold = await readGold(here('../fixtures/gold/'), bank.files);
const cards = new Map(bank.files.map(({ domain, card }) => [card.id, compileCard(domain, card)]));

const rows = gold.seen.flatMap(({ question: id, ...answers }): readonly LogisticRow[] => {
  const [cardId = '', questionId] = id.split('/');
  const card = cards.get(cardId);
  const question = card?.questions.find((each) => each.id === questionId);
  if (card === undefined || question === undefined) return [];
  const questionStems = new Set(prepareText(question.ask).stems);
  const points = card.points.filter((point) => question.pointIds.includes(point.id));
  return Object.entries(answers).flatMap(([kind, text]) => {
    if (exchangedLengths.has(kind)) return [];
    const answer = prepareText(text);
    const misconceptions = readMisconceptions(card.misconceptions, answer, questionStems);
    return readPoints(points, answer, questionStems, misconceptions).map(({ features }) =>
      rowOf(kinds[kind]!, features, points.length),
    );
  });
});
const [intercept, ...weights] = fitLogistic(rows, penalty);
const model = {
  intercept: round(intercept!),
  cueSaid: cueSaidWeight,
  ...Object.fromEntries(fitted.map((name, index) => [name, round(weights[index]!)])),
};
writeFileSync(
  here('../../src/core/evaluation/point-model.ts'),
  `import type { PointFeature } from './point-features.ts';

/** Written by tests/bench/fit-points.ts: what each feature adds to the log odds that a point is said. */
export const pointModel: Readonly<Record<PointFeature | 'intercept', number>> = {
${Object.entries(model)
  .map(([name, weight]) => `  ${name}: ${weight},\n`)
  .join('')}};
`,
);
console.log(JSON.stringify({ points: rows.length, ...model }));

function rowOf({ label, weight }: Kind, features: PointFeatures, points: number): LogisticRow {
  return {
    values: fitted.map((name) => features[name]),
    offset: cueSaidWeight * features.cueSaid,
    label,
    weight: (3 * weight) / points,
  };
}

function round(value: number): number {
  return Math.round(value * 1e3) / 1e3;
}
