import modelUrl from '@ricky0123/vad-web/dist/silero_vad_v6.onnx?url';
import * as runtime from 'onnxruntime-web/wasm';
import wasmUrl from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url';
import { loadSilero } from './silero-detector.ts';
import type { SpeechDetector } from './silero-detector.ts';

/** From the app's own files. One thread: a frame takes about a millisecond, and comes thirty times a second. */
export async function loadBuiltDetector(): Promise<SpeechDetector> {
  Object.assign(runtime.env.wasm, { numThreads: 1, wasmPaths: { wasm: wasmUrl } });
  const reply = await fetch(modelUrl);
  if (!reply.ok) throw new Error(`the detector's model was answered with ${reply.status}`);
  return loadSilero(runtime, new Uint8Array(await reply.arrayBuffer()));
}
