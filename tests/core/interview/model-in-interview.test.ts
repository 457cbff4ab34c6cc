import { describe, expect, it } from 'vitest';
import type { Evaluation } from '../../../src/core/evaluation/evaluation.ts';
import { replay } from '../../../src/core/interview/advance.ts';
import { judgeInterview, turnsToJudge } from '../../../src/core/interview/judge-interview.ts';
import type { ModelAgents } from '../../../src/core/interview/model-agents.ts';
import { ok } from '../../../src/core/shared/result.ts';
import { answersAfter, eventsIn, hold, makeWorld, start } from '../../fakes/interview-world.ts';
import { makeEvaluation } from '../../fakes/interview-factories.ts';
import { makeModelAgents } from '../../fakes/scripted-model-agents.ts';

const engine = { rung: 1, name: 'scripted', version: '1' } as const;
const judged: Evaluation = makeEvaluation({
  engine,
  outcome: { type: 'scored', score: 0.5, confidence: 0.7 },
});

function never<T>(): Promise<T> {
  return new Promise(() => undefined);
}

describe('an interview with a model', () => {
  it('puts questions in the words that were made ready while the candidate answered', async () => {
    const agents = makeModelAgents({
      clean: ({ text }) => Promise.resolve(`Put simply: ${text}`),
    });
    const world = makeWorld({ agents: () => agents });
    const { interview } = await hold(world, start(), answersAfter(world, 40));
    const [first, ...others] = interview.turns;
    expect(first?.question.engine.rung).toBe(0);
    const worded = others.filter(({ question }) => question.engine.name === 'scripted');
    expect(worded.length).toBeGreaterThan(others.length / 2);
    for (const { question } of worded) expect(question.text).toMatch(/^Put simply: /);
  });

  it('follows up in words made ready from the draft', async () => {
    const agents = makeModelAgents({
      followUp: () => Promise.resolve('You spoke of pages; what of the rest?'),
    });
    const world = makeWorld({ agents: () => agents });
    const act = answersAfter(world, 30, 'weak answer');
    let count = 0;
    const { interview } = await hold(world, start({ persona: 'demanding' }), (state, at) => {
      count += 1;
      const words = `weak answer ${'and more '.repeat(20)}`;
      return count % 3 === 0 && state.status.type === 'answering'
        ? { type: 'draft', text: words }
        : act(state, at);
    });
    const followUps = interview.turns.filter(({ question }) => question.role.type === 'follow-up');
    expect(followUps.map(({ question }) => question.text)).toContain('You spoke of pages; what of the rest?');
  });

  it.each<[string, Partial<ModelAgents>]>([
    ['never answers', { judge: never, followUp: never, clean: never }],
    ['has nothing to say', {}],
  ])('asks and judges the same as without one when the model %s', async (_, overrides) => {
    const without = makeWorld();
    const plain = await hold(without, start(), answersAfter(without, 40));
    const world = makeWorld({ agents: () => makeModelAgents(overrides) });
    const { interview } = await hold(world, start(), answersAfter(world, 40));
    expect(interview.turns).toEqual(plain.interview.turns);
  });

  it('judges again while the interview goes on, and keeps the newest evaluation', async () => {
    const world = makeWorld({ agents: () => makeModelAgents({ judge: () => Promise.resolve(judged) }) });
    const { interview } = await hold(world, start({ lengthMinutes: 5 }), answersAfter(world, 40));
    expect(interview.turns[0]?.evaluation).toEqual(judged);
    expect(replay(eventsIn(world.store))).toEqual(ok(interview));
  });
});

describe('judging a finished interview again', () => {
  async function finished() {
    const world = makeWorld();
    const { interview } = await hold(world, start({ lengthMinutes: 5 }), answersAfter(world, 40));
    return { world, interview };
  }

  it('keeps one event an answer and tells how far it is', async () => {
    const { world, interview } = await finished();
    const total = turnsToJudge(interview).length;
    const progress: number[] = [];
    const result = await judgeInterview(
      interview,
      (_, done) => progress.push(done),
      { aborted: false },
      {
        judge: () => Promise.resolve(judged),
        store: world.store,
        clock: world.clock,
      },
    );
    expect(progress).toEqual(Array.from({ length: total + 1 }, (_, index) => index));
    expect(result).toEqual(replay(eventsIn(world.store)));
    expect(result.ok && turnsToJudge(result.value)).toEqual([]);
  });

  it('keeps what it has when it is cancelled', async () => {
    const { world, interview } = await finished();
    const signal = { aborted: false };
    const result = await judgeInterview(interview, (_, done) => (signal.aborted = done === 1), signal, {
      judge: () => Promise.resolve(judged),
      store: world.store,
      clock: world.clock,
    });
    expect(result.ok && turnsToJudge(result.value).length).toBe(turnsToJudge(interview).length - 1);
  });

  it('says so when the store refuses', async () => {
    const { world, interview } = await finished();
    world.store.fail = { type: 'store-full' };
    const result = await judgeInterview(
      interview,
      () => undefined,
      { aborted: false },
      {
        judge: () => Promise.resolve(judged),
        store: world.store,
        clock: world.clock,
      },
    );
    expect(result).toEqual({ ok: false, error: { type: 'store-full' } });
  });
});
