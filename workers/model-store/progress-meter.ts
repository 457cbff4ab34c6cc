import type { WorkProgress } from '../../src/core/ports/model-store.ts';

/** Adds up what is done, and measures the speed over the last seconds. */
export class ProgressMeter {
  /** Null until every size is known. */
  totalBytes: number | null;
  readonly #onProgress: (progress: WorkProgress) => void;
  readonly #now: () => number;
  #phase: WorkProgress['phase'] = 'downloading';
  #doneBytes = 0;
  #samples: { atMs: number; bytes: number }[] = [];
  #toldAtMs = -Infinity;

  constructor(totalBytes: number | null, onProgress: (progress: WorkProgress) => void, now: () => number) {
    this.totalBytes = totalBytes;
    this.#onProgress = onProgress;
    this.#now = now;
    this.#samples.push({ atMs: now(), bytes: 0 });
  }

  /** What was there before this work began: done, but not part of its speed. */
  startAt(bytes: number): void {
    this.#doneBytes += bytes;
    this.#samples = this.#samples.map((sample) => ({ ...sample, bytes: sample.bytes + bytes }));
  }

  add(bytes: number): void {
    this.#doneBytes += bytes;
    this.tell(false);
  }

  /** Once all bytes are there, what is checked is counted, anew. */
  prepare(doneBytes: number, missingBytes: number): void {
    if (this.#phase !== 'preparing') {
      this.#phase = 'preparing';
      this.totalBytes = doneBytes + missingBytes;
      this.#doneBytes = 0;
      this.#samples = [{ atMs: this.#now(), bytes: 0 }];
    }
    this.add(doneBytes);
  }

  tell(atOnce: boolean): void {
    const nowMs = this.#now();
    if (!atOnce && nowMs - this.#toldAtMs < tellEveryMs) return;
    this.#toldAtMs = nowMs;
    this.#samples = [
      ...this.#samples.filter(({ atMs }, index, all) => nowMs - atMs <= windowMs || index === all.length - 1),
      { atMs: nowMs, bytes: this.#doneBytes },
    ];
    const [first] = this.#samples;
    const elapsedMs = first === undefined ? 0 : nowMs - first.atMs;
    const bytesPerSecond =
      first === undefined || elapsedMs < tellEveryMs
        ? 0
        : ((this.#doneBytes - first.bytes) / elapsedMs) * 1000;
    const missing = this.totalBytes === null ? null : Math.max(0, this.totalBytes - this.#doneBytes);
    this.#onProgress({
      phase: this.#phase,
      doneBytes: this.#doneBytes,
      totalBytes: this.totalBytes,
      bytesPerSecond,
      remainingMs: missing === null || bytesPerSecond <= 0 ? null : (missing / bytesPerSecond) * 1000,
    });
  }
}

const tellEveryMs = 250;
const windowMs = 5_000;
