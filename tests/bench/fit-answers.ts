import { answerSignals } from '../../src/core/evaluation/answer-signals.ts';
import type { AnswerSignal } from '../../src/core/evaluation/answer-signals.ts';
import { readAnswer } from '../../src/core/evaluation/read-answer.ts';
import { prepareText } from '../../src/core/language/prepare-text.ts';
import { readGoldTasks } from './graded-gold.ts';
import type { GoldTask } from './graded-gold.ts';
import { fitRanking } from './grader-fit/fit-ranking.ts';
import type { RankedItem, RankedPair, Sign } from './grader-fit/fit-ranking.ts';
import { writeFitted } from './grader-fit/write-fitted.ts';

/**
 * Fits how an answer's signals make its score, on the seen half of the gold answers, and writes
 * src/core/evaluation/answer-model.ts: one model that knows nothing of sample answers, on all sets, and one on the sets
 * of questions that have some. The unseen half has no say. Usage: npm run fit:answers
 */

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
  soundness: 1,
  falsehood: -1,
};

/** Sample answers leave less to chance, so those weights are held less. */
const penalties = { withoutSamples: 0.3, withSamples: 0.1 };

const tasks = await readGoldTasks('seen');
const models = {
  withoutSamples: fit(
    tasks,
    answerSignals.filter((name) => name !== 'soundness' && name !== 'falsehood'),
    penalties.withoutSamples,
  ),
  withSamples: fit(
    tasks.filter(({ task }) => task.rubric.sampleWords !== undefined),
    answerSignals,
    penalties.withSamples,
  ),
};
await writeFitted('answer-model.ts', models);
console.log(JSON.stringify({ answers: tasks.length, ...models }));

function fit(
  graded: readonly GoldTask[],
  used: readonly AnswerSignal[],
  penalty: number,
): Readonly<Record<AnswerSignal | 'intercept', number>> {
  const items: RankedItem[] = [];
  const pairs: RankedPair[] = [];
  const indicesByQuestion = new Map<string, Map<string, number>>();
  for (const { question, kind, label, task } of graded) {
    const { signals, gate } = readAnswer(
      task.rubric,
      prepareText(task.answer),
      prepareText(task.question.text),
    );
    const indices = indicesByQuestion.get(question) ?? new Map<string, number>();
    indicesByQuestion.set(question, indices.set(kind, items.length));
    items.push({ values: used.map((name) => signals[name]), gate, label });
  }
  for (const indices of indicesByQuestion.values()) {
    for (const { better, worse, weight } of order) {
      const [high, low] = [indices.get(better), indices.get(worse)];
      if (high !== undefined && low !== undefined) pairs.push({ better: high, worse: low, weight });
    }
  }
  const [intercept, ...weights] = fitRanking(
    items,
    pairs,
    used.map((name) => signs[name]),
    penalty,
  );
  const weightOf = (name: AnswerSignal): number => round(weights[used.indexOf(name)] ?? 0);
  return {
    intercept: round(intercept!),
    ...(Object.fromEntries(answerSignals.map((name) => [name, weightOf(name)])) as Record<
      AnswerSignal,
      number
    >),
  };
}

function round(value: number): number {
  return Math.round(value * 1e3) / 1e3;
}
