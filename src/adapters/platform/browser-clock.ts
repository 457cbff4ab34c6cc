import type { Clock } from '../../core/ports/clock.ts';

export function createBrowserClock(): Clock {
  return { nowMs: () => Date.now() };
}
