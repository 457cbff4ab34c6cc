/**
 * The sound of the open answer: the newest samples up to a limit, addressed by their place in the answer. The memory
 * is taken once, and what is forgotten is overwritten with zeros.
 */
export interface SoundRing {
  /** All that was ever added since the last `clear`. */
  readonly total: number;
  /** The place of the oldest sample that is still here. */
  readonly start: number;
  add(samples: Int16Array): void;
  /** A copy of the samples from `from` up to but not including `to`, of those that are here. */
  copy(from: number, to: number): Int16Array<ArrayBuffer>;
  clear(): void;
}

export function createSoundRing(capacity: number): SoundRing {
  const memory = new Int16Array(capacity);
  let total = 0;

  return {
    get total() {
      return total;
    },
    get start() {
      return oldest();
    },
    add(samples) {
      const kept = samples.subarray(Math.max(0, samples.length - capacity));
      const at = (total + samples.length - kept.length) % capacity;
      const first = kept.subarray(0, capacity - at);
      memory.set(first, at);
      memory.set(kept.subarray(first.length), 0);
      total += samples.length;
    },
    copy(from, to) {
      const begin = Math.max(oldest(), from);
      const end = Math.max(begin, Math.min(total, to));
      const copied = new Int16Array(end - begin);
      const at = begin % capacity;
      const first = memory.subarray(at, Math.min(capacity, at + copied.length));
      copied.set(first, 0);
      copied.set(memory.subarray(0, copied.length - first.length), first.length);
      return copied;
    },
    clear() {
      memory.fill(0, 0, Math.min(total, capacity));
      total = 0;
    },
  };

  function oldest(): number {
    return Math.max(0, total - capacity);
  }
}
