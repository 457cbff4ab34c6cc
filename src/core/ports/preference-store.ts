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
  readonly voice: VoicePreferences;
  /** Bring the newest interview's choices back at the next setup. */
  readonly lastSetup: LastSetup | null;
}

/** How one speaks and listens on this device. Ids of devices are the browser's own, and differ from site to site. */
export interface VoicePreferences {
  readonly answerBy: 'typing' | 'voice';
  /** The interviewer's words are said as well as shown. */
  readonly readAloud: boolean;
  /** Null takes the best for the language. */
  readonly voiceId: string | null;
  readonly rate: SpeechRate;
  /** Null takes the system's choice. */
  readonly microphoneId: string | null;
  /** A pause of this length ends the turn; 0 leaves that to "I'm done". */
  readonly endAfterPauseMs: EndAfterPauseMs;
  /** The words can be corrected before they are scored. */
  readonly checkWords: boolean;
  /** The candidate's voice may stop the interviewer's: only with a microphone that does not hear the speakers. */
  readonly interrupt: boolean;
  /** The microphone that has passed the echo test. */
  readonly echoFreeMicrophoneId: string | null;
  /** The sound of the answers stays in memory until the page closes, to be heard again. */
  readonly keepSound: boolean;
}

export const speechRates = [0.8, 1, 1.2, 1.5] as const;
export type SpeechRate = (typeof speechRates)[number];

export const endAfterPauses = [0, 1500, 2500, 4000] as const;
export type EndAfterPauseMs = (typeof endAfterPauses)[number];

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

export const defaultVoice: VoicePreferences = {
  answerBy: 'typing',
  readAloud: false,
  voiceId: null,
  rate: 1,
  microphoneId: null,
  endAfterPauseMs: 0,
  checkWords: true,
  interrupt: false,
  echoFreeMicrophoneId: null,
  keepSound: true,
};

export const defaultPreferences: Preferences = {
  theme: 'system',
  textScale: 100,
  shortcuts: true,
  reducedMotion: 'system',
  showTimer: true,
  keepHours: defaultKeepHours,
  memoryOnly: false,
  lockAfterMinutes: 15,
  voice: defaultVoice,
  lastSetup: null,
};
