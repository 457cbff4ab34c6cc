import { describe, expect, it } from 'vitest';
import type { GradingTask } from '../../../src/core/evaluation/evaluation.ts';
import { rememberLast } from '../../../src/core/evaluation/remember-last.ts';
import { gradeByRules } from '../../../src/core/evaluation/rule-grader.ts';
import { makeTask, strong } from './grading-task.ts';

function makeGrader() {
  const graded: string[] = [];
  const grade = rememberLast((task) => {
    graded.push(task.answer);
    return task.answer === 'fails' ? Promise.reject(new Error('x')) : Promise.resolve(gradeByRules(task));
  });
  return { grade, graded };
}

describe('a grader that remembers', () => {
  const task: GradingTask = makeTask({ answer: strong });

  it('gives the evaluation of a draft that is handed in as it stands', async () => {
    const { grade, graded } = makeGrader();
    const draft = await grade({ ...task });
    expect(await grade({ ...task, cvLines: [] })).toBe(draft);
    expect(graded).toHaveLength(1);
  });

  it.each([
    ['another answer', { answer: `${strong} And so on.` }],
    ['another question', { question: { ...task.question, text: 'Why else?' } }],
    ['another CV', { cvLines: ['Ten years of databases'] }],
    ['another rubric', { rubric: { ...task.rubric } }],
  ])('grades %s anew', async (_, change) => {
    const { grade, graded } = makeGrader();
    await grade(task);
    await grade({ ...task, ...change });
    await grade(task);
    expect(graded).toHaveLength(3);
  });

  it('does not remember a failure', async () => {
    const { grade, graded } = makeGrader();
    await expect(grade({ ...task, answer: 'fails' })).rejects.toThrow();
    await expect(grade({ ...task, answer: 'fails' })).rejects.toThrow();
    expect(graded).toHaveLength(2);
  });
});
