import ortModuleUrl from 'onnxruntime-web/ort-wasm-simd-threaded.mjs?url';
import ortWasmUrl from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url';
import speakingWorkerUrl from '../../../workers/speaking.worker.ts?worker&url';
import transcriptionWorkerUrl from '../../../workers/transcription.worker.ts?worker&url';

export type SpeechRuntime = 'transcription' | 'speaking';

/** What the app's own server gives for a part: its worker first. The models themselves are in the store. */
const filesByRuntime = {
  transcription: [transcriptionWorkerUrl, ortModuleUrl, ortWasmUrl],
  speaking: [speakingWorkerUrl, ortModuleUrl, ortWasmUrl],
} as const satisfies Record<SpeechRuntime, readonly [string, ...string[]]>;

export function startSpeechWorker(runtime: SpeechRuntime): Worker {
  return new Worker(filesByRuntime[runtime][0], { type: 'module' });
}

/**
 * Fetches what runs a part, so that the service worker keeps it: during an interview nothing is fetched any more. False
 * when it could not be had.
 */
export async function fetchSpeechRuntime(runtime: SpeechRuntime): Promise<boolean> {
  try {
    const replies = await Promise.all(filesByRuntime[runtime].map((url) => fetch(url)));
    return replies.every(({ ok }) => ok);
  } catch {
    return false;
  }
}
