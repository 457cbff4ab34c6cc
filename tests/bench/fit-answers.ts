import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compileCard } from '../../src/bank/compiler/compile-card.ts';
import { readBank } from '../../src/bank/compiler/read-bank.ts';
import { readGold } from '../../src/bank/compiler/read-gold.ts';
import { answerSignals } from '../../src/core/evaluation/answer-signals.ts';
import type { AnswerSignal } from '../../src/core/evaluation/answer-signals.ts';
import { readAnswer } from '../../src/core/evaluation/read-answer.ts';
import { prepareText } from '../../src/core/language/prepare-text.ts';
import { rubricOf } from '../../src/core/question/build-question.ts';
import { fitRanking } from './grader-fit/fit-ranking.ts';
import type { RankedItem, RankedPair, Sign } from './grader-fit/fit-ranking.ts';

/**
 * Fits how an answer's signals make its score, on the seen half of the gold answers, and writes
 * src/core/evaluation/answer-model.ts. The unseen half has no say. Usage: npm run fit:answers
 */
const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const labels: Readonly<Record<string, number>> = {
  strong: 0.88,
  partial: 0.5,
  wrong: 0.15,
  off_topic: 0,
  vivid: 0.88,
  vague: 0.12,
  other_person: 0.12,
};

const order: readonly { readonly better: string; readonly worse: string; readonly weight: number }[] = [
  { better: 'strong', worse: 'partial', weight: 1 },
  { better: 'partial', worse: 'wrong', weight: 1.3 },
  { better: 'strong', worse: 'wrong', weight: 0.3 },
  { better: 'partial', worse: 'off_topic', weight: 0.5 },
  { better: 'vivid', worse: 'vague', weight: 1 },
  { better: 'vivid', worse: 'other_person', weight: 1 },
];

const signs: Readonly<Record<AnswerSignal, Sign>> = {
  earned: 1,
  nearCues: 1,
  breadth: 1,
  vocabulary: 1,
  figures: 1,
  absolutes: -1,
  misconception: -1,
  misconceptionCue: -1,
  misconceptionsSaid: -1,
};

const penalty = 1;

const bank = await readBank(here('../../src/bank/'));
const gold = await readGold(here('../fixtures/gold/'), bank.files);
const cards = new Map(bank.files.map(({ domain, card }) => [card.id, compileCard(domain, card)]));

const items: RankedItem[] = [];
const pairs: RankedPair[] = [];
for (const { question: id, ...answers } of gold.seen) {
  const [cardId = '', questionId] = id.split('/');
  const card = cards.get(cardId);
  const question = card?.questions.find((each) => each.id === questionId);
  if (card === undefined || question === undefined) continue;
  const rubric = rubricOf(card, question);
  if (rubric.type !== 'points') continue;
  const indices = new Map<string, number>();
  for (const [kind, text] of Object.entries(answers)) {
    const { signals, gate } = readAnswer(rubric, prepareText(text), prepareText(question.ask));
    indices.set(kind, items.length);
    items.push({ values: answerSignals.map((name) => signals[name]), gate, label: labels[kind]! });
  }
  for (const { better, worse, weight } of order) {
    const [high, low] = [indices.get(better), indices.get(worse)];
    if (high !== undefined && low !== undefined) pairs.push({ better: high, worse: low, weight });
  }
}

const [intercept, ...weights] = fitRanking(
  items,
  pairs,
  answerSignals.map((name) => signs[name]),
  penalty,
);
const model = {
  intercept: round(intercept!),
  ...Object.fromEntries(answerSignals.map((name, index) => [name, round(weights[index]!)])),
};
writeFileSync(
  here('../../src/core/evaluation/answer-model.ts'),
  `import type { AnswerSignal } from './answer-signals.ts';

/** Written by tests/bench/fit-answers.ts: what each signal adds to the log odds. */
export const answerModel: Readonly<Record<AnswerSignal | 'intercept', number>> = {
${Object.entries(model)
  .map(([name, weight]) => `  ${name}: ${weight},\n`)
  .join('')}};
`,
);
console.log(JSON.stringify({ answers: items.length, ...model }));

function round(value: number): number {
  return Math.round(value * 1e3) / 1e3;
}
