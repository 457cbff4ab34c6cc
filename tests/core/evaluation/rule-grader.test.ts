import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dimensionAnchors, dimensionWeights } from '../../../src/core/evaluation/dimension-anchors.ts';
import type { GradingTask } from '../../../src/core/evaluation/evaluation.ts';
import { createRuleGrader, gradeByRules } from '../../../src/core/evaluation/rule-grader.ts';
import type { RubricPoint } from '../../../src/core/question/card.ts';
import { parseCue } from '../../../src/core/question/parse-cue.ts';

const strong =
  'A B-tree keeps the keys sorted in a shallow tree, so the database walks down a few levels and reads only a few pages ' +
  'instead of scanning the whole table. The price is that every insert gets slower, because each index has to be maintained. ' +
  'For example, in my last project we dropped two unused indexes and the nightly import became a third faster.';

describe('a score', () => {
  it('is high for an answer that says the points, each with the words that earned it', () => {
    const task = makeTask({ answer: strong });
    const evaluation = gradeByRules(task);
    expect(scoreOf(task)).toBeGreaterThan(0.8);
    const fewer = evaluation.points.find(({ pointId }) => pointId === 'fewer-pages');
    const quote = fewer?.evidence.map(({ start, end }) => task.answer.slice(start, end)).join(' ');
    expect(quote).toContain('few pages');
  });

  it('falls from strong over partial to wrong', () => {
    const partial =
      'It keeps the keys sorted, so the lookup is quick. I am less sure about what it costs on the other side.';
    const wrong =
      'An index copies the whole table into memory and compresses the rows, and that is why it is quick.';
    const [a, b, c] = [strong, partial, wrong].map((answer) => scoreOf(makeTask({ answer })));
    expect(a).toBeGreaterThan(b!);
    expect(b).toBeGreaterThan(c!);
    expect(c).toBeLessThan(0.2);
  });

  it.each([
    [
      'a point that is negated',
      'An index does not slow down writes at all, and you never have to maintain an index by hand.',
    ],
    [
      'another topic',
      'My favourite approach to team building is a shared lunch every Friday with the whole department.',
    ],
    [
      'key words without sentences',
      'logarithmic few pages sorted keys maintain index slower writes write amplification leftmost prefix columns shallow tree',
    ],
  ])('is low for %s', (_, answer) => {
    expect(scoreOf(makeTask({ answer }))).toBeLessThanOrEqual(0.3);
  });

  it('costs credit for a wrong statement and asks about it', () => {
    const wrong = `${strong} I would index every column, since an index is always faster.`;
    const evaluation = gradeByRules(makeTask({ answer: wrong }));
    expect(evaluation.misconceptions).toHaveLength(1);
    expect(scoreOf(makeTask({ answer: wrong }))).toBeLessThan(scoreOf(makeTask({ answer: strong })));
    expect(evaluation.probes[0]).toMatchObject({
      kind: 'misconception',
      followUp: 'When does an index make it slower?',
    });
  });

  it('does not take the denial of a misconception for it', () => {
    const answer = `${strong} It is not true that an index is always faster.`;
    expect(gradeByRules(makeTask({ answer })).misconceptions).toEqual([]);
  });

  it('does not rise when an answer is said three times', () => {
    const once = 'It keeps the keys in sorted order, so that a range can be read in one go without a sort.';
    expect(scoreOf(makeTask({ answer: [once, once, once].join(' ') }))).toBeLessThanOrEqual(
      scoreOf(makeTask({ answer: once })),
    );
  });
});

describe('not enough', () => {
  it.each([
    ['', 'empty'],
    ['   \n', 'empty'],
    ['…', 'empty'],
    ["I don't know", 'declined'],
    ['Sorry, I have no idea about that one.', 'declined'],
    ["Hmm, I'm not sure, honestly.", 'declined'],
    ['pass', 'declined'],
    [
      'Why can a database find one row among a hundred million without reading them all?',
      'question-repeated',
    ],
    [
      'You ask why a database can find one row among a hundred million without reading them all.',
      'question-repeated',
    ],
    ['With magic.', 'too-short'],
    [
      'Ein Index hält die Schlüssel sortiert, damit die Datenbank nicht die ganze Tabelle lesen muss.',
      'other-language',
    ],
  ])('%j is %s', (answer, because) => {
    expect(gradeByRules(makeTask({ answer })).outcome).toEqual({ type: 'not-enough', because });
  });

  it('judges what follows "I am not sure, but"', () => {
    const answer =
      "I'm not sure, but I think the keys are kept sorted in a tree and so it reads only a few pages.";
    expect(gradeByRules(makeTask({ answer })).outcome.type).toBe('scored');
  });

  it('scores one exact word, however short', () => {
    expect(gradeByRules(makeTask({ answer: 'Logarithmic lookup.' })).outcome.type).toBe('scored');
  });

  it('gives no number without a rubric', () => {
    const task = makeTask({ answer: strong, rubric: { type: 'none' } });
    expect(gradeByRules(task).outcome).toEqual({ type: 'not-enough', because: 'no-rubric' });
  });
});

describe('any text', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(
        fc.constantFrom(
          'index',
          'not',
          'few pages',
          '.',
          ',',
          'I',
          'never',
          'used',
          'Kafka',
          '5 years',
          '\n',
          '😀',
        ),
        { maxLength: 40 },
      )
      .map((words) => words.join(' ')),
  );

  it('is judged without throwing, with evidence and scores in their ranges', async () => {
    const grade = createRuleGrader();
    await fc.assert(
      fc.asyncProperty(anyText, anyText, async (answer, cvLine) => {
        const evaluation = await grade(makeTask({ answer, cvLines: [cvLine] }));
        const spans = [
          ...evaluation.points.flatMap(({ evidence }) => evidence),
          ...evaluation.misconceptions.flatMap(({ evidence }) => evidence),
          ...evaluation.probes.flatMap(({ evidence }) => evidence),
        ];
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(answer.length);
        }
        const shares = [
          ...evaluation.points.flatMap(({ credit, confidence }) => [credit, confidence]),
          ...evaluation.probes.map(({ worth }) => worth),
          ...evaluation.dimensions.map(({ confidence }) => confidence),
        ];
        for (const share of shares) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
        for (const { score } of evaluation.dimensions) {
          expect(score).toBeGreaterThanOrEqual(1);
          expect(score).toBeLessThanOrEqual(10);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('shows evidence for every credit', () => {
    fc.assert(
      fc.property(anyText, (answer) => {
        for (const point of gradeByRules(makeTask({ answer })).points) {
          expect(point.credit > 0).toBe(point.evidence.length > 0);
        }
      }),
    );
  });
});

describe('dimensions', () => {
  it('are technical and communication for a full answer to a technical question', () => {
    const { dimensions } = gradeByRules(makeTask({ answer: strong }));
    expect(dimensions.map(({ dimension }) => dimension)).toEqual(['technical', 'communication']);
    expect(dimensions[0]!.score).toBeGreaterThan(8);
    expect(dimensions[0]!.because).toMatch(/^Said 3 of 3 points/);
  });

  it('leave communication out where there is no order to see', () => {
    const { dimensions } = gradeByRules(
      makeTask({ answer: 'The keys are sorted, so it reads only a few pages.' }),
    );
    expect(dimensions.map(({ dimension }) => dimension)).toEqual(['technical']);
  });

  it('do not fall with fillers', () => {
    const fillers = strong.replaceAll(', ', ', um, ').replaceAll('. ', '. Uh, ');
    const [plain, spoken] = [strong, fillers].map((answer) => gradeByRules(makeTask({ answer })).dimensions);
    expect(spoken!.map(({ dimension }) => dimension)).toEqual(plain!.map(({ dimension }) => dimension));
    for (const [index, { score }] of spoken!.entries())
      expect(Math.abs(score - plain![index]!.score)).toBeLessThan(0.7);
  });

  it('value an own action, a result with a number and a lesson in a story', () => {
    const vague =
      'We had a problem with the import. The team worked on it and in the end it was fine for everybody.';
    const told =
      'Last year our nightly import at Contoso took nine hours. I decided to profile it, found two unused indexes and dropped them. ' +
      'As a result it fell to three hours. I learned to measure before I change anything.';
    const [low, high] = [vague, told].map((answer) => {
      const task = makeTask({
        answer,
        rubric: { type: 'points', points: storyPoints, misconceptions: [], summary: '' },
      });
      const story = {
        ...task,
        question: {
          text: 'Tell me about a time you made something faster.',
          facet: 'tell',
          dimension: 'experience',
        },
      } as const;
      return gradeByRules(story).dimensions.find(({ dimension }) => dimension === 'experience');
    });
    expect(high!.score).toBeGreaterThan(low!.score + 3);
    expect(high!.because).toContain('an own action');
  });

  it('have weights that add up to a hundred, and anchors that cover the scale', () => {
    expect(Object.values(dimensionWeights).reduce((sum, weight) => sum + weight, 0)).toBe(100);
    for (const anchors of Object.values(dimensionAnchors)) {
      expect(anchors.flatMap(({ from, to }) => [from, to])).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    }
  });
});

describe('probes', () => {
  it('ask for a missed point with the follow-up of the card', () => {
    const { probes } = gradeByRules(
      makeTask({ answer: 'The keys are sorted, so it reads only a few pages instead of all.' }),
    );
    expect(probes).toContainEqual(
      expect.objectContaining({
        kind: 'missed-point',
        pointId: 'write-cost',
        followUp: 'What happens to inserts?',
      }),
    );
  });

  it.each([
    [
      'I have never used Kubernetes, I must admit, but I read about it.',
      ['Skills: Docker, Kubernetes, Terraform'],
      'Kubernetes',
    ],
    [
      "I don't have any experience, well, no experience with Kafka so far.",
      ['Built pipelines with Kafka and Flink'],
      'Kafka',
    ],
    ['I have worked with Java for two years now and liked it.', ['6 years of Java at Contoso'], 'Java'],
  ])('point at %j against the CV', (answer, cvLines, name) => {
    const { probes } = gradeByRules(makeTask({ answer, cvLines, rubric: { type: 'none' } }));
    const found = probes.find(({ kind }) => kind === 'contradiction');
    expect(found?.note).toContain(name);
    expect(found?.followUp).toContain(name);
  });

  it.each([
    ['I have never used Kubernetes in production, only at home.', ['Skills: Docker, Kubernetes']],
    ['I have used Kubernetes for three years.', ['Skills: Docker, Kubernetes']],
    ['I have never used it.', ['Built pipelines with Kafka']],
    ['I have worked with Java for six years.', ['6 years of Java at Contoso']],
    ['Two years ago we moved to Java.', ['6 years of Java at Contoso']],
  ])('see nothing in %j', (answer, cvLines) => {
    const { probes } = gradeByRules(makeTask({ answer, cvLines, rubric: { type: 'none' } }));
    expect(probes.filter(({ kind }) => kind === 'contradiction')).toEqual([]);
  });

  it('point at two statements of the answer that do not go together', () => {
    const answer =
      'The cache always invalidates stale entries itself. Later on, the cache never invalidates stale entries itself.';
    const { probes } = gradeByRules(makeTask({ answer, rubric: { type: 'none' } }));
    expect(probes.map(({ kind }) => kind)).toContain('contradiction');
  });

  it.each([
    ['We built a very scalable system for our users there.', 'buzzword', 'scalable'],
    ['We used various tools and so on to do the monitoring.', 'vague', 'various tools'],
    ['The whole thing got significantly faster after that.', 'vague', 'significantly faster'],
  ])('ask what is meant in %j', (answer, kind, words) => {
    const { probes } = gradeByRules(makeTask({ answer, rubric: { type: 'none' } }));
    expect(probes.find((probe) => probe.kind === kind)?.note).toContain(words);
  });

  it('leave a claim alone that is explained', () => {
    const answer = 'It is scalable because each shard holds its own keys, and we went from 2 to 40 nodes.';
    const { probes } = gradeByRules(makeTask({ answer, rubric: { type: 'none' } }));
    expect(probes.filter(({ kind }) => kind === 'buzzword' || kind === 'vague')).toEqual([]);
  });
});

function scoreOf(task: GradingTask): number {
  const { outcome } = gradeByRules(task);
  return outcome.type === 'scored' ? outcome.score : 0;
}

function makePoint(
  id: string,
  text: string,
  cues: readonly string[],
  rest: Partial<RubricPoint> = {},
): RubricPoint {
  return { id, text, cues: cues.map(parseCue), weight: 1, level: null, followUp: null, ...rest };
}

const points = [
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

const storyPoints = [
  makePoint('action', 'Says what they did themselves.', ['I decided', 'I found']),
  makePoint('result', 'Gives a result that can be measured.', ['as a result | reduced by', 'fell to']),
  makePoint('lesson', 'Says what they learned.', ['I learned', 'next time']),
];

function makeTask(overrides: Partial<GradingTask> = {}): GradingTask {
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
