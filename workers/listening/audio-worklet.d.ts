/** What the scope of an AudioWorklet has: TypeScript's own libraries do not name it. */
declare abstract class AudioWorkletProcessor {
  readonly port: MessagePort;
  abstract process(inputs: readonly (readonly Float32Array[])[]): boolean;
}

declare function registerProcessor(name: string, processor: new () => AudioWorkletProcessor): void;

/** Frames since the context began, at the start of the block that is processed. */
declare const currentFrame: number;

/** Of the context: frames a second. */
declare const sampleRate: number;
