import wllamaWasmUrl from '@wllama/wllama/esm/wasm/wllama.wasm?url';
import cpuWorkerUrl from '../../../workers/llm-cpu.worker.ts?worker&url';
import gpuWorkerUrl from '../../../workers/llm-gpu.worker.ts?worker&url';
import { fetchFiles } from '../workers/fetch-files.ts';

export type LanguageRuntime = 'webllm' | 'wllama';

/** What the app's own server gives for a runtime: its worker first. The models themselves are in the store. */
const filesByRuntime = {
  webllm: [gpuWorkerUrl],
  wllama: [cpuWorkerUrl, wllamaWasmUrl],
} as const satisfies Record<LanguageRuntime, readonly [string, ...string[]]>;

export function startLanguageWorker(runtime: LanguageRuntime): Worker {
  return new Worker(filesByRuntime[runtime][0], { type: 'module' });
}

/** Before the interview's room is closed. False when it could not be had. */
export function fetchRuntime(runtime: LanguageRuntime): Promise<boolean> {
  return fetchFiles(filesByRuntime[runtime]);
}
