import type { Timer } from '../../core/ports/timer.ts';

export function createBrowserTimer(): Timer {
  return {
    after: (delayMs, run) => {
      const id = setTimeout(run, delayMs);
      return () => clearTimeout(id);
    },
  };
}
