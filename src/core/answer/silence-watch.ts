/** Told when a microphone gives nothing, and when it gives something again. */
export type SilenceChange = 'silent' | 'heard';

export interface SilenceWatch {
  /** The level of the next piece of sound; null when nothing has changed. */
  hear(dbfs: number, durationMs: number, isAwaited: boolean): SilenceChange | null;
}

export const silentBelowDbfs = -60;
export const silentAfterMs = 5_000;

/** While an answer is awaited, five seconds below −60 dBFS are more likely a switch than a thought. */
export function createSilenceWatch(): SilenceWatch {
  let quietMs = 0;
  let isSilent = false;
  return {
    hear(dbfs, durationMs, isAwaited) {
      if (!isAwaited || dbfs >= silentBelowDbfs) {
        quietMs = 0;
        if (!isSilent) return null;
        isSilent = false;
        return 'heard';
      }
      quietMs += durationMs;
      if (isSilent || quietMs < silentAfterMs) return null;
      isSilent = true;
      return 'silent';
    },
  };
}
