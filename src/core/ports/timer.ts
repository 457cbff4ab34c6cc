/** Calls back later. The only way in which core waits for time. */
export interface Timer {
  /** Calls `run` once after `delayMs` milliseconds, unless the returned function is called before. */
  after(delayMs: number, run: () => void): () => void;
}
