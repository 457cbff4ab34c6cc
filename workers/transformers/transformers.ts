import ortModuleUrl from 'onnxruntime-web/ort-wasm-simd-threaded.mjs?url';
import ortWasmUrl from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url';
import { env, LogLevel } from '@xenova/transformers';
import { openStored } from '../model-store/open-stored.ts';
import { createTransformersCache, pinRevision } from '../model-store/transformers-cache.ts';
import { allowOwnScriptsOnly } from './own-scripts.ts';

/** The one place that imports transformers.js, so that there is one copy with one set of settings. */
export {
  AutoModel,
  AutoProcessor,
  AutoTokenizer,
  LogitsProcessor,
  LogitsProcessorList,
  SupertonicForConditionalGeneration,
  Tensor,
  WhisperForConditionalGeneration,
  WhisperTextStreamer,
  WhisperTokenizer,
} from '@xenova/transformers';
export type { PreTrainedModel, Processor } from '@xenova/transformers';

/**
 * Makes transformers.js read one model from the store and nothing from anywhere else. Its runtime is the one for the
 * processor alone (vite.config.ts replaces the import), with the files of this build. Call it before each load.
 */
export function readFromStore(fileUrls: readonly string[], threads: number): void {
  // The runtime starts its threads from a script of ours.
  allowOwnScriptsOnly();
  Object.assign(env, {
    allowLocalModels: false,
    useBrowserCache: false,
    useCustomCache: true,
    customCache: createTransformersCache(openStored, pinRevision(fileUrls)),
    // Else it imports its runtime from a `blob:` address, which the policy refuses.
    useWasmCache: false,
    // A failed run would print what it was given: the sound of an answer.
    logLevel: LogLevel.NONE,
    fetch: () => Promise.reject(new Error('The model store has no such file, and nothing may be fetched.')),
  });
  const wasm = env.backends.onnx.wasm;
  if (wasm === undefined) throw new Error('The runtime has no WebAssembly part.');
  wasm.wasmPaths = { mjs: ortModuleUrl, wasm: ortWasmUrl };
  wasm.numThreads = threads;
}

/** Half the cores, up to four: beside the model the page itself, the microphone and other models are at work. */
export function threadsFor(cores: number, isIsolated: boolean): number {
  return isIsolated ? Math.max(1, Math.min(mostThreads, Math.ceil(cores / 2))) : 1;
}

const mostThreads = 4;
