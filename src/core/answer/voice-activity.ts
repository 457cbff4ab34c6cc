/** One short piece of sound, as the detection of speech has judged it. */
export interface JudgedFrame {
  /** That it is speech, from 0 to 1. */
  readonly probability: number;
  readonly dbfs: number;
}

export interface VoiceActivity {
  /** Whether this frame, which follows the one before, is speech. */
  hear(frame: JudgedFrame): boolean;
  reset(): void;
}

/**
 * Says of each frame whether it is speech. What has begun as speech is let go later than it was taken up, and what
 * nobody could hear is none, whatever the model says: models see speech in the last bits of silence.
 */
export function createVoiceActivity(): VoiceActivity {
  let isSpeech = false;
  return {
    hear({ probability, dbfs }) {
      isSpeech = dbfs >= gateDbfs && probability >= (isSpeech ? holdProbability : beginProbability);
      return isSpeech;
    },
    reset() {
      isSpeech = false;
    },
  };
}

export const beginProbability = 0.5;
export const holdProbability = 0.35;
export const gateDbfs = -55;
