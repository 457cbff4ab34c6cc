export interface Frames {
  /** The whole frames that are complete with these samples. Each is good until the next one is taken. */
  add(samples: Int16Array): Iterable<Int16Array>;
  /** What is not yet a whole frame, taken out. */
  takeRest(): Int16Array;
}

/** Cuts sound that comes in batches of any length into frames of one length. */
export function createFrames(size: number): Frames {
  const frame = new Int16Array(size);
  let filled = 0;
  return {
    *add(samples) {
      for (let from = 0; from < samples.length;) {
        const part = samples.subarray(from, from + size - filled);
        frame.set(part, filled);
        filled += part.length;
        from += part.length;
        if (filled < size) return;
        filled = 0;
        yield frame;
      }
    },
    takeRest() {
      const rest = frame.slice(0, filled);
      frame.fill(0);
      filled = 0;
      return rest;
    },
  };
}
