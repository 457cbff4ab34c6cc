import { describe, expect, it } from 'vitest';
import { dimensionAnchors, dimensionWeights } from '../../../src/core/evaluation/dimension-anchors.ts';
import { gradeByRules } from '../../../src/core/evaluation/rule-grader.ts';
import { makeTask, storyPoints, strong } from './grading-task.ts';

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
