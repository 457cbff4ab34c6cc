/** Samples in one message from the audio thread: a frame of the detector, so that none waits for the next. */
export const batchSamples = 512;

export interface SoundBatch {
  /** The place of its first sample since the device was opened, so that a loss is seen. */
  readonly first: number;
  readonly samples: Int16Array<ArrayBuffer>;
}

export interface SoundBatcher {
  /** The next block of the device's sound, from −1 to 1. `send` gets each batch that is full and owns it. */
  add(block: Float32Array): void;
  /** Samples that never came to us. They are counted and not filled in. */
  skip(count: number): void;
  /** Sends what has come so far, however little. */
  flush(): void;
}

/** Makes signed 16-bit of floating point and packs it into batches: a message for each block would be too many. */
export function createSoundBatcher(send: (batch: SoundBatch) => void, size = batchSamples): SoundBatcher {
  let first = 0;
  let filled = 0;
  let batch = new Int16Array(size);

  return {
    add(block) {
      for (const value of block) {
        batch[filled] = toInt16(value);
        filled += 1;
        if (filled === size) flush();
      }
    },
    skip(count) {
      flush();
      first += count;
    },
    flush,
  };

  function flush(): void {
    if (filled === 0) return;
    const full = batch;
    batch = new Int16Array(size);
    const samples = filled === size ? full : full.slice(0, filled);
    if (samples !== full) full.fill(0);
    const at = first;
    first += filled;
    filled = 0;
    send({ first: at, samples });
  }
}

export function toInt16(value: number): number {
  return Math.round(Math.max(-1, Math.min(1, value)) * 32_767);
}
