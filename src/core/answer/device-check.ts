import { samplesPerSecond } from './spoken-audio.ts';

/** Loudness of a room in which nobody speaks, in dB below full scale: what four of five levels are louder than. */
export function noiseFloor(levels: readonly number[]): number | null {
  if (levels.length === 0) return null;
  const sorted = levels.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 5)] ?? null;
}

export type NoiseVerdict = 'quiet' | 'usable' | 'loud';

/** Speech at a headset stands at about −25 dBFS; less than 15 dB above the noise, endings are missed. */
export function judgeNoise(floorDbfs: number): NoiseVerdict {
  if (floorDbfs < -50) return 'quiet';
  return floorDbfs < -40 ? 'usable' : 'loud';
}

/** Played for the echo test: a rising tone of 1.5 seconds in the range of speech. */
export const chirpMs = 1500;
export const chirpDbfs = -15;

export function makeChirp(): Int16Array<ArrayBuffer> {
  const length = (samplesPerSecond * chirpMs) / 1000;
  const peak = 32_767 * 10 ** (chirpDbfs / 20) * Math.SQRT2;
  const [fromHz, toHz] = [300, 3000];
  const samples = new Int16Array(length);
  for (let index = 0; index < length; index += 1) {
    const share = index / length;
    const seconds = index / samplesPerSecond;
    // The phase of a linear sweep: the integral of its frequency.
    const phase = 2 * Math.PI * seconds * (fromHz + ((toHz - fromHz) * share) / 2);
    const fade = Math.min(1, share * 20, (1 - share) * 20);
    samples[index] = Math.round(peak * fade * Math.sin(phase));
  }
  return samples;
}

export interface EchoResult {
  /** How much quieter the speakers come back through the microphone, in dB; negative. */
  readonly residualDb: number;
  /** The interviewer may be interrupted by voice: it will not be taken for the candidate. */
  readonly passed: boolean;
}

/** Below this the interviewer's own voice is not taken for speech. */
export const echoLimitDb = -35;

/** `levels` in dBFS while the chirp was played: the loudest of them is what came back. */
export function judgeEcho(levels: readonly number[]): EchoResult | null {
  if (levels.length < 5) return null;
  const residualDb = Math.max(...levels) - chirpDbfs;
  return { residualDb, passed: residualDb <= echoLimitDb };
}
