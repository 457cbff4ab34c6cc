import { Wllama } from '@wllama/wllama/esm/index.js';
import { createWorkerLanguageModel } from '../../../src/adapters/llm/worker-language-model.ts';
import type { WorkerModel } from '../../../src/adapters/llm/worker-language-model.ts';
import type { ModelReply, ModelRequest } from '../../../src/core/ports/language-model.ts';
import { openStored } from '../../../workers/model-store/open-stored.ts';

/** Runs in the bare page of e2e/runtime-bench.ts: the product's port beside the library as it is published. */
export interface Timing {
  readonly firstTokenMs: number;
  readonly totalMs: number;
  readonly tokens: number;
}

export interface Engines {
  bare(request: ModelRequest): Promise<Timing>;
  port(request: ModelRequest): Promise<Timing>;
  ask(request: ModelRequest): Promise<ModelReply>;
}

const contextTokens = 8192;
const wasmUrl = '/node_modules/@wllama/wllama/esm/wasm/wllama.wasm';

export async function openEngines(workerPath: string, modelUrl: string): Promise<Engines> {
  const port = createWorkerLanguageModel({
    startWorker: () => new Worker(workerPath, { type: 'module' }),
    model: { modelId: 'bench', fileUrls: [modelUrl], contextTokens, webllm: null },
    engine: { rung: 1, name: 'bench', version: '1' },
    keepsBeginnings: true,
  });
  const loaded = await port.load();
  if (!loaded.ok) throw new Error(loaded.error.type);
  const file = await openStored(modelUrl);
  if (file === null) throw new Error('The model is not in the store.');
  const bare = new Wllama({ default: wasmUrl }, { suppressNativeLog: true });
  await bare.loadModel([file], { n_ctx: contextTokens, n_gpu_layers: 0, n_parallel: 1 });
  return {
    bare: (request) => timeBare(bare, request),
    port: async (request) => {
      const { timing } = await timePort(port, request);
      return timing;
    },
    ask: async (request) => (await timePort(port, request)).reply,
  };
}

async function timeBare(wllama: Wllama, request: ModelRequest): Promise<Timing> {
  const startedAtMs = performance.now();
  let firstTokenMs = Number.NaN;
  let tokens = 0;
  const chunks = await wllama.createChatCompletion({
    messages: request.messages.map(({ role, text }) => ({ role, content: text })),
    stream: true,
    max_tokens: request.maxTokens,
    temperature: request.temperature,
    seed: request.seed,
    ...(request.grammar === null ? {} : { grammar: request.grammar }),
  });
  for await (const chunk of chunks) {
    if (Number.isNaN(firstTokenMs) && (chunk.choices[0]?.delta.content ?? '') !== '')
      firstTokenMs = performance.now() - startedAtMs;
    tokens = chunk.timings?.predicted_n ?? tokens;
  }
  return { firstTokenMs, totalMs: performance.now() - startedAtMs, tokens };
}

async function timePort(
  port: WorkerModel,
  request: ModelRequest,
): Promise<{ readonly timing: Timing; readonly reply: ModelReply }> {
  const startedAtMs = performance.now();
  let firstTokenMs = Number.NaN;
  const reply = await port.generate(request, {
    deadlineMs: 60_000,
    onText: () => {
      if (Number.isNaN(firstTokenMs)) firstTokenMs = performance.now() - startedAtMs;
    },
  });
  if (!reply.ok) throw new Error(JSON.stringify(reply.error));
  const totalMs = performance.now() - startedAtMs;
  return { reply: reply.value, timing: { firstTokenMs, totalMs, tokens: reply.value.usage.replyTokens } };
}
