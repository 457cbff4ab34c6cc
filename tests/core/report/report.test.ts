import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { replay } from '../../../src/core/interview/advance.ts';
import type { InterviewEventBody } from '../../../src/core/interview/interview-event.ts';
import type { Interview } from '../../../src/core/interview/interview.ts';
import type { Evaluation } from '../../../src/core/evaluation/evaluation.ts';
import { buildReport, recommend } from '../../../src/core/report/build-report.ts';
import { exportReport } from '../../../src/core/report/export-report.ts';
import { reportFileSchema } from '../../../src/core/report/report-json.ts';
import { importInterview } from '../../../src/core/report/import-interview.ts';
import { makeEvaluation, makeInterview, makePoint, makeQuestion } from '../../fakes/interview-factories.ts';
import { makeCard, smallTaxonomy } from '../../fakes/small-bank.ts';

function held(evaluations: readonly Evaluation[], overrides: Partial<Interview> = {}): Interview {
  const bodies = evaluations.flatMap((evaluation, index): InterviewEventBody[] => {
    const id = `q${index + 1}`;
    return [
      { type: 'question-asked', question: makeQuestion({ id }) },
      { type: 'answer-given', questionId: id, text: 'few pages are read, said the candidate' },
      { type: 'answer-evaluated', questionId: id, evaluation },
    ];
  });
  return { ...makeInterview([...bodies, { type: 'finished', reason: 'time' }]), ...overrides };
}

function scored(score: number): Evaluation {
  return makeEvaluation({
    outcome: { type: 'scored', score, confidence: 0.8 },
    dimensions: [{ dimension: 'technical', score: 1 + 9 * score, confidence: 0.8, because: '' }],
  });
}

const deps = {
  interviewId: 'imported',
  seed: 1,
  bankId: 'bank',
  nowMs: 1_760_000_000_000,
  nearestQuestion: () => null,
};

describe('buildReport', () => {
  it('gives no overall score on one answer', () => {
    expect(buildReport(held([scored(0.9)]), [], smallTaxonomy).overall).toBeNull();
  });

  it('follows the quality of the answers', () => {
    const overall = (score: number) =>
      buildReport(held([scored(score), scored(score)]), [], smallTaxonomy).overall;
    expect(overall(0.9)?.score).toBeGreaterThan(overall(0.5)!.score);
    expect(overall(0.9)?.roleFitPercent).toBeGreaterThan(overall(0.2)!.roleFitPercent);
    expect(overall(0.05)?.recommendation).toBe('not-yet');
  });

  it('leaves out answers that could not be scored instead of counting them as nothing', () => {
    const silent = makeEvaluation({ outcome: { type: 'not-enough', because: 'too-short' }, dimensions: [] });
    const with_ = buildReport(held([scored(0.8), scored(0.8), silent]), [], smallTaxonomy);
    const without = buildReport(held([scored(0.8), scored(0.8)]), [], smallTaxonomy);
    expect(with_.overall?.score).toBe(without.overall?.score);
    expect(with_.counts).toMatchObject({ asked: 3, scored: 2 });
  });

  it('says which dimensions had too little', () => {
    const report = buildReport(held([scored(0.8), scored(0.7)]), [], smallTaxonomy);
    expect(report.dimensions.filter(({ score }) => score === null)).toHaveLength(4);
    expect(report.dimensions.reduce((sum, { weightPercent }) => sum + weightPercent, 0)).toBe(100);
  });

  it('quotes the sentence that earned a strength', () => {
    const [strength] = buildReport(held([scored(0.8), scored(0.7)]), [], smallTaxonomy).strengths;
    expect(strength).toMatchObject({
      text: 'A lookup reads a few pages.',
      quote: 'few pages are read, said the candidate',
    });
  });

  it('shows the trend over finished interviews of the same role, oldest first', () => {
    const past = held([scored(0.3), scored(0.3)], { id: 'past', startedAtMs: 1 });
    const other = held([scored(0.3), scored(0.3)], { id: 'other', roleId: 'dba', startedAtMs: 1 });
    const otherRole = { ...other, settings: { ...other.settings, roleId: 'dba' } };
    const { trend } = buildReport(held([scored(0.8), scored(0.8)]), [otherRole, past], smallTaxonomy);
    expect(trend.map(({ interviewId }) => interviewId)).toEqual(['past', 'interview-1']);
    expect(trend[1]!.score).toBeGreaterThan(trend[0]!.score);
  });

  it.each([
    [9, 6, 'strong'],
    [6, 6, 'ready'],
    [5, 6, 'developing'],
    [2, 6, 'not-yet'],
  ] as const)('calls %d of an expected %d %s', (score, expected, word) => {
    expect(recommend(score, expected, 0.8)).toBe(word);
  });
});

describe('a point of which the opposite was said', () => {
  const contradicted = makePoint({
    credit: 0,
    evidence: [],
    text: 'A lookup reads *few* pages.',
    contradiction: { start: 0, end: 18 },
  });
  const found = makeEvaluation({ points: [makePoint({ credit: 0.4 }), contradicted] });
  const interview = held([found, found]);
  const report = buildReport(interview, [], smallTaxonomy);

  it('stands first among what to work on, with the words', () => {
    expect(report.improvements[0]).toMatchObject({ text: contradicted.text, opposite: 'few pages are read' });
  });

  it('stands with its verdict and words in the Markdown, as the others do', () => {
    const { text } = exportReport('markdown', interview, report);
    expect(text).toContain('- [ ] **Partly said:** A lookup reads a few pages. — “few”');
    expect(text).toContain(
      '- [ ] **The opposite was said:** A lookup reads \\*few\\* pages. — “few pages are read”',
    );
    expect(text).toContain('You said the opposite: “few pages are read”');
  });

  it('has its verdict and the place of the words in the JSON', () => {
    const { text } = exportReport('json', interview, report);
    const file = v.parse(reportFileSchema, JSON.parse(text));
    expect(file.turns[0]?.evaluation?.points).toMatchObject([
      { verdict: 'partly' },
      { verdict: 'contradicted', contradiction: { start: 0, end: 18 } },
    ]);
  });
});

describe('recommend', () => {
  it('does not say strong on little evidence', () => {
    expect(recommend(9, 6, 0.3)).toBe('ready');
  });
});

describe('export and import', () => {
  const interview = held([scored(0.8), scored(0.3)]);
  const report = buildReport(interview, [], smallTaxonomy);

  it('brings questions and answers back from JSON, to be judged anew', () => {
    const { text } = exportReport('json', interview, report);
    const events = importInterview(text, deps);
    if (!events.ok) throw new Error(events.error.type);
    const imported = replay(events.value);
    if (!imported.ok) throw new Error(imported.error.because);
    expect(imported.value.turns.map(({ answer }) => answer)).toEqual(
      interview.turns.map(({ answer }) => answer),
    );
    expect(imported.value.turns.map(({ question }) => question.rubric)).toEqual(
      interview.turns.map(({ question }) => question.rubric),
    );
    expect(imported.value.turns.every(({ evaluation }) => evaluation === null)).toBe(true);
    expect(imported.value.status).toMatchObject({ type: 'finished', reason: 'imported' });
  });

  it('writes no name and no answer into the CSV, and keeps formulas as text', () => {
    const risky = {
      ...report,
      turns: [{ ...report.turns[0]!, question: makeQuestion({ text: '=HYPERLINK("x"), or?' }) }],
    };
    const { text, fileName } = exportReport('csv', interview, risky);
    expect(text).not.toContain('said the candidate');
    expect(text).toContain(`"'=HYPERLINK(""x""), or?"`);
    expect(fileName).toMatch(/^greenroom-\d{4}-\d\d-\d\d\.csv$/);
  });

  it('escapes what the candidate wrote in Markdown', () => {
    const turns = [{ ...report.turns[0]!, answer: '# not a heading\n<script>' }];
    const { text } = exportReport('markdown', interview, { ...report, turns });
    expect(text).toContain('> \\# not a heading\n> \\<script\\>');
  });

  it('reads a chat and lends the rubric of a bank question that is near', () => {
    const card = makeCard('databases', 0);
    const chat = [
      { role: 'system', content: 'You are an interviewer.' },
      { role: 'assistant', content: 'Welcome. How does an index find a row?' },
      { role: 'user', content: 'It reads a few pages.' },
      { role: 'user', content: 'And it is sorted.' },
      { role: 'assistant', content: 'Thank you. Anything else?' },
    ];
    const asked: string[] = [];
    const events = importInterview(JSON.stringify({ messages: chat }), {
      ...deps,
      nearestQuestion: (words) => {
        asked.push(words);
        return { card, questionId: 'question-0', score: 9 };
      },
    });
    if (!events.ok) throw new Error(events.error.type);
    const imported = replay(events.value);
    if (!imported.ok) throw new Error(imported.error.because);
    expect(asked).toEqual(['How does an index find a row?']);
    expect(imported.value.turns).toHaveLength(1);
    expect(imported.value.turns[0]).toMatchObject({ answer: 'It reads a few pages.\nAnd it is sorted.' });
    expect(imported.value.turns[0]?.question.rubric.type).toBe('points');
  });

  it.each([
    ['not JSON', 'nonsense', 'import-not-readable'],
    ['another file', '{"a":1}', 'import-not-readable'],
    ['a report of another version', '{"format":"greenroom-report","version":9}', 'import-not-readable'],
    ['a chat without answers', '[{"role":"assistant","content":"Hello?"}]', 'import-empty'],
    ['an empty list', '[]', 'import-empty'],
    ['a file that is too large', ' '.repeat(5_000_001), 'import-not-readable'],
  ])('refuses %s', (_, text, type) => {
    expect(importInterview(text, deps)).toMatchObject({ ok: false, error: { type } });
  });

  it('never throws, whatever the JSON holds', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
        expect(typeof importInterview(text, deps).ok).toBe('boolean');
      }),
    );
  });
});
