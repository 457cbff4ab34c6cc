import wllamaWasmUrl from '@wllama/wllama/esm/wasm/wllama.wasm?url';
import cpuWorkerUrl from '../../../workers/llm-cpu.worker.ts?worker&url';
import gpuWorkerUrl from '../../../workers/llm-gpu.worker.ts?worker&url';

export type LanguageRuntime = 'webllm' | 'wllama';

/** What the app's own server gives for a runtime: its worker first. The models themselves are in the store. */
const filesByRuntime = {
  webllm: [gpuWorkerUrl],
  wllama: [cpuWorkerUrl, wllamaWasmUrl],
} as const satisfies Record<LanguageRuntime, readonly [string, ...string[]]>;

export function startLanguageWorker(runtime: LanguageRuntime): Worker {
  return new Worker(filesByRuntime[runtime][0], { type: 'module' });
}

/**
 * Fetches a runtime, so that the service worker keeps it: during an interview nothing is fetched any more. False when
 * it could not be had.
 */
export async function fetchRuntime(runtime: LanguageRuntime): Promise<boolean> {
  try {
    const replies = await Promise.all(filesByRuntime[runtime].map((url) => fetch(url)));
    return replies.every(({ ok }) => ok);
  } catch {
    return false;
  }
}
