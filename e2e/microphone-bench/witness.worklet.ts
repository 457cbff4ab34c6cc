import { toInt16 } from '../../src/core/answer/sound-batcher.ts';

/** Keeps all that the browser gives it, and hands over a copy of it when it is asked. */
class WitnessProcessor extends AudioWorkletProcessor {
  readonly #samples: number[] = [];

  constructor() {
    super();
    this.port.onmessage = () => this.port.postMessage(Int16Array.from(this.#samples, toInt16));
  }

  override process([input]: readonly (readonly Float32Array[])[]): boolean {
    this.#samples.push(...(input?.[0] ?? new Float32Array(128)));
    return true;
  }
}

registerProcessor('witness', WitnessProcessor);
