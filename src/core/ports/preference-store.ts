import { defaultKeepHours } from '../retention/retention.ts';
import type { KeepHours } from '../retention/retention.ts';
import type { Result } from '../shared/result.ts';
import type { InterviewStoreError } from './interview-store.ts';

/** The user's choices for the app itself. Holds no words of an interview. */
export interface PreferenceStore {
  /** Defaults where nothing, or nothing readable, is kept. */
  read(): Promise<Preferences>;
  write(preferences: Preferences): Promise<Result<void, InterviewStoreError>>;
}

export interface Preferences {
  readonly theme: 'system' | 'light' | 'dark';
  readonly textScale: 100 | 125 | 150 | 200;
  readonly shortcuts: boolean;
  readonly reducedMotion: 'system' | 'on';
  /** The time left stands at the edge of the interview; some people think better without it. */
  readonly showTimer: boolean;
  /** How long an interview is kept after it was last worked on. */
  readonly keepHours: KeepHours;
  /** New interviews stay in memory and are gone when the page closes. */
  readonly memoryOnly: boolean;
  /** A profile with a passphrase locks itself after so many idle minutes; 0 is never. */
  readonly lockAfterMinutes: LockAfterMinutes;
  /** Bring the newest interview's choices back at the next setup. */
  readonly lastSetup: LastSetup | null;
}

export const lockAfterMinutes = [1, 5, 15, 60, 0] as const;
export type LockAfterMinutes = (typeof lockAfterMinutes)[number];

export interface LastSetup {
  readonly roleId: string;
  readonly level: string;
  readonly kind: string;
  readonly lengthMinutes: number;
  readonly persona: string;
  readonly mode: string;
}

export const defaultPreferences: Preferences = {
  theme: 'system',
  textScale: 100,
  shortcuts: true,
  reducedMotion: 'system',
  showTimer: true,
  keepHours: defaultKeepHours,
  memoryOnly: false,
  lockAfterMinutes: 15,
  lastSetup: null,
};
