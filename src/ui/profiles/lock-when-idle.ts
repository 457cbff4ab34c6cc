import type { AppDeps } from '../state/app-deps.ts';
import { screenOf } from '../state/router.svelte.ts';

const lookEveryMs = 10_000;
const touches = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;

/** Locks the open profile when nobody has touched the page for as long as was chosen; never during an interview. */
export function lockWhenIdle(deps: Pick<AppDeps, 'clock' | 'preferences' | 'loadStorage'>): void {
  let touchedAtMs = deps.clock.nowMs();
  const touch = (): void => {
    touchedAtMs = deps.clock.nowMs();
  };
  for (const kind of touches) window.addEventListener(kind, touch, { passive: true, capture: true });
  setInterval(() => void look(), lookEveryMs);

  async function look(): Promise<void> {
    if (screenOf(window.location.hash) === 'interview') {
      touch();
      return;
    }
    const { lockAfterMinutes } = await deps.preferences.read();
    const idleMs = deps.clock.nowMs() - touchedAtMs;
    if (lockAfterMinutes === 0 || idleMs < lockAfterMinutes * 60_000) return;
    await lockNow(deps);
  }
}

/** Forgets the keys and loads the page anew, so that nothing of the profile stays in memory either. */
export async function lockNow(deps: Pick<AppDeps, 'loadStorage'>): Promise<void> {
  const storage = await deps.loadStorage().catch(() => null);
  await storage?.profiles.lock();
  window.location.hash = '';
  window.location.reload();
}
