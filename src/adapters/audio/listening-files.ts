import sileroUrl from '@ricky0123/vad-web/dist/silero_vad_v6.onnx?url';
import wasmUrl from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url';
import workerUrl from '../../../workers/listening.worker.ts?worker&url';
import workletUrl from '../../../workers/listening.worklet.ts?worker&url';

/** The script of the audio thread. */
export const captureScriptUrl = workletUrl;

export function startListeningWorker(): Worker {
  return new Worker(workerUrl, { type: 'module' });
}

/**
 * Fetches what hearing needs, so that the service worker keeps it: during an interview nothing is fetched any more.
 * False when it could not be had.
 */
export async function fetchListeningFiles(): Promise<boolean> {
  try {
    const replies = await Promise.all([workerUrl, workletUrl, sileroUrl, wasmUrl].map((url) => fetch(url)));
    await Promise.all(replies.map((reply) => reply.arrayBuffer()));
    return replies.every(({ ok }) => ok);
  } catch {
    return false;
  }
}
