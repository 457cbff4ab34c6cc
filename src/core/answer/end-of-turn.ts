import { msToSamples } from './spoken-audio.ts';

export interface EndOfTurn {
  /** Looks after each frame; true once for each pause that is long enough. Places are in samples of the answer. */
  isReached(now: number, lastSpeechEnd: number | null): boolean;
  /** Time before this place is no pause: the interviewer spoke, or the interview stood still. */
  countFrom(now: number): void;
}

/** `endAfterPauseMs` null never ends a turn. Before the first word nothing ends. */
export function createEndOfTurn(endAfterPauseMs: number | null): EndOfTurn {
  let toldFor: number | null = null;
  let from = 0;
  return {
    isReached(now, lastSpeechEnd) {
      if (endAfterPauseMs === null || lastSpeechEnd === null || toldFor === lastSpeechEnd) return false;
      if (now - Math.max(lastSpeechEnd, from) < msToSamples(endAfterPauseMs)) return false;
      toldFor = lastSpeechEnd;
      return true;
    },
    countFrom(now) {
      from = now;
    },
  };
}
