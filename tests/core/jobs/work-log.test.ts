import { describe, expect, it } from 'vitest';
import { createLoggedModel } from '../../../src/core/jobs/logged-model.ts';
import { createWorkLog } from '../../../src/core/jobs/work-log.ts';
import { createScriptedModel } from '../../fakes/scripted-language-model.ts';

const request = { messages: [], grammar: null, maxTokens: 1, temperature: 0, seed: 1 };
const limits = { deadlineMs: 1000 };

describe('the log of what models do', () => {
  it('adds up hits and takes the middle of the times', () => {
    const log = createWorkLog();
    for (const tookMs of [30, 10, 20, null]) log.note('disk', { hits: 1, asked: 2, tookMs });
    expect(log.numbers.disk).toEqual({ hits: 4, asked: 8, medianMs: 20 });
    expect(log.numbers.model).toEqual({ hits: 0, asked: 0, medianMs: null });
  });

  it('counts a reply, and the tokens of its prompt that were in memory', async () => {
    const log = createWorkLog();
    await createLoggedModel(createScriptedModel('yes'), log).generate(request, limits);
    expect(log.numbers.model).toMatchObject({ hits: 1, asked: 1 });
    expect(log.numbers.memory).toMatchObject({ hits: 0, asked: 10 });
  });

  it('counts a failure against the model, and a cancelled task not at all', async () => {
    const log = createWorkLog();
    await createLoggedModel(createScriptedModel({ type: 'model-context-full' }), log).generate(
      request,
      limits,
    );
    await createLoggedModel(createScriptedModel({ type: 'model-cancelled' }), log).generate(request, limits);
    expect(log.numbers.model).toEqual({ hits: 0, asked: 1, medianMs: null });
  });
});
