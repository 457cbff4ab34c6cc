import { describe, expect, it } from 'vitest';
import { createScreenedGrader } from '../../../src/core/fairness/screen-evaluation.ts';
import type { Evaluation, GradingTask } from '../../../src/core/evaluation/evaluation.ts';
import { makeEvaluation, makeRubric } from '../../fakes/interview-factories.ts';

const task: GradingTask = {
  question: { text: 'Why an index?', facet: 'explain', dimension: 'technical' },
  rubric: makeRubric(),
  answer: 'It reads few pages.',
  cvLines: [],
};

const probe = { kind: 'vague', pointId: null, evidence: [], worth: 0.5 } as const;

async function screened(evaluation: Evaluation): Promise<Evaluation> {
  return createScreenedGrader(() => Promise.resolve(evaluation))(task);
}

describe('a screened grader', () => {
  it('leaves fair words as they are', async () => {
    const fair = {
      ...makeEvaluation(),
      probes: [{ ...probe, note: 'Says “scalable” without saying how.', followUp: 'What grows, and how?' }],
    };
    expect(await screened(fair)).toEqual(fair);
  });

  it('replaces a note and drops a follow-up that may not be said', async () => {
    const { probes } = await screened({
      ...makeEvaluation(),
      probes: [{ ...probe, note: 'Seems too old for this.', followUp: 'How old are you?' }],
    });
    expect(probes).toEqual([{ ...probe, note: 'Worth asking for one more detail.', followUp: null }]);
  });

  it('replaces the ground of a dimension', async () => {
    const { dimensions } = await screened({
      ...makeEvaluation(),
      dimensions: [{ dimension: 'communication', score: 5, confidence: 0.5, because: 'A strong accent.' }],
    });
    expect(dimensions[0]?.because).toBe('It rests on what the answer says.');
  });
});
