import ortModuleUrl from 'onnxruntime-web/ort-wasm-simd-threaded.mjs?url';
import ortWasmUrl from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url';
import embeddingWorkerUrl from '../../../workers/embedding.worker.ts?worker&url';
import { fetchFiles } from '../workers/fetch-files.ts';

/** What the app's own server gives. The models themselves are in the store. */
const files = [embeddingWorkerUrl, ortModuleUrl, ortWasmUrl] as const;

export function startEmbeddingWorker(): Worker {
  return new Worker(files[0], { type: 'module' });
}

/** Before the interview's room is closed. False when it could not be had. */
export function fetchEmbeddingRuntime(): Promise<boolean> {
  return fetchFiles(files);
}
