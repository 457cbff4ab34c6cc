import { describe, expect, it } from 'vitest';
import { createModelJudge } from '../../../../src/core/evaluation/judge/model-judge.ts';
import { createReadAhead } from '../../../../src/core/evaluation/judge/read-ahead.ts';
import { gradeByRules } from '../../../../src/core/evaluation/rule-grader.ts';
import { createJobQueue } from '../../../../src/core/jobs/job-queue.ts';
import type { LanguageModel } from '../../../../src/core/ports/language-model.ts';
import { makeQuestion } from '../../../fakes/interview-factories.ts';
import { createManualClock } from '../../../fakes/manual-clock.ts';
import { createManualTimer } from '../../../fakes/manual-timer.ts';
import { createScriptedModel } from '../../../fakes/scripted-language-model.ts';

const question = makeQuestion();
const draft = 'A lookup reads a few pages, because the keys are';
const answer = `${draft} sorted, and writes become slower.`;
const signal = { aborted: false };

function makeDeps(model: LanguageModel) {
  return { model, jobs: createJobQueue({ clock: createManualClock(), timer: createManualTimer() }) };
}

function promptOf(model: ReturnType<typeof createScriptedModel>, index: number): string {
  const texts = model.requests[index]?.messages.map(({ text }) => text) ?? [];
  return texts.join('\n');
}

describe('reading ahead', () => {
  it('reads the beginning of the very prompt that the judge will send', async () => {
    const model = createScriptedModel('no');
    const deps = makeDeps(model);
    createReadAhead(deps)(question, draft, signal);
    await Promise.resolve();
    const task = { question, rubric: question.rubric, answer, cvLines: [] };
    await createModelJudge(deps)(task, gradeByRules(task), signal);
    const end = promptOf(model, 0).indexOf(draft) + draft.length;
    expect(end).toBeGreaterThan(draft.length);
    expect(promptOf(model, 1).slice(0, end)).toBe(promptOf(model, 0).slice(0, end));
    expect(model.requests[0]?.maxTokens).toBe(1);
  });

  it.each([
    ['an engine that forgets', { ...createScriptedModel('no'), keepsBeginnings: false }, question],
    ['a question without points', createScriptedModel('no'), makeQuestion({ rubric: { type: 'none' } })],
  ])('asks nothing of %s', (_, model, asked) => {
    createReadAhead(makeDeps(model))(asked, draft, signal);
    expect(model.requests).toEqual([]);
  });

  it('drops a draft that waits when a newer one comes', async () => {
    const model = createScriptedModel('no');
    const timer = createManualTimer();
    const jobs = createJobQueue({ clock: createManualClock(), timer });
    let end = (): void => undefined;
    const busy = jobs.run({
      key: 'busy',
      priority: 'candidate',
      deadlineMs: 10_000,
      work: () => new Promise<void>((resolve) => (end = resolve)),
    });
    const readAhead = createReadAhead({ model, jobs });
    readAhead(question, 'An older draft', signal);
    readAhead(question, draft, signal);
    await timer.move(100);
    end();
    await busy;
    await timer.move(0);
    expect(model.requests).toHaveLength(1);
    expect(promptOf(model, 0)).toContain(draft);
  });
});
