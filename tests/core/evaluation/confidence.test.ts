import { describe, expect, it } from 'vitest';
import { confidenceByPoints, leastConfidence, outcomeOf } from '../../../src/core/evaluation/confidence.ts';
import type { Evaluation, GradingTask } from '../../../src/core/evaluation/evaluation.ts';
import { gradeByRules } from '../../../src/core/evaluation/rule-grader.ts';
import { followUpFor } from '../../../src/core/interview/follow-up-choice.ts';
import type { InterviewEventBody } from '../../../src/core/interview/interview-event.ts';
import { overallAbility } from '../../../src/core/next-question/domain-ability.ts';
import { followUpWording } from '../../../src/core/question/wording.ts';
import { makeEvaluation, makeInterview, makeQuestion } from '../../fakes/interview-factories.ts';

/** The reference in words that the grader can hardly tell from those of a wrong answer. */
const unsure: GradingTask = {
  question: {
    text: 'In which order does a stack give its elements back?',
    facet: 'explain',
    dimension: 'technical',
  },
  rubric: {
    type: 'reference',
    referenceAnswer:
      'A stack keeps its elements in last-in, first-out order: the element that was added most recently is removed first.',
  },
  answer: 'Things are stored in an array and you use an index to get them back.',
  cvLines: [],
};

describe('a score below the line of confidence', () => {
  it('is kept back', () => {
    expect(outcomeOf(0.4, leastConfidence - 0.001)).toEqual({ type: 'not-enough', because: 'unsure' });
    expect(outcomeOf(0.4, leastConfidence)).toEqual({
      type: 'scored',
      score: 0.4,
      confidence: leastConfidence,
    });
  });

  it('is kept back where a reference answer is compared', () => {
    const { outcome, dimensions } = gradeByRules(unsure);
    expect([outcome, dimensions]).toEqual([{ type: 'not-enough', because: 'unsure' }, []]);
  });

  it('does not move the estimate of ability', () => {
    const { turns } = answered(gradeByRules(unsure));
    expect(turns).toHaveLength(1);
    expect(overallAbility(turns, 'mid')).toEqual(overallAbility([], 'mid'));
    const sure = answered(makeEvaluation({ outcome: outcomeOf(0.1, 0.5) })).turns;
    expect(overallAbility(sure, 'mid').meanLogits).toBeLessThan(0);
  });

  it('gets a follow-up that asks for other words, whatever the manner of the interviewer', () => {
    for (const persona of ['warm', 'neutral', 'demanding'] as const) {
      const interview = makeInterview(events('q1', gradeByRules(unsure)), { persona });
      const probe = followUpFor(interview, interview.turns[0]!);
      expect(probe).toMatchObject({ kind: 'unclear', pointId: null });
      expect(followUpWording(probe!, 1)).toMatch(/other words|in two sentences/);
    }
  });

  it('gets one for each such answer', () => {
    const followUp = makeQuestion({
      id: 'q2',
      role: { type: 'follow-up', parentId: 'q1', probe: 'unclear' },
    });
    const interview = makeInterview([
      ...events('q1', gradeByRules(unsure)),
      { type: 'question-asked', question: followUp },
      { type: 'answer-given', questionId: 'q2', text: unsure.answer },
      { type: 'answer-evaluated', questionId: 'q2', evaluation: makeEvaluation() },
      ...events('q3', gradeByRules(unsure)),
    ]);
    expect(followUpFor(interview, interview.turns.at(-1)!)?.kind).toBe('unclear');
  });
});

it.each([
  ['withoutSamples', [0.35, 0.5, 0.65]],
  ['withSamples', [0.15, 0.75, 0.85]],
] as const)('is surest at the ends of the scale, %s', (basis, doubtful) => {
  for (const middle of doubtful) {
    expect(confidenceByPoints(middle, basis)).toBeLessThan(confidenceByPoints(0, basis));
    expect(confidenceByPoints(middle, basis)).toBeLessThan(confidenceByPoints(1, basis));
  }
});

function events(id: string, evaluation: Evaluation): readonly InterviewEventBody[] {
  return [
    { type: 'question-asked', question: makeQuestion({ id, rubric: unsure.rubric }) },
    { type: 'answer-given', questionId: id, text: unsure.answer },
    { type: 'answer-evaluated', questionId: id, evaluation },
  ];
}

function answered(evaluation: Evaluation) {
  return makeInterview(events('q1', evaluation));
}
