import { describe, expect, it } from 'vitest';
import { createSteppingModel } from '../../../src/adapters/llm/stepping-language-model.ts';
import { createWorkerLanguageModel } from '../../../src/adapters/llm/worker-language-model.ts';
import type { LanguageModelError, ModelReply, ModelRequest } from '../../../src/core/ports/language-model.ts';
import { ok } from '../../../src/core/shared/result.ts';
import type { EngineFailure, LanguageModelApi } from '../../../workers/contracts/language-model.contract.ts';
import { createScriptedModel } from '../../fakes/scripted-language-model.ts';
import { ScriptedWorker } from '../../fakes/scripted-worker.ts';

const usage = { promptTokens: 1, cachedTokens: 0, replyTokens: 1, firstTokenMs: 1, totalMs: 1 };
const reply: ModelReply = { text: 'yes', endedBecause: 'stop', usage };
const request: ModelRequest = {
  messages: [{ role: 'user', text: 'Hello' }],
  grammar: null,
  maxTokens: 4,
  temperature: 0,
  seed: 1,
};
const limits = { deadlineMs: 2000 };

function api(overrides: Partial<LanguageModelApi> = {}): LanguageModelApi {
  return {
    load: () => Promise.resolve(ok({ contextTokens: 1024, loadMs: 1, warmUpMs: 1 })),
    generate: () => Promise.resolve(ok(reply)),
    cancel: () => Promise.resolve(),
    ...overrides,
  };
}

/** A model whose workers behave as given, the last for all that follow. */
function makeModel(...apis: readonly LanguageModelApi[]) {
  const workers: ScriptedWorker[] = [];
  const model = createWorkerLanguageModel({
    startWorker: () => {
      const worker = new ScriptedWorker(apis[Math.min(workers.length, apis.length - 1)] ?? null);
      workers.push(worker);
      return worker;
    },
    model: { modelId: 'tiny', fileUrls: ['a'], contextTokens: 1024, webllm: null },
    engine: { rung: 1, name: 'tiny', version: '1' },
    keepsBeginnings: true,
  });
  return { model, workers };
}

function failing(error: EngineFailure): LanguageModelApi {
  return api({ generate: () => Promise.resolve({ ok: false, error }) });
}

describe('a language model in a worker', () => {
  it('loads once for many requests', async () => {
    let loads = 0;
    const { model, workers } = makeModel(
      api({
        load: () => {
          loads += 1;
          return api().load({ modelId: '', fileUrls: [], contextTokens: 0, webllm: null });
        },
      }),
    );
    await Promise.all([model.generate(request, limits), model.generate(request, limits)]);
    expect(await model.generate(request, limits)).toEqual(ok(reply));
    expect([loads, workers.length]).toEqual([1, 1]);
  });

  it('hands on the text as it grows', async () => {
    const { model } = makeModel(
      api({
        generate: (_, onText) => {
          onText?.('ye');
          return Promise.resolve(ok(reply));
        },
      }),
    );
    const seen: string[] = [];
    await model.generate(request, { ...limits, onText: (text) => seen.push(text) });
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(seen).toEqual(['ye']);
  });

  it('starts a broken engine anew once, and gives it up the second time', async () => {
    const { model, workers } = makeModel(failing({ type: 'broken', detail: 'lost' }));
    expect(await model.generate(request, limits)).toMatchObject({ error: { type: 'model-failed' } });
    expect(await model.generate(request, limits)).toMatchObject({ error: { type: 'model-given-up' } });
    expect(await model.generate(request, limits)).toMatchObject({ error: { type: 'model-given-up' } });
    expect(workers).toHaveLength(2);
    expect(workers.every(({ terminated }) => terminated)).toBe(true);
  });

  it('forgets a breakdown once the engine has worked again', async () => {
    const broken = failing({ type: 'broken', detail: 'lost' });
    const { model } = makeModel(broken, api());
    await model.generate(request, limits);
    expect(await model.generate(request, limits)).toEqual(ok(reply));
  });

  it.each<[EngineFailure, LanguageModelError['type'], boolean]>([
    [{ type: 'context-full' }, 'model-context-full', false],
    [{ type: 'request-failed', detail: 'grammar' }, 'model-failed', false],
    [{ type: 'broken', detail: 'lost' }, 'model-failed', true],
  ])('keeps the worker on %o: %s', async (failure, type, isEnded) => {
    const { model, workers } = makeModel(failing(failure));
    expect(await model.generate(request, limits)).toMatchObject({ error: { type } });
    expect(workers[0]?.terminated).toBe(isEnded);
  });

  it('asks the engine to end a reply that comes too late, and keeps the model loaded', async () => {
    let end: () => void = () => undefined;
    const { model, workers } = makeModel(
      api({
        generate: () =>
          new Promise((resolve) => {
            end = () => resolve({ ok: false, error: { type: 'cancelled' } });
          }),
        cancel: () => {
          end();
          return Promise.resolve();
        },
      }),
    );
    expect(await model.generate(request, { deadlineMs: 30 })).toEqual({
      ok: false,
      error: { type: 'model-timeout', deadlineMs: 30 },
    });
    expect(workers[0]?.terminated).toBe(false);
  });

  it('cancels within a second', async () => {
    let end: () => void = () => undefined;
    const { model } = makeModel(
      api({
        generate: () =>
          new Promise((resolve) => {
            end = () => resolve({ ok: false, error: { type: 'cancelled' } });
          }),
        cancel: () => {
          end();
          return Promise.resolve();
        },
      }),
    );
    const signal = { aborted: false };
    const running = model.generate(request, { deadlineMs: 10_000, signal });
    setTimeout(() => (signal.aborted = true), 10);
    expect(await running).toEqual({ ok: false, error: { type: 'model-cancelled' } });
  });

  it('ends a worker that does not even answer the cancelling', async () => {
    const { model, workers } = makeModel(api({ generate: () => new Promise(() => undefined) }));
    expect(await model.generate(request, { deadlineMs: 10 })).toMatchObject({
      error: { type: 'model-timeout' },
    });
    expect(workers[0]?.terminated).toBe(true);
  });
});

describe('several models as one', () => {
  it('steps down from one that does not work, and stays there', async () => {
    const first = createScriptedModel({ type: 'model-given-up', detail: 'lost' });
    const second = createScriptedModel('yes');
    const model = createSteppingModel([first, second]);
    expect(await model.generate(request, limits)).toMatchObject({ ok: true, value: { text: 'yes' } });
    await model.generate(request, limits);
    expect(first.requests).toHaveLength(1);
  });

  it('stays on one that fails for the moment', async () => {
    const first = createScriptedModel({ type: 'model-timeout', deadlineMs: 1 });
    const second = createScriptedModel('yes');
    const model = createSteppingModel([first, second]);
    expect(await model.generate(request, limits)).toMatchObject({ error: { type: 'model-timeout' } });
    expect(second.requests).toHaveLength(0);
  });

  it('says why the last does not work when none does', async () => {
    const lost = createScriptedModel({ type: 'model-given-up', detail: 'lost' });
    const model = createSteppingModel([lost, createScriptedModel({ type: 'model-damaged' })]);
    expect(await model.generate(request, limits)).toEqual({ ok: false, error: { type: 'model-damaged' } });
    expect(await model.generate(request, limits)).toEqual({ ok: false, error: { type: 'model-damaged' } });
  });
});
