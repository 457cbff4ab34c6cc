import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { ModelEntry } from '../src/core/models/manifest.ts';
import { makeTinyGguf } from '../tests/fixtures/models/make-gguf.ts';
import { makeTinyOnnx, tinyVector } from '../tests/fixtures/models/make-onnx.ts';
import { startModelServer } from '../tests/fixtures/models/model-server.ts';
import type { ModelServer } from '../tests/fixtures/models/model-server.ts';
import { startRuntimeBench } from './runtime-bench.ts';
import type { RuntimeBench } from './runtime-bench.ts';

/** The three runtimes as they are published read one store, which the product's own worker filled over a cut line. */
let models: ModelServer;
let bench: RuntimeBench;

test.setTimeout(180_000);

test.beforeEach(async ({ page }) => {
  models = await startModelServer();
  bench = await startRuntimeBench();
  // Each file of some size is cut once in the middle.
  const cut = new Set<string>();
  models.treat = ({ path, range }) => {
    if (range === 'bytes=0-0' || cut.has(path)) return {};
    cut.add(path);
    return { cutAfterBytes: 900 };
  };
  await page.goto(bench.url);
});

test.afterEach(async () => {
  bench.stop();
  await models.stop();
});

test('WebLLM takes the store for its own cache, asks for nothing, and misses what is not whole', async ({
  page,
}) => {
  const base = `${models.url}mlc/tiny/resolve/main/`;
  const libraryUrl = `${models.url}tiny-webgpu.wasm`;
  const put = (name: string, content: string): void => {
    models.files.set(`mlc/tiny/resolve/main/${name}`, new TextEncoder().encode(content));
  };
  put('mlc-chat-config.json', '{}');
  put('tokenizer.json', '{}');
  put('params_shard_0.bin', 'a'.repeat(5000));
  put('params_shard_1.bin', 'b'.repeat(3000));
  put('tensor-cache.json', JSON.stringify({ metadata: {}, records: [shard(0, 5000), shard(1, 3000)] }));
  models.files.set('tiny-webgpu.wasm', new Uint8Array(2000));
  const files = ['mlc-chat-config.json', 'tensor-cache.json', 'tokenizer.json'].map((name) => base + name);
  await fillStore(page, {
    ...modelOf([...files, libraryUrl]),
    runtime: 'webllm',
    webllm: { modelId: 'tiny-q4f16', libraryUrl },
    listUrl: `${base}tensor-cache.json`,
  });

  models.requests.length = 0;
  const isCached = (): Promise<boolean> =>
    page.evaluate(
      async ({ files: urls, libraryUrl: library }) => {
        const at = (path: string): Promise<unknown> => import(path);
        const { hasModelInCache } = (await at('/node_modules/@mlc-ai/web-llm/lib/index.js')) as {
          hasModelInCache: (id: string, config: unknown) => Promise<boolean>;
        };
        const { createWebllmConfig } = (await at('/workers/model-store/webllm-config.ts')) as {
          createWebllmConfig: (models: unknown) => unknown;
        };
        const model = {
          webllm: { modelId: 'tiny-q4f16', libraryUrl: library },
          files: urls.map((url) => ({ url })),
        };
        return hasModelInCache('tiny-q4f16', createWebllmConfig([model]));
      },
      { files, libraryUrl },
    );
  expect(await isCached()).toBe(true);
  expect(models.requests).toEqual([]);
  await removeRecord(page, `${base}params_shard_1.bin`);
  expect(await isCached()).toBe(false);
});

test('transformers.js embeds from the store with a fetch that throws', async ({ page }) => {
  const base = `${models.url}greenroom/tiny/resolve/main/`;
  const { model, textsByPath } = makeTinyOnnx();
  for (const [path, text] of Object.entries(textsByPath))
    models.files.set(`greenroom/tiny/resolve/main/${path}`, new TextEncoder().encode(text));
  models.files.set('greenroom/tiny/resolve/main/onnx/model_quantized.onnx', model);
  const paths = [...Object.keys(textsByPath), 'onnx/model_quantized.onnx'];
  await fillStore(page, modelOf(paths.map((path) => base + path)));

  models.requests.length = 0;
  const embedded = await page.evaluate(async (host) => {
    const at = (path: string): Promise<unknown> => import(path);
    const { env, pipeline } = (await at('/node_modules/@xenova/transformers/dist/transformers.web.js')) as {
      env: Record<string, unknown> & { backends: { onnx: { wasm: Record<string, unknown> } } };
      pipeline: (task: string, id: string, options: object) => Promise<Embed>;
    };
    type Embed = (words: string, options: object) => Promise<{ dims: number[]; data: Float32Array }>;
    const { createTransformersCache } = (await at('/workers/model-store/transformers-cache.ts')) as {
      createTransformersCache: (open: unknown) => unknown;
    };
    const { openStored } = (await at('/workers/model-store/open-stored.ts')) as { openStored: unknown };
    Object.assign(env, {
      allowLocalModels: false,
      remoteHost: host,
      useBrowserCache: false,
      useWasmCache: false,
      useCustomCache: true,
      customCache: createTransformersCache(openStored),
      fetch: () => Promise.reject(new Error('Nothing may be fetched.')),
    });
    const dist = '/node_modules/onnxruntime-web/dist/ort-wasm-simd-threaded';
    Object.assign(env.backends.onnx.wasm, {
      wasmPaths: { mjs: `${dist}.mjs`, wasm: `${dist}.wasm` },
      numThreads: 1,
    });
    const embed = await pipeline('feature-extraction', 'greenroom/tiny', { dtype: 'q8', device: 'wasm' });
    const { dims, data } = await embed('index', { pooling: 'none' });
    return { dims, values: [...data] };
  }, models.url);
  expect(embedded.dims).toEqual([1, 3, 8]);
  expect(embedded.values).toEqual([2, 4, 3].flatMap(tinyVector));
  expect(models.requests).toEqual([]);
});

test('wllama loads the store’s file and writes', async ({ page }) => {
  models.files.set('tiny.gguf', makeTinyGguf());
  const url = `${models.url}tiny.gguf`;
  await fillStore(page, modelOf([url]));
  models.requests.length = 0;
  const written = await page.evaluate(async (address) => {
    const at = (path: string): Promise<unknown> => import(path);
    const { Wllama } = (await at('/node_modules/@wllama/wllama/esm/index.js')) as {
      Wllama: new (
        paths: object,
        options: object,
      ) => {
        loadModel(files: unknown, options: object): Promise<void>;
        createCompletion(options: object): Promise<{ choices: { text: string }[] }>;
        getLoadedContextInfo(): { n_vocab: number };
        exit(): Promise<void>;
      };
    };
    const { openAllStored } = (await at('/workers/model-store/open-stored.ts')) as {
      openAllStored: (urls: string[]) => Promise<unknown>;
    };
    const wllama = new Wllama(
      { default: '/node_modules/@wllama/wllama/esm/wasm/wllama.wasm' },
      { suppressNativeLog: true },
    );
    await wllama.loadModel(await openAllStored([address]), { n_ctx: 256, n_gpu_layers: 0, n_threads: 1 });
    const words = wllama.getLoadedContextInfo().n_vocab;
    const grammar = 'root ::= "{\\"sure\\":" ("true" | "false") "}"';
    const { choices } = await wllama.createCompletion({
      prompt: 'Hello',
      max_tokens: 20,
      temperature: 0,
      grammar,
    });
    await wllama.exit();
    return { words, text: choices[0]?.text };
  }, url);
  expect(written.words).toBe(259);
  expect(written.text).toMatch(/^\{"sure":(true|false)\}$/);
  expect(models.requests).toEqual([]);
});

function shard(index: number, nbytes: number): object {
  return { dataPath: `params_shard_${index}.bin`, format: 'raw-shard', nbytes, records: [] };
}

function modelOf(urls: readonly string[]): ModelEntry {
  return {
    id: 'tiny',
    name: 'Tiny',
    part: 'language',
    runtime: 'wllama',
    purpose: 'Serves tests.',
    repository: 'greenroom/tiny',
    revision: null,
    languages: 'english',
    licence: { name: 'MIT', url: 'https://example.org/licence' },
    needs: { webgpu: false, shaderF16: false, vramMb: null, memoryGb: 1, memory64: false },
    estimatedBytes: 0,
    webllm: null,
    files: urls.map((url) => ({ url, sizeBytes: null, sha256: null })),
    listUrl: null,
  };
}

async function fillStore(page: Page, model: ModelEntry): Promise<void> {
  const outcome = await page.evaluate(
    async ({ workerPath, entry }) => {
      const at = (path: string): Promise<unknown> => import(path);
      const { wrap, proxy } = (await at('/node_modules/comlink/dist/esm/comlink.mjs')) as {
        wrap: (worker: Worker) => {
          download(job: object, models: object, from: string, told: unknown): Promise<{ ok: boolean }>;
        };
        proxy: (call: () => void) => unknown;
      };
      const worker = new Worker(workerPath, { type: 'module' });
      const done = await wrap(worker).download(
        { id: 'a', manifestVersion: 'test' },
        [entry],
        'network',
        proxy(() => undefined),
      );
      worker.terminate();
      return done;
    },
    { workerPath: bench.workerPath, entry: model },
  );
  expect(outcome).toMatchObject({ ok: true });
}

async function removeRecord(page: Page, url: string): Promise<void> {
  await page.evaluate(async (address) => {
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(address)));
    const name = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    let folder = await navigator.storage.getDirectory();
    for (const part of ['tvmjs-opfs-store', 'webllm', 'model'])
      folder = await folder.getDirectoryHandle(part);
    await folder.removeEntry(`${name}.record.json`);
  }, url);
}
