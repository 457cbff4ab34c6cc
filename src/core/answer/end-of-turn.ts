import { createMurmurWatch } from './murmur-watch.ts';
import { msToSamples } from './spoken-audio.ts';

export interface TurnFrame {
  readonly samples: number;
  readonly dbfs: number;
  readonly isSpeech: boolean;
  /** Where the last word so far ended, in samples of the answer; null before the first. */
  readonly lastSpeechEnd: number | null;
}

export interface EndOfTurn {
  /** Looks after each frame of the answer; true once for each pause that is long enough. */
  hear(frame: TurnFrame): boolean;
  /** What went before is no pause: the interviewer spoke, or the interview stood still. */
  interrupt(): void;
}

/**
 * Ends a turn when the candidate has been silent for so long, or when only a murmur of others has been left for so
 * long. `endAfterPauseMs` null never ends it. Before the first word nothing ends.
 */
export function createEndOfTurn(endAfterPauseMs: number | null): EndOfTurn {
  const pause = msToSamples(endAfterPauseMs ?? 0);
  const window = Math.max(pause, msToSamples(shortestMurmurMs));
  let murmur = createMurmurWatch(window);
  let now = 0;
  let from = 0;
  let isOver = false;

  return {
    hear({ lastSpeechEnd, ...frame }) {
      now += frame.samples;
      const isMurmur = murmur.hear(frame);
      if (endAfterPauseMs === null || lastSpeechEnd === null) return false;
      const wasOver = isOver;
      isOver = now - Math.max(lastSpeechEnd, from) >= pause || isMurmur;
      return isOver && !wasOver;
    },
    interrupt() {
      from = now;
      isOver = false;
      murmur = createMurmurWatch(window);
    },
  };
}

/** In less, a soft end of a sentence with a pause after it looks the same. */
const shortestMurmurMs = 2_500;
