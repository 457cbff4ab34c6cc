import type { Clock } from '../../src/core/ports/clock.ts';

/** A clock that stands still until it is moved. */
export function createManualClock(startMs = 1_750_000_000_000): Clock & { move(byMs: number): void } {
  let nowMs = startMs;
  return {
    nowMs: () => nowMs,
    move: (byMs) => {
      nowMs += byMs;
    },
  };
}
