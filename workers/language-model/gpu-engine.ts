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

/** The part of WebLLM's MLCEngine that is used. */
export interface GpuRuntime {
  reload(modelId: string, options: { context_window_size: number }): Promise<void>;
  readonly chat: { readonly completions: { create(request: GpuRequest): Promise<AsyncIterable<GpuChunk>> } };
  interruptGenerate(): void;
  unload(): Promise<void>;
}

export interface GpuRequest {
  readonly messages: { role: 'system' | 'user' | 'assistant'; content: string }[];
  readonly stream: true;
  readonly stream_options: { readonly include_usage: true };
  readonly max_tokens: number;
  readonly temperature: number;
  readonly seed: number;
  readonly response_format?: { readonly type: 'grammar'; readonly grammar: string };
}

export interface GpuChunk {
  readonly choices: readonly {
    readonly delta: { readonly content?: string | null };
    readonly finish_reason: string | null;
  }[];
  readonly usage?: { readonly prompt_tokens: number; readonly completion_tokens: number };
}

/** Where WebLLM looks for a model: all of it is in the store, under these addresses. */
export interface GpuModelRecord {
  readonly model: string;
  readonly model_id: string;
  readonly model_lib: string;
}

export interface GpuEngineDeps {
  readonly createRuntime: (record: GpuModelRecord) => GpuRuntime;
  readonly openFile: (url: string) => Promise<Blob | null>;
  /** The address of a file that is not as it was verified, or null. */
  readonly findDamage: (urls: readonly string[]) => Promise<string | null>;
  /** True once the graphics device was lost: WebLLM tells nobody. */
  readonly isDeviceLost: () => boolean;
  readonly nowMs: () => number;
}

/** A language model on the graphics card, through WebLLM. Every file comes from the store. */
export function createGpuEngine({
  createRuntime,
  openFile,
  findDamage,
  isDeviceLost,
  nowMs,
}: GpuEngineDeps): LanguageModelApi {
  let loaded: { readonly modelId: string; readonly runtime: GpuRuntime; readonly facts: LoadedModel } | null =
    null;
  /** Set while a reply is under way; true once it is cancelled. */
  let running: { cancelled: boolean } | null = null;

  return { load, generate, cancel };

  async function load(model: ModelToLoad): Promise<Result<LoadedModel, EngineFailure>> {
    if (loaded?.modelId === model.modelId) return ok(loaded.facts);
    const { webllm } = model;
    const configUrl = model.fileUrls.find((url) => url.endsWith(configFile));
    if (webllm === null || configUrl === undefined) {
      return err({ type: 'not-loaded', detail: 'the model has no library for the graphics card' });
    }
    // [Note: Half a model] WebLLM looks at the weights only and would fetch the rest, which it may not.
    for (const url of model.fileUrls) {
      if ((await openFile(url)) === null) return err({ type: 'files-missing', detail: url });
    }
    const damaged = await findDamage(model.fileUrls);
    if (damaged !== null) return err({ type: 'files-damaged', detail: damaged });
    await loaded?.runtime.unload();
    loaded = null;
    const startedAtMs = nowMs();
    try {
      const runtime = createRuntime({
        model: configUrl.slice(0, -configFile.length),
        model_id: webllm.modelId,
        model_lib: webllm.libraryUrl,
      });
      await runtime.reload(webllm.modelId, { context_window_size: model.contextTokens });
      const loadMs = nowMs() - startedAtMs;
      const warmUp = await complete(runtime, warmUpRequest, null);
      if (!warmUp.ok) return err({ type: 'not-loaded', detail: 'it gives no first token' });
      const facts = { contextTokens: model.contextTokens, loadMs, warmUpMs: warmUp.value.usage.totalMs };
      loaded = { modelId: model.modelId, runtime, facts };
      return ok(facts);
    } catch (error) {
      return err({ type: 'not-loaded', detail: messageOf(error) });
    }
  }

  function generate(
    request: ModelRequest,
    onText: ((text: string) => void) | null,
  ): Promise<Result<ModelReply, EngineFailure>> {
    if (loaded === null) return Promise.resolve(err({ type: 'not-loaded', detail: 'no model is loaded' }));
    return complete(loaded.runtime, request, onText);
  }

  async function complete(
    runtime: GpuRuntime,
    request: ModelRequest,
    onText: ((text: string) => void) | null,
  ): Promise<Result<ModelReply, EngineFailure>> {
    const own = { cancelled: false };
    running = own;
    const startedAtMs = nowMs();
    const flow = createTextFlow(onText, nowMs);
    let firstTokenMs: number | null = null;
    let endedBecause: ModelReply['endedBecause'] = 'stop';
    let tokens: GpuChunk['usage'];
    try {
      for await (const chunk of await runtime.chat.completions.create(toGpuRequest(request))) {
        // An interrupt before the first token is lost inside WebLLM, so it is said again with each one.
        if (own.cancelled) runtime.interruptGenerate();
        const [choice] = chunk.choices;
        const piece = choice?.delta.content ?? '';
        if (piece !== '') firstTokenMs ??= nowMs() - startedAtMs;
        flow.add(piece);
        if (choice?.finish_reason === 'length') endedBecause = 'length';
        tokens = chunk.usage ?? tokens;
      }
      if (own.cancelled) return err({ type: 'cancelled' });
      flow.end();
      const totalMs = nowMs() - startedAtMs;
      const usage = {
        promptTokens: tokens?.prompt_tokens ?? 0,
        // WebLLM reuses only an unchanged conversation, and each of our requests is one of its own.
        cachedTokens: 0,
        replyTokens: tokens?.completion_tokens ?? 0,
        firstTokenMs: firstTokenMs ?? totalMs,
        totalMs,
      };
      return ok({ text: flow.text, endedBecause, usage });
    } catch (error) {
      return err(own.cancelled ? { type: 'cancelled' } : toFailure(error, isDeviceLost()));
    } finally {
      if (running === own) running = null;
    }
  }

  function cancel(): Promise<void> {
    if (running !== null) {
      running.cancelled = true;
      loaded?.runtime.interruptGenerate();
    }
    return Promise.resolve();
  }
}

const configFile = 'mlc-chat-config.json';

const warmUpRequest: ModelRequest = {
  messages: [{ role: 'user', text: 'Hello' }],
  grammar: null,
  maxTokens: 1,
  temperature: 0,
  seed: 1,
};

function toGpuRequest(request: ModelRequest): GpuRequest {
  return {
    messages: request.messages.map(({ role, text }) => ({ role, content: text })),
    stream: true,
    stream_options: { include_usage: true },
    max_tokens: request.maxTokens,
    temperature: request.temperature,
    seed: request.seed,
    ...(request.grammar === null
      ? {}
      : { response_format: { type: 'grammar', grammar: request.grammar } as const }),
  };
}

/** Errors of a request leave the engine whole; WebLLM exports no classes, so names are compared (0.2.86). */
const requestErrors: ReadonlySet<string> = new Set([
  'MessageOrderError',
  'SystemMessageOrderError',
  'GrammarMatcherInitError',
  'InvalidResponseFormatError',
  'UnsupportedFieldsError',
  'SeedTypeError',
]);

function toFailure(error: unknown, deviceLost: boolean): EngineFailure {
  const detail = messageOf(error);
  if (deviceLost) return { type: 'broken', detail: `the graphics device was lost: ${detail}` };
  const name = error instanceof Error ? error.name : '';
  if (name === 'ContextWindowSizeExceededError') return { type: 'context-full' };
  return { type: requestErrors.has(name) ? 'request-failed' : 'broken', detail };
}

/** WebLLM rejects with plain strings too. */
function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
