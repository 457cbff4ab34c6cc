import type { GradingTask } from '../../../src/core/evaluation/evaluation.ts';
import { gradeByRules } from '../../../src/core/evaluation/rule-grader.ts';
import type { RubricPoint } from '../../../src/core/question/card.ts';
import { parseCue } from '../../../src/core/question/parse-cue.ts';

export const strong =
  'A B-tree keeps the keys sorted in a shallow tree, so the database walks down a few levels and reads only a few pages ' +
  'instead of scanning the whole table. The price is that every insert gets slower, because each index has to be maintained. ' +
  'For example, in my last project we dropped two unused indexes and the nightly import became a third faster.';

export function scoreOf(task: GradingTask): number {
  const { outcome } = gradeByRules(task);
  return outcome.type === 'scored' ? outcome.score : 0;
}

export function makePoint(
  id: string,
  text: string,
  cues: readonly string[],
  rest: Partial<RubricPoint> = {},
): RubricPoint {
  return { id, text, cues: cues.map(parseCue), weight: 1, level: null, followUp: null, ...rest };
}

export const points = [
  makePoint(
    'fewer-pages',
    'A lookup reads a few pages instead of scanning the whole table.',
    ['log n | logarithmic', 'few pages | fewer reads', 'instead of full scan | without scanning'],
    { weight: 2 },
  ),
  makePoint('sorted-keys', 'Keys are kept sorted in a shallow tree, so ranges can be read in order.', [
    'sorted keys | keys in order | sorted order',
    'shallow tree | few levels',
  ]),
  makePoint(
    'write-cost',
    'Each index makes inserts and updates slower, because it must be maintained.',
    ['slower writes | slow down writes | slower insert', 'maintain index', 'write amplification'],
    { weight: 2, followUp: 'What happens to inserts?' },
  ),
];

export const storyPoints = [
  makePoint('action', 'Says what they did themselves.', ['I decided', 'I found']),
  makePoint('result', 'Gives a result that can be measured.', ['as a result | reduced by', 'fell to']),
  makePoint('lesson', 'Says what they learned.', ['I learned', 'next time']),
];

export function makeTask(overrides: Partial<GradingTask> = {}): GradingTask {
  return {
    question: {
      text: 'Why can a database find one row among a hundred million without reading them all?',
      facet: 'explain',
      dimension: 'technical',
    },
    rubric: {
      type: 'points',
      points,
      misconceptions: [
        {
          text: 'An index always makes a query faster.',
          cues: ['index always faster', 'index every column'].map(parseCue),
          followUp: 'When does an index make it slower?',
        },
      ],
      summary: 'A B-tree keeps keys sorted, so a lookup reads a few pages.',
    },
    answer: '',
    cvLines: [],
    ...overrides,
  };
}
