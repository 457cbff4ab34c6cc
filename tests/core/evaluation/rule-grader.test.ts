import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoteOf, verdictOf } from '../../../src/core/evaluation/point-verdict.ts';
import { createRuleGrader, gradeByRules } from '../../../src/core/evaluation/rule-grader.ts';
import { makeTask, scoreOf, strong } from './grading-task.ts';

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

  it('says which point the answer turns round, in the answer’s own words', () => {
    const answer =
      'A lookup is logarithmic, so it reads only a few pages instead of scanning the whole table. And inserts or updates never become slower with an index.';
    const { points } = gradeByRules(makeTask({ answer }));
    expect(points.map((point) => [verdictOf(point), quoteOf(point, answer)])).toEqual([
      ['said', expect.stringContaining('reads only a few')],
      ['absent', null],
      ['contradicted', 'And inserts or updates never become slower with an index'],
    ]);
  });

  it('asks about a point that was turned round before one that was left out', () => {
    const answer = 'An index never makes inserts or updates slower, that is what people say.';
    const [first] = gradeByRules(makeTask({ answer })).probes;
    expect(first?.pointId).toBe('write-cost');
    expect(first?.note).toMatch(/^The opposite was said/);
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
          ...evaluation.points.flatMap(({ evidence, contradiction }) => [
            ...evidence,
            ...(contradiction === undefined ? [] : [contradiction]),
          ]),
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
