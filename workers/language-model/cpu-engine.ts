import type { ModelReply, ModelRequest } from '../../src/core/ports/language-model.ts';
import { err, ok } from '../../src/core/shared/result.ts';
import type { Result } from '../../src/core/shared/result.ts';
import type {
  EngineFailure,
  LanguageModelApi,
  LoadedModel,
  ModelToLoad,
} from '../contracts/language-model.contract.ts';
import { createTextFlow } from './text-flow.ts';

/** The part of wllama that is used. */
export interface CpuRuntime {
  loadModel(
    files: Blob[],
    options: { n_ctx: number; n_gpu_layers: number; n_parallel: number },
  ): Promise<void>;
  getLoadedContextInfo(): { n_vocab: number; n_ctx: number };
  createChatCompletion(options: CpuRequest): Promise<AsyncIterable<CpuChunk>>;
  exit(): Promise<void>;
}

export interface CpuRequest {
  readonly messages: { role: 'system' | 'user' | 'assistant'; content: string }[];
  readonly stream: true;
  readonly max_tokens: number;
  readonly temperature: number;
  readonly seed: number;
  readonly grammar?: string;
  readonly abortSignal: AbortSignal;
}

export interface CpuChunk {
  readonly choices: readonly {
    readonly delta: { readonly content?: string | null };
    readonly finish_reason: string | null;
  }[];
  readonly timings?: {
    readonly cache_n: number;
    readonly prompt_n: number;
    readonly predicted_n: number;
  };
}

export interface CpuEngineDeps {
  readonly createRuntime: () => CpuRuntime;
  /** A stored and verified file, or null. */
  readonly openFile: (url: string) => Promise<Blob | null>;
  /** The address of a file that is not as it was verified, or null. */
  readonly findDamage: (urls: readonly string[]) => Promise<string | null>;
  readonly nowMs: () => number;
}

/**
 * A language model on the processor, through wllama. It finds the beginning of a prompt in its memory by itself, so
 * requests need no order.
 */
export function createCpuEngine({
  createRuntime,
  openFile,
  findDamage,
  nowMs,
}: CpuEngineDeps): LanguageModelApi {
  let loaded: { readonly modelId: string; readonly runtime: CpuRuntime; readonly facts: LoadedModel } | null =
    null;
  let running: AbortController | null = null;

  return { load, generate, cancel };

  async function load(model: ModelToLoad): Promise<Result<LoadedModel, EngineFailure>> {
    if (loaded?.modelId === model.modelId) return ok(loaded.facts);
    const files: Blob[] = [];
    for (const url of model.fileUrls) {
      const file = await openFile(url);
      if (file === null) return err({ type: 'files-missing', detail: url });
      files.push(file);
    }
    const damaged = await findDamage(model.fileUrls);
    if (damaged !== null) return err({ type: 'files-damaged', detail: damaged });
    await loaded?.runtime.exit();
    loaded = null;
    const runtime = createRuntime();
    const startedAtMs = nowMs();
    try {
      await runtime.loadModel(files, { n_ctx: model.contextTokens, n_gpu_layers: 0, n_parallel: 1 });
      const { n_vocab: vocabulary, n_ctx: contextTokens } = runtime.getLoadedContextInfo();
      // [Note: Empty model] wllama resolves for a damaged file too; that it knows no words is the only sign.
      if (vocabulary === 0) return await giveUp(runtime, 'the file holds no model');
      const loadMs = nowMs() - startedAtMs;
      const warmUp = await complete(runtime, warmUpRequest, null);
      if (!warmUp.ok) return await giveUp(runtime, 'it gives no first token');
      const facts = { contextTokens, loadMs, warmUpMs: warmUp.value.usage.totalMs };
      loaded = { modelId: model.modelId, runtime, facts };
      return ok(facts);
    } catch (error) {
      return giveUp(runtime, messageOf(error));
    }
  }

  async function giveUp(runtime: CpuRuntime, detail: string): Promise<Result<never, EngineFailure>> {
    await runtime.exit().catch(() => undefined);
    return err({ type: 'not-loaded', detail });
  }

  function generate(
    request: ModelRequest,
    onText: ((text: string) => void) | null,
  ): Promise<Result<ModelReply, EngineFailure>> {
    if (loaded === null) return Promise.resolve(err({ type: 'not-loaded', detail: 'no model is loaded' }));
    return complete(loaded.runtime, request, onText);
  }

  async function complete(
    runtime: CpuRuntime,
    request: ModelRequest,
    onText: ((text: string) => void) | null,
  ): Promise<Result<ModelReply, EngineFailure>> {
    const controller = new AbortController();
    running = controller;
    const startedAtMs = nowMs();
    const flow = createTextFlow(onText, nowMs);
    let firstTokenMs: number | null = null;
    let endedBecause: ModelReply['endedBecause'] = 'stop';
    let timings: CpuChunk['timings'];
    try {
      const chunks = await runtime.createChatCompletion(toCpuRequest(request, controller.signal));
      for await (const chunk of chunks) {
        const [choice] = chunk.choices;
        const piece = choice?.delta.content ?? '';
        if (piece !== '') firstTokenMs ??= nowMs() - startedAtMs;
        flow.add(piece);
        if (choice?.finish_reason === 'length') endedBecause = 'length';
        timings = chunk.timings ?? timings;
      }
      flow.end();
      const totalMs = nowMs() - startedAtMs;
      const usage = {
        promptTokens: (timings?.prompt_n ?? 0) + (timings?.cache_n ?? 0),
        cachedTokens: timings?.cache_n ?? 0,
        replyTokens: timings?.predicted_n ?? 0,
        firstTokenMs: firstTokenMs ?? totalMs,
        totalMs,
      };
      return ok({ text: flow.text, endedBecause, usage });
    } catch (error) {
      return err(controller.signal.aborted ? { type: 'cancelled' } : toFailure(error));
    } finally {
      if (running === controller) running = null;
    }
  }

  function cancel(): Promise<void> {
    running?.abort();
    return Promise.resolve();
  }
}

const warmUpRequest: ModelRequest = {
  messages: [{ role: 'user', text: 'Hello' }],
  grammar: null,
  maxTokens: 1,
  temperature: 0,
  seed: 1,
};

function toCpuRequest(request: ModelRequest, abortSignal: AbortSignal): CpuRequest {
  return {
    messages: request.messages.map(({ role, text }) => ({ role, content: text })),
    stream: true,
    max_tokens: request.maxTokens,
    temperature: request.temperature,
    seed: request.seed,
    ...(request.grammar === null ? {} : { grammar: request.grammar }),
    abortSignal,
  };
}

/**
 * [Note: Broken replies] "Invalid typed array length" means that the C++ side threw and wrote no answer. It may work
 * again, but nobody knows in which state, so the engine counts as broken (wllama 3.8.1, 2026-11-20).
 */
function toFailure(error: unknown): EngineFailure {
  const detail = messageOf(error);
  if (/exceeds the available context size|kv_cache_full/.test(detail)) return { type: 'context-full' };
  const isRequest = error instanceof Error && 'type' in error && error.type === 'inference_error';
  return { type: isRequest ? 'request-failed' : 'broken', detail };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
