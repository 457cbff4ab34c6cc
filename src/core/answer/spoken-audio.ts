/** Samples a second of all sound in the app: mono, signed 16-bit, 32 kB a second. */
export const samplesPerSecond = 16_000;

/** A piece of one answer between two pauses. Times count from the start of the answer, in milliseconds. */
export interface SpeechSegment {
  /** Counts up within an answer. */
  readonly id: number;
  readonly startMs: number;
  readonly endMs: number;
  /** At most 15 seconds. The receiver owns it and overwrites it with zeros when it is done. */
  readonly samples: Int16Array<ArrayBuffer>;
}

export function samplesToMs(count: number): number {
  return (count * 1000) / samplesPerSecond;
}

export function msToSamples(ms: number): number {
  return Math.round((ms * samplesPerSecond) / 1000);
}
