import { msToSamples } from './spoken-audio.ts';
import { beginProbability } from './voice-activity.ts';

export interface LullFrame {
  readonly samples: number;
  /** That it is speech, from 0 to 1. */
  readonly probability: number;
  /** What it was taken for. */
  readonly isSpeech: boolean;
}

export interface LullWatch {
  /** After each frame of an open piece: `lull` once for each lull, `over` when the speech goes on after one. */
  hear(frame: LullFrame): 'lull' | 'over' | null;
  /** There is a lull now. */
  readonly lasts: boolean;
  /** The next frame begins a new piece. */
  reset(): void;
}

/**
 * Tells the first moment of a pause: too short to say that a piece is over, and long enough to begin to write it down
 * in case that it is. The detector lets go of speech slowly, about 100 ms late; so a lull counts from where it is no
 * longer sure of speech, not from where it is sure that there is none.
 */
export function createLullWatch(): LullWatch {
  let quiet = 0;
  let lasts = false;
  return {
    hear({ samples, probability, isSpeech }) {
      quiet = isSpeech && probability >= beginProbability ? 0 : quiet + samples;
      const wasLull = lasts;
      lasts = !isSpeech && quiet >= lull;
      if (lasts === wasLull) return null;
      return lasts ? 'lull' : 'over';
    },
    get lasts() {
      return lasts;
    },
    reset() {
      quiet = 0;
      lasts = false;
    },
  };
}

/** In shorter ones the mouth is closed for a consonant: at 96 ms every tenth sentence had a lull inside. */
const lull = msToSamples(128);
