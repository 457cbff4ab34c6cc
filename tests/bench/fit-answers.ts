import type { AnswerModel } from '../../src/core/evaluation/answer-model.ts';
import type { AnswerSignal } from '../../src/core/evaluation/answer-signals.ts';
import type { PointsBasis } from '../../src/core/evaluation/points-basis.ts';
import { readAnswer } from '../../src/core/evaluation/read-answer.ts';
import { prepareText } from '../../src/core/language/prepare-text.ts';
import { createSeededRandom } from '../../src/core/next-question/seeded-random.ts';
import { exchangedLengths, readGoldTasks } from './graded-gold.ts';
import type { GoldTask } from './graded-gold.ts';
import { fitRanking } from './grader-fit/fit-ranking.ts';
import type { RankedItem, RankedPair, RankingStrength, Sign } from './grader-fit/fit-ranking.ts';
import { curveOf, marksFor, stretchesOf } from './grader-fit/rising-curves.ts';
import { withNoise, withoutMarks } from './heard-as.ts';
import { writeFitted } from './grader-fit/write-fitted.ts';

/**
 * Fits how an answer's signals make its score, on the seen half of the gold answers, and writes
 * src/core/evaluation/answer-model.ts: one model that knows nothing of sample answers, on all sets without the answers
 * of exchanged lengths, and one on all answers to questions that have samples. The unseen half has no say. Usage: npm run fit:answers
 */

const order: readonly { readonly better: string; readonly worse: string; readonly weight: number }[] = [
  { better: 'strong', worse: 'partial', weight: 1 },
  { better: 'partial', worse: 'wrong', weight: 1.3 },
  { better: 'strong', worse: 'wrong', weight: 0.3 },
  { better: 'partial', worse: 'off_topic', weight: 0.5 },
  { better: 'brief_strong', worse: 'long_partial', weight: 1 },
  { better: 'brief_strong', worse: 'partial', weight: 0.5 },
  { better: 'strong', worse: 'long_partial', weight: 0.5 },
  { better: 'long_partial', worse: 'long_wrong', weight: 1.3 },
  { better: 'partial', worse: 'long_wrong', weight: 0.5 },
  { better: 'long_partial', worse: 'wrong', weight: 0.5 },
  { better: 'textbook', worse: 'partial', weight: 1 },
  { better: 'textbook', worse: 'long_partial', weight: 0.5 },
  { better: 'heard', worse: 'partial', weight: 0.5 },
  { better: 'heard', worse: 'long_partial', weight: 0.5 },
  { better: 'unmarked', worse: 'partial', weight: 0.5 },
  { better: 'vivid', worse: 'vague', weight: 1 },
  { better: 'vivid', worse: 'other_person', weight: 1 },
];

const signs: Readonly<Record<AnswerSignal, Sign>> = {
  earned: 1,
  nearCues: 1,
  cues: 1,
  breadth: 1,
  vocabulary: 1,
  focus: 1,
  figures: 1,
  absolutes: -1,
  misconception: -1,
  misconceptionCue: -1,
  misconceptionsNear: -1,
  misconceptionsSaid: -1,
  soundness: 1,
  falsehood: -1,
};

interface Fit {
  readonly used: readonly AnswerSignal[];
  /** A curve rises or falls by its own measure in each of so many parts of the answers; in one, it is a line. */
  readonly parts: number;
  readonly strength: RankingStrength;
}

/** Lines, and few of them: stories are judged by it before all, and the authors of own packs write few cues. */
const withoutSamples: Fit = {
  used: [
    'earned',
    'nearCues',
    'breadth',
    'vocabulary',
    'figures',
    'absolutes',
    'misconception',
    'misconceptionCue',
    'misconceptionsSaid',
  ],
  parts: 1,
  strength: { penalty: 0.3, labelWeight: 2 },
};

/** Beside what samples say, neither style nor the sheer number of words tells anything more. */
const withSamples: Fit = {
  used: [
    'earned',
    'nearCues',
    'cues',
    'focus',
    'misconception',
    'misconceptionsNear',
    'soundness',
    'falsehood',
  ],
  parts: 4,
  strength: { penalty: 0.1, labelWeight: 6 },
};

const seed = 20261130;
const tasks = await readGoldTasks('seen');
const models: Readonly<Record<PointsBasis, AnswerModel>> = {
  // With answers of exchanged lengths, which stories lack, it would judge stories worse.
  withoutSamples: fit(
    tasks.filter(({ kind }) => !exchangedLengths.has(kind)),
    withoutSamples,
  ),
  withSamples: fit(
    withVariants(tasks.filter(({ task }) => task.rubric.sampleWords !== undefined)),
    withSamples,
  ),
};
await writeFitted('answer-model.ts', models);
console.log(JSON.stringify({ answers: tasks.length, ...models }));

/**
 * Also, as strong answers: the points read out with the summary, which say all in words that wrong answers use as well,
 * and what a bad recogniser makes of a strong answer, with its marks and without.
 */
function withVariants(golds: readonly GoldTask[]): readonly GoldTask[] {
  const random = createSeededRandom(seed);
  const variants = golds.flatMap((gold): readonly GoldTask[] => {
    const as = (kind: string, answer: string): GoldTask => ({
      ...gold,
      kind,
      task: { ...gold.task, answer },
    });
    if (gold.kind !== 'strong') return [];
    const { summary, points } = gold.task.rubric;
    const heard = withNoise(gold.task.answer, random);
    return [
      as('textbook', [summary, ...points.map(({ text }) => text)].join(' ')),
      as('heard', heard),
      as('unmarked', withoutMarks(heard)),
    ];
  });
  return [...golds, ...variants];
}

function fit(graded: readonly GoldTask[], { used, parts, strength }: Fit): AnswerModel {
  const readings = graded.map(({ task }) =>
    readAnswer(task.rubric, prepareText(task.answer), prepareText(task.question.text)),
  );
  const columns = used.map((name) => {
    const values = readings.map(({ signals }) => signals[name]);
    const marks = marksFor(values, parts);
    return { name, marks, signs: marks.slice(1).map(() => signs[name]) };
  });
  const items = graded.map(({ label }, at): RankedItem => {
    const { signals, gate } = readings[at]!;
    return { values: columns.flatMap(({ name, marks }) => stretchesOf(marks, signals[name])), gate, label };
  });
  const [intercept, ...rises] = fitRanking(
    items,
    pairsOf(graded),
    columns.flatMap((column) => column.signs),
    strength,
  );
  let next = 0;
  const curves = columns.map(({ name, marks }) => {
    const own = rises.slice(next, (next += marks.length - 1));
    return [name, curveOf(marks, own)] as const;
  });
  return {
    intercept: Math.round(intercept! * 1e3) / 1e3,
    curves: Object.fromEntries(curves.filter(([, curve]) => curve.some(([, height]) => height !== 0))),
  };
}

function pairsOf(graded: readonly GoldTask[]): readonly RankedPair[] {
  const indicesByQuestion = new Map<string, Map<string, number>>();
  for (const [at, { question, kind }] of graded.entries()) {
    const indices = indicesByQuestion.get(question) ?? new Map<string, number>();
    indicesByQuestion.set(question, indices.set(kind, at));
  }
  return [...indicesByQuestion.values()].flatMap((indices) =>
    order.flatMap(({ better, worse, weight }): readonly RankedPair[] => {
      const [high, low] = [indices.get(better), indices.get(worse)];
      return high === undefined || low === undefined ? [] : [{ better: high, worse: low, weight }];
    }),
  );
}
