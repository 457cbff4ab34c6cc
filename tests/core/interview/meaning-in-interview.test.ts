import { describe, expect, it } from 'vitest';
import type { Evaluation } from '../../../src/core/evaluation/evaluation.ts';
import { replay } from '../../../src/core/interview/advance.ts';
import { createReadByMeaning } from '../../../src/core/interview/read-by-meaning.ts';
import type { Meaning } from '../../../src/core/meaning/meaning.ts';
import { ok } from '../../../src/core/shared/result.ts';
import { answersAfter, eventsIn, hold, makeWorld, start } from '../../fakes/interview-world.ts';
import { makeEvaluation } from '../../fakes/interview-factories.ts';
import { makeModelAgents } from '../../fakes/scripted-model-agents.ts';

const engine = { rung: 1, name: 'tiny', version: '1' } as const;

/** Finds one point more in every answer that it has not found before. */
function makeMeaning(): { readonly meaning: Meaning; readonly read: Evaluation[] } {
  const read: Evaluation[] = [];
  const meaning: Meaning = {
    engine,
    nearestCards: () => Promise.resolve(null),
    readAnswer: (_, ruled) => {
      read.push(ruled);
      const point = makeEvaluation().points[0];
      if (point === undefined || ruled.points.some(({ foundBy }) => foundBy !== undefined))
        return Promise.resolve(null);
      return Promise.resolve({ ...ruled, points: [{ ...point, credit: 0.35, foundBy: engine }] });
    },
  };
  return { meaning, read };
}

describe('an interview with an embedding model', () => {
  it('records what was found by meaning as what it is, so that it replays without the model', async () => {
    const { meaning } = makeMeaning();
    const world = makeWorld({ meaning: () => meaning });
    const { interview } = await hold(world, start({ lengthMinutes: 5 }), answersAfter(world, 40));
    expect(interview.turns[0]?.evaluation).toMatchObject({
      engine: { rung: 0 },
      points: [{ credit: 0.35, foundBy: engine }],
    });
    expect(replay(eventsIn(world.store))).toEqual(ok(interview));
  });

  it('lets the judge read what was found by meaning', async () => {
    const { meaning } = makeMeaning();
    const judged: Evaluation[] = [];
    const agents = makeModelAgents({
      judge: (_, ruled) => {
        judged.push(ruled);
        return Promise.resolve(null);
      },
    });
    const world = makeWorld({ meaning: () => meaning, agents: () => agents });
    await hold(world, start({ lengthMinutes: 5 }), answersAfter(world, 40));
    expect(judged.length).toBeGreaterThan(0);
    for (const ruled of judged) expect(ruled.points[0]?.foundBy).toEqual(engine);
  });

  it('asks and scores the same as without one when it finds nothing or never answers', async () => {
    const without = makeWorld();
    const plain = await hold(without, start(), answersAfter(without, 40));
    for (const reply of [Promise.resolve(null), new Promise<null>(() => undefined)]) {
      const meaning = { ...makeMeaning().meaning, readAnswer: () => reply };
      const world = makeWorld({ meaning: () => meaning });
      const { interview } = await hold(world, start(), answersAfter(world, 40));
      expect(interview.turns).toEqual(plain.interview.turns);
    }
  });
});

describe('reading a finished interview by meaning', () => {
  it('takes up the answers that came too late for it, once a page, and keeps what it finds', async () => {
    const world = makeWorld();
    const { interview } = await hold(world, start({ lengthMinutes: 5 }), answersAfter(world, 40));
    const { meaning, read } = makeMeaning();
    const readByMeaning = createReadByMeaning(world.deps);
    const result = await readByMeaning(interview, meaning, { aborted: false });
    expect(result).toEqual(replay(eventsIn(world.store)));
    expect(read.length).toBeGreaterThan(0);
    const { length } = read;
    expect(result.ok && (await readByMeaning(result.value, meaning, { aborted: false }))).toEqual(result);
    expect(read).toHaveLength(length);
  });
});
