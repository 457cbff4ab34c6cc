import type { AppDeps } from '../state/app-deps.ts';
import { openAnew } from '../state/open-anew.ts';
import { screenOf } from '../state/router.svelte.ts';

const lookEveryMs = 10_000;
const tellEveryMs = 5_000;
const touches = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;

type Deps = Pick<AppDeps, 'clock' | 'preferences' | 'loadStorage' | 'tabs' | 'profile'>;

/**
 * Locks the open profile when nobody has touched any of its pages for as long as was chosen; never while one of them
 * holds an interview.
 */
export function lockWhenIdle(deps: Deps): void {
  const { clock, tabs, profile } = deps;
  let touchedAtMs = clock.nowMs();
  let toldAtMs = 0;
  const touch = (): void => {
    touchedAtMs = clock.nowMs();
    if (touchedAtMs - toldAtMs < tellEveryMs) return;
    toldAtMs = touchedAtMs;
    tabs.tell({ type: 'in-use', profileId: profile.id });
  };
  for (const kind of touches) window.addEventListener(kind, touch, { passive: true, capture: true });
  tabs.hear((word) => {
    if (word.type === 'in-use' && word.profileId === profile.id) touchedAtMs = clock.nowMs();
  });
  setInterval(() => void look(), lookEveryMs);

  async function look(): Promise<void> {
    if (screenOf(window.location.hash) === 'interview') {
      touch();
      return;
    }
    const { lockAfterMinutes } = await deps.preferences.read();
    const idleMs = clock.nowMs() - touchedAtMs;
    if (lockAfterMinutes === 0 || idleMs < lockAfterMinutes * 60_000) return;
    await lockNow(deps);
  }
}

/** Forgets the keys in every tab, and loads the page anew, so that nothing of the profile stays in memory either. */
export async function lockNow(deps: Pick<AppDeps, 'loadStorage' | 'tabs' | 'profile'>): Promise<void> {
  const storage = await deps.loadStorage().catch(() => null);
  await storage?.profiles.lock();
  deps.tabs.tell({ type: 'locked', profileId: deps.profile.id });
  openAnew();
}
