/** How many jobs may run at once: one more while it pays, half when it does not. */
export interface ConcurrencyLimit {
  readonly current: number;
  /** A job ended well after `tookMs`. */
  finished(tookMs: number): void;
  /** A job missed its deadline while it ran. */
  late(): void;
  /** Under pressure one job at a time. */
  press(isPressed: boolean): void;
}

/**
 * Additive increase, multiplicative decrease (Chiu and Jain 1989), as in TCP: each good job raises the limit by a
 * part of one, a late or much slower one halves it. Starts at one.
 */
export function createConcurrencyLimit(most: number): ConcurrencyLimit {
  let limit = 1;
  let usualMs: number | null = null;
  let pressed = false;

  return {
    get current() {
      return pressed ? 1 : Math.max(1, Math.floor(limit));
    },
    finished: (tookMs) => {
      const isSlow = usualMs !== null && tookMs > slowFactor * usualMs;
      usualMs = usualMs === null ? tookMs : usualMs + (tookMs - usualMs) / memory;
      limit = isSlow ? Math.max(1, limit / 2) : Math.min(most, limit + 1 / Math.floor(limit));
    },
    late: () => {
      limit = Math.max(1, limit / 2);
    },
    press: (isPressed) => {
      pressed = isPressed;
      if (isPressed) limit = 1;
    },
  };
}

/** Two jobs side by side may each take twice as long and nothing is lost; beyond that it does not pay. */
const slowFactor = 2.5;
const memory = 8;
