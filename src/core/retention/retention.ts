/** How long an interview is kept after it was last worked on. */

export const hourMs = 3_600_000;
export const dayMs = 24 * hourMs;

export const keepHours = [1, 8, 24, 72, 168, 720] as const;
export type KeepHours = (typeof keepHours)[number];
export const defaultKeepHours: KeepHours = 24;

/** A moment on both clocks. */
export interface Moment {
  /** What the device's clock says; it may have been set. */
  readonly wallMs: number;
  /** Never runs back: the highest time seen, plus the time that the app was open since. */
  readonly trustedMs: number;
}

/** When an interview was last worked on, and how long it lives from there. */
export interface Lifetime {
  readonly active: Moment;
  readonly keepMs: number;
}

/**
 * The earlier of two clocks decides, so that neither a clock set back nor one that was ahead for a while gives an
 * interview a longer life.
 */
export function isExpired({ active, keepMs }: Lifetime, now: Moment): boolean {
  return now.trustedMs - active.trustedMs >= keepMs || now.wallMs - active.wallMs >= keepMs;
}

/** When it expires, on the device's clock as the user sees it. */
export function expiresAtMs({ active, keepMs }: Lifetime, now: Moment): number {
  const leftMs = Math.min(keepMs - (now.trustedMs - active.trustedMs), keepMs - (now.wallMs - active.wallMs));
  return now.wallMs + Math.max(0, leftMs);
}

/** Set back by more than the clocks of devices drift. */
export const clockBackMs = 5 * 60_000;

/** A clock that keeps its high-water mark. `openMs` counts the time the app is open and cannot be set. */
export interface TrustedClock {
  /** Takes in the highest time that was stored. True when the device's clock turns out to have been set back since. */
  see(highestMs: number): boolean;
  /** Begins anew from the device's clock: for when nothing is kept whose life could be made longer. */
  forget(): void;
  now(): Moment;
}

export function createTrustedClock(wallMs: () => number, openMs: () => number): TrustedClock {
  let highestMs = 0;
  let countedMs = openMs();
  let wasBack = false;
  const now = (): Moment => {
    const wall = wallMs();
    const open = openMs();
    highestMs = Math.max(wall, highestMs + Math.max(0, open - countedMs));
    countedMs = open;
    return { wallMs: wall, trustedMs: highestMs };
  };
  return {
    see: (storedMs) => {
      now();
      highestMs = Math.max(highestMs, storedMs);
      const isBack = wallMs() < highestMs - clockBackMs;
      const isNews = isBack && !wasBack;
      wasBack = isBack;
      return isNews;
    },
    forget: () => {
      highestMs = 0;
      wasBack = false;
    },
    now,
  };
}
