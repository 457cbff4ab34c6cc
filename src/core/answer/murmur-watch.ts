import { msToSamples } from './spoken-audio.ts';

export interface MurmurFrame {
  readonly samples: number;
  readonly dbfs: number;
  readonly isSpeech: boolean;
}

export interface MurmurWatch {
  /** Whether the time up to and with this frame is a murmur. */
  hear(frame: MurmurFrame): boolean;
}

/**
 * Tells the voices of a room from the one at the microphone. A detector of speech hears both, and would wait for ever
 * for a pause in a room full of people. But many voices at once have hardly any gaps between their words: their level
 * stays within a few decibels, and below that of the voice that is near. One voice, however soft, has gaps.
 */
export function createMurmurWatch(windowSamples: number): MurmurWatch {
  const levels: number[] = [];
  const speech: boolean[] = [];
  let isMurmur = false;
  return {
    hear({ samples, dbfs, isSpeech }) {
      const frames = Math.ceil(windowSamples / samples);
      levels.push(dbfs);
      speech.push(isSpeech);
      if (speech.length > frames) speech.shift();
      if (levels.length > msToSamples(rememberMs) / samples) levels.shift();
      if (levels.length <= frames) return false;
      const [soft, loud] = ends(levels.slice(-frames));
      const near = ends(levels)[1];
      const limit = isMurmur ? leaveRangeDb : enterRangeDb;
      const isVoices = speech.filter(Boolean).length >= frames * leastSpeech;
      isMurmur = isVoices && loud - soft < limit && loud <= near - belowNearDb;
      return isMurmur;
    },
  };
}

/** The levels that a tenth of the frames are below, and above. */
function ends(levels: readonly number[]): readonly [number, number] {
  const sorted = levels.toSorted((a, b) => a - b);
  const last = sorted.length - 1;
  return [sorted[Math.floor(last * 0.1)] ?? 0, sorted[Math.floor(last * 0.9)] ?? 0];
}

/** Eight voices keep within 5 to 8 dB; one voice in noise of 5 dB below it ranges over 8 and more. */
const enterRangeDb = 7.5;
const leaveRangeDb = 9;
const belowNearDb = 3;
/** In the noise of things the detector finds the pause by itself. */
const leastSpeech = 0.5;
/** How long the near voice is remembered. */
const rememberMs = 30_000;
