import ortModuleUrl from 'onnxruntime-web/ort-wasm-simd-threaded.mjs?url';
import ortWasmUrl from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url';
import speakingWorkerUrl from '../../../workers/speaking.worker.ts?worker&url';
import transcriptionWorkerUrl from '../../../workers/transcription.worker.ts?worker&url';
import { fetchFiles } from '../workers/fetch-files.ts';

export type SpeechRuntime = 'transcription' | 'speaking';

/** What the app's own server gives for a part: its worker first. The models themselves are in the store. */
const filesByRuntime = {
  transcription: [transcriptionWorkerUrl, ortModuleUrl, ortWasmUrl],
  speaking: [speakingWorkerUrl, ortModuleUrl, ortWasmUrl],
} as const satisfies Record<SpeechRuntime, readonly [string, ...string[]]>;

export function startSpeechWorker(runtime: SpeechRuntime): Worker {
  return new Worker(filesByRuntime[runtime][0], { type: 'module' });
}

/** Before the interview's room is closed. False when it could not be had. */
export function fetchSpeechRuntime(runtime: SpeechRuntime): Promise<boolean> {
  return fetchFiles(filesByRuntime[runtime]);
}
