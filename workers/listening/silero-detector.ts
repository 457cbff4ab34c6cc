import type { InferenceSession, Tensor } from 'onnxruntime-web/wasm';

/** Tells speech from other sound, frame by frame: each is judged in the light of those before it. */
export interface SpeechDetector {
  /** The probability that the frame of `frameSamples` samples is speech. One at a time. */
  judge(frame: Int16Array): Promise<number>;
  /** Forgets the frames before, and overwrites them with zeros. */
  reset(): void;
}

/** The part of the runtime that is used. */
export interface OnnxRuntime {
  readonly InferenceSession: { create(model: Uint8Array): Promise<InferenceSession> };
  readonly Tensor: typeof Tensor;
}

export const frameSamples = 512;

/**
 * Silero's detector, version 5 or 6. A frame is seen with the last 64 samples of the one before, as in the model's
 * own wrapper (`OnnxWrapper.__call__` in snakers4/silero-vad), so that no onset falls between two frames.
 */
export async function loadSilero(runtime: OnnxRuntime, model: Uint8Array): Promise<SpeechDetector> {
  const session = await runtime.InferenceSession.create(model);
  const heard = new Float32Array(contextSamples + frameSamples);
  const input = new runtime.Tensor('float32', heard, [1, heard.length]);
  const rate = new runtime.Tensor('int64', BigInt64Array.of(16_000n), []);
  let state = freshState();

  function freshState(): Tensor {
    return new runtime.Tensor('float32', new Float32Array(2 * 128), [2, 1, 128]);
  }

  return {
    async judge(frame) {
      heard.copyWithin(0, frameSamples);
      for (let index = 0; index < frameSamples; index += 1)
        heard[contextSamples + index] = (frame[index] ?? 0) / 32_768;
      const { output, stateN } = await session.run({ input, state, sr: rate });
      const probability = output?.data[0];
      if (stateN === undefined || typeof probability !== 'number')
        throw new TypeError('The detector has given no probability.');
      state = stateN;
      return probability;
    },
    reset() {
      heard.fill(0);
      state = freshState();
    },
  };
}

const contextSamples = 64;
