import { holdsInterview } from '../../core/network/lock-names.ts';
import type { Timer } from '../../core/ports/timer.ts';

/** Resolves when the page is idle, nothing else that computes is at work, and no tab holds an interview. */
export function createWhenFree(isBusy: () => boolean, timer: Timer): () => Promise<void> {
  return async () => {
    await idle(timer);
    while (isBusy() || (await isInterviewRunning()))
      await new Promise<void>((resolve) => timer.after(lookEveryMs, resolve));
  };
}

function idle(timer: Timer): Promise<void> {
  return new Promise((resolve) => {
    // Safari has no such call.
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: longestMs });
    else timer.after(longestMs, resolve);
  });
}

/** In any tab. */
export async function isInterviewRunning(): Promise<boolean> {
  if (!('locks' in navigator)) return false;
  const { held = [] } = await navigator.locks.query();
  return holdsInterview(held.flatMap(({ name }) => name ?? []));
}

const longestMs = 1000;
const lookEveryMs = 1000;
