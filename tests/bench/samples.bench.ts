import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { parse } from 'yaml';
import { answerModels } from '../../src/core/evaluation/answer-model.ts';
import { readAnswer, contentStems } from '../../src/core/evaluation/read-answer.ts';
import { learnSampleWords, readSampleWords } from '../../src/core/evaluation/sample-words.ts';
import type { SampleReading, SampleSignals } from '../../src/core/evaluation/sample-words.ts';
import { prepareText } from '../../src/core/language/prepare-text.ts';
import { samplesSchema } from '../../src/core/question/authoring/authored-card.ts';
import { interpolate } from '../../src/core/shared/interpolate.ts';
import { areaUnderCurve, withinGroups } from './agreement.ts';
import { readGoldTasks } from './graded-gold.ts';
import { readYardstick } from './yardsticks.ts';
import type { GradedAnswer } from './yardsticks.ts';

/**
 * What sample answers are worth: on the gold answers, whose authors are of the same kind, and on answers of students to
 * public questions, for which samples stand in tests/fixtures/samples. One line of JSON a set:
 * - area_falsehood, area_soundness: how often the signal tells a better answer from a worse one: partial from wrong
 *   gold answers; students' answers graded .8 and more from those graded .4 and less
 * - area_falsehood_long: the same for long gold answers, partial and wrong
 * - within_*: Pearson's r with the grade within a question
 * - good_cost, good_cost_p90, good_doubted: of good answers, those of students of 40 words and more, how much the words of
 *   wrong samples take off in log odds, on average and at the worst tenth, and the share with a doubtful sentence
 * Usage: npm run bench:samples -- mohler-dev.jsonl saf-dev.jsonl
 */

const good = 0.8;
const bad = 0.4;

for (const half of ['seen', 'unseen'] as const) {
  const read = (await readGoldTasks(half)).flatMap(({ kind, task }) => {
    if (task.rubric.sampleWords === undefined) return [];
    const { signals, doubtful } = readAnswer(
      task.rubric,
      prepareText(task.answer),
      prepareText(task.question.text),
    );
    return [{ kind, signals, doubtful }];
  });
  const pair = read.filter(({ kind }) => kind === 'partial' || kind === 'wrong');
  const longPair = read.filter(({ kind }) => kind === 'long_partial' || kind === 'long_wrong');
  const strong = read.filter(({ kind }) => kind === 'strong');
  print({
    set: `gold, ${half}`,
    n: read.length,
    ...areas(
      pair.map(({ signals }) => signals),
      pair.map(({ kind }) => kind === 'partial'),
    ),
    area_falsehood_long: areas(
      longPair.map(({ signals }) => signals),
      longPair.map(({ kind }) => kind === 'long_partial'),
    )['area_falsehood']!,
    ...costs(strong),
  });
}

for (const path of process.argv.slice(2)) {
  const answers = readYardstick(path);
  const wordsByQuestion = readSamples(answers[0]?.set.split('-')[0] ?? '');
  const read = answers.flatMap((answer) => {
    const words = wordsByQuestion.get(answer.questionId.split('/')[1] ?? '');
    if (words === undefined) return [];
    const text = prepareText(answer.answer);
    const { signals, doubtful } = readSampleWords(words, contentStems(answer.reference), text);
    return [{ answer, signals, doubtful, length: text.tokens.length }];
  });
  const signals = read.map((each) => each.signals);
  const grades = read.map(({ answer }) => answer.score);
  const questions = read.map(({ answer }) => answer.questionId);
  const long = read.filter(({ answer, length }) => answer.score >= good && length >= 40);
  print({
    set: answers[0]?.set ?? path,
    n: read.length,
    ...areas(signals, read.map(isGood)),
    within_falsehood: withinGroups(
      signals.map(({ falsehood }) => -falsehood),
      grades,
      questions,
    ),
    within_soundness: withinGroups(
      signals.map(({ soundness }) => soundness),
      grades,
      questions,
    ),
    good_of_40_words: long.length,
    ...costs(long),
  });
}

function isGood({ answer: { score } }: { readonly answer: GradedAnswer }): boolean | null {
  if (score >= good) return true;
  return score <= bad ? false : null;
}

function areas(
  signals: readonly SampleSignals[],
  isBetter: readonly (boolean | null)[],
): Readonly<Record<string, number>> {
  return {
    area_falsehood: areaUnderCurve(
      signals.map(({ falsehood }) => -falsehood),
      isBetter,
    ),
    area_soundness: areaUnderCurve(
      signals.map(({ soundness }) => soundness),
      isBetter,
    ),
  };
}

function costs(readings: readonly SampleReading[]): Readonly<Record<string, number>> {
  const curve = answerModels.withSamples.curves.falsehood ?? [[0, 0]];
  const taken = readings.map(({ signals }) => -interpolate(curve, signals.falsehood)).sort((a, b) => a - b);
  const count = Math.max(1, readings.length);
  return {
    good_cost: taken.reduce((sum, each) => sum + each, 0) / count,
    good_cost_p90: taken[Math.floor(0.9 * taken.length)] ?? 0,
    good_doubted: readings.filter(({ doubtful }) => doubtful !== null).length / count,
  };
}

/** The words of the samples by the id of the question. Throws for a set without samples. */
function readSamples(set: string): ReadonlyMap<string, string> {
  const path = fileURLToPath(new URL(`../fixtures/samples/${set}.yaml`, import.meta.url));
  const samples = v.parse(v.record(v.string(), samplesSchema), parse(readFileSync(path, 'utf8')));
  return new Map(
    Object.entries(samples).flatMap(([id, { strong, partial, wrong }]) => {
      const words = learnSampleWords([...strong, ...partial], wrong);
      return words === null ? [] : [[id, words] as const];
    }),
  );
}

function print(figures: Readonly<Record<string, string | number>>): void {
  const round = (value: string | number): string | number =>
    typeof value === 'number' ? Math.round(value * 1000) / 1000 : value;
  console.log(
    JSON.stringify(Object.fromEntries(Object.entries(figures).map(([key, value]) => [key, round(value)]))),
  );
}
