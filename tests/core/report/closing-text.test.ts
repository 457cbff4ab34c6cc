import { describe, expect, it } from 'vitest';
import { closingText } from '../../../src/core/report/closing-text.ts';
import type { Report } from '../../../src/core/report/report.ts';

const point = { questionId: 'q1', quote: null };

function makeReport(overrides: Partial<Report>): Report {
  return {
    interviewId: 'i',
    roleTitle: 'Backend engineer',
    level: 'mid',
    candidateName: null,
    startedAtMs: 0,
    activeMs: 0,
    mode: 'practice',
    overall: null,
    dimensions: [],
    domains: [],
    strengths: [],
    improvements: [],
    probeNext: [],
    recommendations: [],
    turns: [],
    counts: { asked: 5, answered: 4, skipped: 1, scored: 4 },
    shownScores: {},
    adjustment: null,
    trend: [],
    ...overrides,
  };
}

describe('the closing text', () => {
  it('says what stands first in each list', () => {
    const report = makeReport({
      strengths: [{ ...point, text: 'A lookup reads a few pages.' }],
      improvements: [
        { ...point, text: 'Writes become slower', modelAnswer: '', drill: null, opposite: null },
      ],
      recommendations: ['Draw a tree and count the pages.'],
    });
    expect(closingText(report)).toBe(
      'You answered 4 of 5 questions. What came through best: A lookup reads a few pages. ' +
        'What is worth your time first: Writes become slower. Draw a tree and count the pages.',
    );
  });

  it('is none where nothing was found', () => {
    expect(closingText(makeReport({}))).toBeNull();
  });
});
