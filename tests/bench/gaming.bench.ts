import type { GradingTask } from '../../src/core/evaluation/evaluation.ts';
import { gradeByRules } from '../../src/core/evaluation/rule-grader.ts';
import { prepareText } from '../../src/core/language/prepare-text.ts';
import { mean } from './agreement.ts';
import { readGoldTasks } from './graded-gold.ts';
import { withNoise, withoutMarks } from './heard-as.ts';
import { readYardstick } from './yardsticks.ts';
import type { GradedAnswer } from './yardsticks.ts';

/**
 * Mean scores of answers that try to please without knowing, one line of JSON over all questions of the files.
 * An answer without a score counts as 0. `correct` is the reference in a speaker's words; `noise_drop` is what
 * good answers lose to fillers, typing slips and wrong words, `points_noise_drop` what strong gold answers of the unseen
 * half lose by points, `points_unmarked_drop` the same without any punctuation as well.
 * Usage: npm run bench:gaming -- FILE.jsonl…
 */
const rows = process.argv.slice(2).flatMap(readYardstick);
const tasks = [...new Map(rows.map((row) => [row.questionId, row])).values()];
const random = mulberry32(20240601);

const tricks = {
  shuffled: ({ reference }: GradedAnswer) => shuffle(wordsOf(reference)).join(' '),
  negated: ({ reference }: GradedAnswer) => `It is not true that ${lowerFirst(reference)}`,
  echo: ({ question }: GradedAnswer) => question,
  off_topic: (row: GradedAnswer) => otherAnswer(row),
  dont_know: () => pick(['I do not know.', "I don't know", 'Sorry, no idea.', "I'm not sure, honestly."]),
  stuffed: ({ reference, question }: GradedAnswer) =>
    [...contentWords(reference), ...contentWords(question)].join(' '),
  swapped: ({ reference }: GradedAnswer) => swapTwo(reference),
  repeated: ({ reference }: GradedAnswer) => Array.from({ length: 4 }, () => firstPart(reference)).join(' '),
  correct: ({ reference }: GradedAnswer) =>
    `Well, I would say that ${lowerFirst(reference).replace(/\.$/, '')}, as far as I know.`,
} as const satisfies Record<string, (row: GradedAnswer) => string>;

const means = Object.entries(tricks).map(([name, answerOf]) => [
  name,
  mean(tasks.map((row) => scoreOf(row, answerOf(row)))),
]);
const goodAnswers = rows.filter(({ score }) => score >= 0.8).filter((_, index) => index % 5 === 0);
const noiseDrop = mean(
  goodAnswers.map((row) => scoreOf(row, row.answer) - scoreOf(row, withNoise(row.answer, random))),
);
const spoken = (await readGoldTasks('unseen')).filter(({ kind }) => kind === 'strong' || kind === 'vivid');
const dropByPoints = (heardAs: (answer: string) => string): number =>
  mean(spoken.map(({ task }) => pointsOf(task) - pointsOf({ ...task, answer: heardAs(task.answer) })));
const drops = [
  ['noise_drop', noiseDrop],
  ['points_noise_drop', dropByPoints((answer) => withNoise(answer, random))],
  ['points_unmarked_drop', dropByPoints((answer) => withoutMarks(withNoise(answer, random)))],
] as const;
console.log(
  JSON.stringify(
    Object.fromEntries(
      [['n', tasks.length], ...means, ...drops].map(([name, value]) => [name, round(Number(value))]),
    ),
  ),
);

function scoreOf({ question, reference }: GradedAnswer, answer: string): number {
  const { outcome } = gradeByRules({
    question: { text: question, facet: 'explain', dimension: 'technical' },
    rubric: { type: 'reference', referenceAnswer: reference },
    answer,
    cvLines: [],
  });
  return outcome.type === 'scored' ? outcome.score : 0;
}

function pointsOf(task: GradingTask): number {
  const { outcome } = gradeByRules(task);
  return outcome.type === 'scored' ? outcome.score : 0;
}

/** A well graded answer to a question of another set. */
function otherAnswer({ set }: GradedAnswer): string {
  const others = rows.filter((row) => row.set !== set && row.score >= 0.8);
  return pick(others.length > 0 ? others : rows).answer;
}

/** Two content words of the reference in each other's place. */
function swapTwo(reference: string): string {
  const { tokens, isContent } = prepareText(reference);
  const content = tokens.filter((_, index) => isContent[index] === true);
  const first = content[Math.floor(content.length / 3)];
  const second = content[Math.floor((2 * content.length) / 3)];
  if (first === undefined || second === undefined || first.start >= second.start) return reference;
  const [a, b] = [reference.slice(first.start, first.end), reference.slice(second.start, second.end)];
  return (
    reference.slice(0, first.start) +
    b +
    reference.slice(first.end, second.start) +
    a +
    reference.slice(second.end)
  );
}

function firstPart(reference: string): string {
  const words = reference.split(/\s+/);
  return `${words.slice(0, Math.ceil(words.length / 3)).join(' ')}.`;
}

function contentWords(text: string): readonly string[] {
  const { tokens, isContent } = prepareText(text);
  return tokens.filter((_, index) => isContent[index] === true).map(({ word }) => word);
}

function wordsOf(text: string): readonly string[] {
  return prepareText(text).tokens.map(({ start, end }) => text.slice(start, end).toLowerCase());
}

function shuffle(words: readonly string[]): readonly string[] {
  const shuffled = [...words];
  for (let last = shuffled.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [shuffled[last], shuffled[other]] = [shuffled[other]!, shuffled[last]!];
  }
  return shuffled;
}

function pick<T>(items: readonly T[]): T {
  return items[Math.floor(random() * items.length)]!;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** The generator by the same name (Tommy Ettinger, public domain). */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function round(value: number): number {
  return Math.round(value * 1e3) / 1e3;
}
