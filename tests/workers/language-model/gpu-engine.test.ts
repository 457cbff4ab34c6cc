import { describe, expect, it } from 'vitest';
import type { ModelRequest } from '../../../src/core/ports/language-model.ts';
import type { ModelToLoad } from '../../../workers/contracts/language-model.contract.ts';
import { createGpuEngine } from '../../../workers/language-model/gpu-engine.ts';
import type {
  GpuChunk,
  GpuModelRecord,
  GpuRequest,
  GpuRuntime,
} from '../../../workers/language-model/gpu-engine.ts';

const base = 'https://example.org/model/resolve/abc/';
const model: ModelToLoad = {
  modelId: 'tiny-gpu',
  fileUrls: [`${base}mlc-chat-config.json`, `${base}tensor-cache.json`, 'https://example.org/tiny.wasm'],
  contextTokens: 4096,
  webllm: { modelId: 'tiny-q4f16_1-MLC', libraryUrl: 'https://example.org/tiny.wasm' },
};

const request: ModelRequest = {
  messages: [{ role: 'user', text: 'Hello' }],
  grammar: 'root ::= "x"',
  maxTokens: 4,
  temperature: 0,
  seed: 1,
};

interface Behaviour {
  readonly reply?: () => AsyncGenerator<GpuChunk>;
  readonly reload?: () => Promise<void>;
  readonly deviceLost?: boolean;
  readonly missing?: string;
}

function makeEngine({ reply, reload, deviceLost = false, missing }: Behaviour = {}) {
  const records: GpuModelRecord[] = [];
  const requests: GpuRequest[] = [];
  let interrupted = 0;
  const createRuntime = (record: GpuModelRecord): GpuRuntime => {
    records.push(record);
    return {
      reload: () => reload?.() ?? Promise.resolve(),
      chat: {
        completions: {
          create: (given) => {
            requests.push(given);
            return Promise.resolve(requests.length === 1 || reply === undefined ? say('x') : reply());
          },
        },
      },
      interruptGenerate: () => {
        interrupted += 1;
      },
      unload: () => Promise.resolve(),
    };
  };
  let nowMs = 0;
  const engine = createGpuEngine({
    createRuntime,
    findDamage: () => Promise.resolve(null),
    openFile: (url) => Promise.resolve(url === missing ? null : new Blob(['x'])),
    isDeviceLost: () => deviceLost,
    nowMs: () => (nowMs += 10),
  });
  return { engine, records, requests, interrupted: () => interrupted };
}

async function* say(text: string): AsyncGenerator<GpuChunk> {
  yield await Promise.resolve({ choices: [{ delta: { content: text }, finish_reason: null }] });
  yield { choices: [], usage: { prompt_tokens: 9, completion_tokens: 1 } };
}

/** As libraries do that do not throw errors. */
function rejectWith(reason: string): Promise<never> {
  return new Promise((_, reject) => {
    const give: (reason: unknown) => void = reject;
    give(reason);
  });
}

function failing(name: string): () => AsyncGenerator<GpuChunk> {
  return () => {
    throw Object.assign(new Error(`${name} happened`), { name });
  };
}

describe('the engine on the graphics card', () => {
  it('gives WebLLM the addresses that the store knows', async () => {
    const { engine, records } = makeEngine();
    expect((await engine.load(model)).ok).toBe(true);
    expect(records).toEqual([
      { model: base, model_id: 'tiny-q4f16_1-MLC', model_lib: 'https://example.org/tiny.wasm' },
    ]);
  });

  it('does not start with half a model', async () => {
    const { engine, records } = makeEngine({ missing: `${base}tensor-cache.json` });
    expect(await engine.load(model)).toMatchObject({ ok: false, error: { type: 'files-missing' } });
    expect(records).toEqual([]);
  });

  it('takes a rejection that is a plain string', async () => {
    const { engine } = makeEngine({ reload: () => rejectWith('Engine.unload() is called.') });
    expect(await engine.load(model)).toEqual({
      ok: false,
      error: { type: 'not-loaded', detail: 'Engine.unload() is called.' },
    });
  });

  it('asks for a grammar reply and counts its tokens', async () => {
    const { engine, requests } = makeEngine();
    await engine.load(model);
    expect(await engine.generate(request, null)).toMatchObject({
      ok: true,
      value: { text: 'x', usage: { promptTokens: 9, replyTokens: 1 } },
    });
    expect(requests.at(-1)?.response_format).toEqual({ type: 'grammar', grammar: request.grammar });
  });

  it('interrupts again with the next token when it was cancelled before the first', async () => {
    const { engine, interrupted } = makeEngine({
      reply: async function* () {
        await new Promise((resolve) => setTimeout(resolve, 5));
        yield* say('late');
      },
    });
    await engine.load(model);
    const reply = engine.generate(request, null);
    await engine.cancel();
    expect(await reply).toEqual({ ok: false, error: { type: 'cancelled' } });
    expect(interrupted()).toBeGreaterThan(1);
  });

  it.each([
    ['ContextWindowSizeExceededError', 'context-full'],
    ['GrammarMatcherInitError', 'request-failed'],
    ['ModelNotLoadedError', 'broken'],
    ['OperationError', 'broken'],
  ])('takes %s for %s', async (name, type) => {
    const { engine } = makeEngine({ reply: failing(name) });
    await engine.load(model);
    expect(await engine.generate(request, null)).toMatchObject({ ok: false, error: { type } });
  });

  it('is broken once its device is lost, whatever the request says', async () => {
    const { engine } = makeEngine({ reply: failing('GrammarMatcherInitError'), deviceLost: true });
    await engine.load(model);
    expect(await engine.generate(request, null)).toMatchObject({ ok: false, error: { type: 'broken' } });
  });
});
