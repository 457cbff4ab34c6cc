import sileroUrl from '@ricky0123/vad-web/dist/silero_vad_v6.onnx?url';
import wasmUrl from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url';
import workerUrl from '../../../workers/listening.worker.ts?worker&url';
import workletUrl from '../../../workers/listening.worklet.ts?worker&url';
import { fetchFiles } from '../workers/fetch-files.ts';

/** The script of the audio thread. */
export const captureScriptUrl = workletUrl;

export function startListeningWorker(): Worker {
  return new Worker(workerUrl, { type: 'module' });
}

/** Before the interview's room is closed. False when they could not be had. */
export function fetchListeningFiles(): Promise<boolean> {
  return fetchFiles([workerUrl, workletUrl, sileroUrl, wasmUrl]);
}
