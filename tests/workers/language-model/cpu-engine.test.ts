import { describe, expect, it } from 'vitest';
import type { ModelRequest } from '../../../src/core/ports/language-model.ts';
import type { ModelToLoad } from '../../../workers/contracts/language-model.contract.ts';
import { createCpuEngine } from '../../../workers/language-model/cpu-engine.ts';
import type { CpuChunk, CpuRequest, CpuRuntime } from '../../../workers/language-model/cpu-engine.ts';

const model: ModelToLoad = {
  modelId: 'tiny',
  fileUrls: ['https://example.org/tiny.gguf'],
  contextTokens: 1024,
  webllm: null,
};

const request: ModelRequest = {
  messages: [{ role: 'user', text: 'Hello' }],
  grammar: 'root ::= "x"',
  maxTokens: 4,
  temperature: 0,
  seed: 1,
};

function chunk(content: string, finishReason: string | null = null): CpuChunk {
  return {
    choices: [{ delta: { content }, finish_reason: finishReason }],
    timings: { cache_n: 8, prompt_n: 2, predicted_n: 3 },
  };
}

interface Behaviour {
  readonly vocabulary?: number;
  readonly load?: () => Promise<void>;
  readonly reply?: (request: CpuRequest) => AsyncGenerator<CpuChunk>;
}

function makeEngine({ vocabulary = 259, load, reply }: Behaviour = {}) {
  const log: string[] = [];
  const requests: CpuRequest[] = [];
  const runtime = (): CpuRuntime => ({
    loadModel: async () => {
      log.push('load');
      await load?.();
    },
    getLoadedContextInfo: () => ({ n_vocab: vocabulary, n_ctx: 1024 }),
    createChatCompletion: (given) => {
      requests.push(given);
      return Promise.resolve(requests.length === 1 || reply === undefined ? say('x', 'y') : reply(given));
    },
    exit: () => {
      log.push('exit');
      return Promise.resolve();
    },
  });
  let nowMs = 0;
  const engine = createCpuEngine({
    createRuntime: runtime,
    findDamage: () => Promise.resolve(null),
    openFile: (url) => Promise.resolve(url === model.fileUrls[0] ? new Blob(['GGUF']) : null),
    nowMs: () => (nowMs += 100),
  });
  return { engine, log, requests };
}

async function* say(...pieces: readonly string[]): AsyncGenerator<CpuChunk> {
  for (const piece of pieces) yield await Promise.resolve(chunk(piece));
  yield chunk('', 'stop');
}

describe('the engine on the processor', () => {
  it('loads a model once and proves it with a token', async () => {
    const { engine, log, requests } = makeEngine();
    expect((await engine.load(model)).ok).toBe(true);
    expect((await engine.load(model)).ok).toBe(true);
    expect(log).toEqual(['load']);
    expect(requests.map(({ max_tokens: most }) => most)).toEqual([1]);
  });

  it('gives the text, what it cost, and the text so far on the way', async () => {
    const { engine } = makeEngine();
    await engine.load(model);
    const seen: string[] = [];
    const reply = await engine.generate(request, (text) => seen.push(text));
    expect(reply).toMatchObject({
      ok: true,
      value: {
        text: 'xy',
        endedBecause: 'stop',
        usage: { promptTokens: 10, cachedTokens: 8, replyTokens: 3 },
      },
    });
    expect(seen.at(-1)).toBe('xy');
  });

  it('passes the grammar on, and the seed', async () => {
    const { engine, requests } = makeEngine();
    await engine.load(model);
    await engine.generate(request, null);
    expect(requests.at(-1)).toMatchObject({ grammar: request.grammar, seed: 1, temperature: 0 });
  });

  it('does not believe a load that knows no words', async () => {
    const { engine, log } = makeEngine({ vocabulary: 0 });
    expect(await engine.load(model)).toMatchObject({ ok: false, error: { type: 'not-loaded' } });
    expect(log).toEqual(['load', 'exit']);
  });

  it('says which file is missing', async () => {
    const { engine } = makeEngine();
    const reply = await engine.load({ ...model, fileUrls: ['https://example.org/other.gguf'] });
    expect(reply).toEqual({
      ok: false,
      error: { type: 'files-missing', detail: 'https://example.org/other.gguf' },
    });
  });

  it('resolves with cancelled when the reply is ended', async () => {
    const { engine } = makeEngine({
      reply: async function* (given) {
        yield chunk('a');
        await new Promise((_, reject) => {
          given.abortSignal.addEventListener('abort', () => reject(new Error('Operation aborted')));
        });
      },
    });
    await engine.load(model);
    const reply = engine.generate(request, null);
    await new Promise((resolve) => setTimeout(resolve, 0));
    await engine.cancel();
    expect(await reply).toEqual({ ok: false, error: { type: 'cancelled' } });
  });

  it.each([
    [
      'a prompt that is too long',
      'request (3204 tokens) exceeds the available context size (1024 tokens)',
      'context-full',
    ],
    ['a grammar that is wrong', 'failed to parse grammar', 'request-failed'],
    ['a reply that is none', 'Invalid typed array length: 1163217991', 'broken'],
  ])('tells %s from the others', async (_, message, type) => {
    const { engine } = makeEngine({
      reply: () => {
        const error = new Error(message);
        throw type === 'broken' ? error : Object.assign(error, { type: 'inference_error' });
      },
    });
    await engine.load(model);
    expect(await engine.generate(request, null)).toMatchObject({ ok: false, error: { type } });
  });

  it('says that a reply was cut off', async () => {
    const { engine } = makeEngine({
      reply: async function* () {
        yield await Promise.resolve(chunk('abc', 'length'));
      },
    });
    await engine.load(model);
    expect(await engine.generate(request, null)).toMatchObject({
      ok: true,
      value: { endedBecause: 'length' },
    });
  });
});
