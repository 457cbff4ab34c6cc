import type { Result } from '../shared/result.ts';

/** Plays sound that is in memory, at 16,000 samples a second. Nothing is written anywhere. */
export interface SoundPlayer {
  /** Begins to play, and stops what played before. `onTime` is told the place in milliseconds while it plays. */
  play(samples: Int16Array, options: PlayOptions): Playback;
}

export interface PlayOptions {
  readonly fromMs?: number | undefined;
  readonly onTime?: ((atMs: number) => void) | undefined;
}

export interface Playback {
  /** Resolves at the end, or when it was stopped. Never rejects and never hangs. */
  readonly done: Promise<Result<'ended' | 'stopped', SoundPlayerError>>;
  stop(): void;
}

export type SoundPlayerError =
  /** The browser wants a click before the page may sound. */
  { readonly type: 'player-not-allowed' } | { readonly type: 'player-failed'; readonly detail: string };
