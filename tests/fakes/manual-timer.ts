import type { Clock } from '../../src/core/ports/clock.ts';
import type { Timer } from '../../src/core/ports/timer.ts';

/** Time that stands still until it is moved; what falls due on the way runs in its order. */
export function createManualTimer(startMs = 0): Clock & Timer & { move(byMs: number): Promise<void> } {
  let nowMs = startMs;
  const due: { atMs: number; run: () => void }[] = [];
  return {
    nowMs: () => nowMs,
    after: (delayMs, run) => {
      const entry = { atMs: nowMs + delayMs, run };
      due.push(entry);
      return () => {
        const index = due.indexOf(entry);
        if (index >= 0) due.splice(index, 1);
      };
    },
    move: async (byMs) => {
      const endMs = nowMs + byMs;
      for (;;) {
        await settle();
        const next = due.filter(({ atMs }) => atMs <= endMs).sort((a, b) => a.atMs - b.atMs)[0];
        if (next === undefined) break;
        due.splice(due.indexOf(next), 1);
        nowMs = Math.max(nowMs, next.atMs);
        next.run();
      }
      nowMs = endMs;
      await settle();
    },
  };
}

/** Lets everything run that waits for nothing but its turn. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}
