import { describe, expect, it } from 'vitest';
import type { AskedQuestion } from '../../../src/core/interview/asked-question.ts';
import { buildReport } from '../../../src/core/report/build-report.ts';
import type { Report } from '../../../src/core/report/report.ts';
import { compareAttempts } from '../../../src/ui/state/compare-attempts.ts';
import { makeEvaluation, makeInterview, makeQuestion } from '../../fakes/interview-factories.ts';
import { smallTaxonomy } from '../../fakes/small-bank.ts';

describe('comparing two attempts', () => {
  it('finds a bank question again under its id', () => {
    const before = makeReport({ bankQuestionId: 'a/1', text: 'How?' }, 0.3);
    const after = makeReport({ bankQuestionId: 'a/1', text: 'How, then?' }, 0.8);
    expect(compareAttempts(before, after).questions).toEqual([
      { key: 'a/1', text: 'How?', before: 0.3, after: 0.8 },
    ]);
  });

  it('finds another question again by its words', () => {
    const question = { bankQuestionId: null, text: 'What did you build?' };
    expect(compareAttempts(makeReport(question, 0.3), makeReport(question, 0.5)).questions).toHaveLength(1);
  });

  it('leaves out what only one of them has', () => {
    const before = makeReport({ bankQuestionId: 'a/1' }, 0.3);
    const after = makeReport({ bankQuestionId: 'b/1' }, 0.8);
    expect(compareAttempts(before, after).questions).toEqual([]);
  });

  it('says where there was not enough to score', () => {
    const comparison = compareAttempts(makeReport({}, null), makeReport({}, 0.5));
    expect(comparison.questions[0]).toMatchObject({ before: null, after: 0.5 });
    expect(comparison.dimensions).toHaveLength(5);
    expect(comparison.dimensions.find(({ dimension }) => dimension === 'culture-fit')).toMatchObject({
      before: null,
      after: null,
    });
  });
});

function makeReport(question: Partial<AskedQuestion>, score: number | null): Report {
  const outcome =
    score === null
      ? ({ type: 'not-enough', because: 'too-short' } as const)
      : ({ type: 'scored', score, confidence: 0.8 } as const);
  const interview = makeInterview([
    { type: 'question-asked', question: makeQuestion(question) },
    { type: 'answer-given', questionId: 'q1', text: 'A few pages are read.' },
    { type: 'answer-evaluated', questionId: 'q1', evaluation: makeEvaluation({ outcome }) },
    { type: 'finished', reason: 'plan-done' },
  ]);
  return buildReport(interview, [], smallTaxonomy);
}
