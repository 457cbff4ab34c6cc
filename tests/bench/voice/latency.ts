import { samplesPerSecond } from '../../../src/core/answer/spoken-audio.ts';
import { createSeededRandom, seedAt } from '../../../src/core/next-question/seeded-random.ts';
import { mixAnswer } from '../../fixtures/speech/mix-speech.ts';
import { loadNodeDetector } from '../../fixtures/speech/node-detector.ts';
import { readSpeechClips } from '../../fixtures/speech/speech-clips.ts';
import { runCaptions } from './spoken-caption.ts';

export interface LatencyFigures {
  /**
   * From the last sound of a sentence to its words standing on the screen, less the time that the model itself takes
   * for a piece; 95th percentile, for the slowest of `modelsMs`.
   */
  readonly caption_lag_ms: number;
  /** From the first sound of a sentence to speech being told, which stops the interviewer; 95th percentile. */
  readonly barge_in_ms: number;
}

/** What a fast desktop, a laptop and a slow phone take for a piece. */
export const modelsMs = [200, 1000, 3000] as const;

/** Measured in the time of the sound itself, so that the machine's own speed does not count. */
export async function measureLatency(answers = 30, seed = 7): Promise<LatencyFigures> {
  const detector = await loadNodeDetector();
  const clips = readSpeechClips();
  const starts: number[] = [];
  const lagsByModel: number[][] = [];
  for (const modelMs of modelsMs) {
    const lags: number[] = [];
    for (let count = 0; count < answers; count += 1) {
      const random = createSeededRandom(seedAt(seed, count));
      const answer = mixAnswer({ ...oneSentence, noise: 'pink', snrDb: 20 }, clips, random);
      const run = await runCaptions(answer, detector, { modelMs, hasFullStops: true });
      lags.push(...run.captionMs.map((ms) => ms - modelMs));
      starts.push(run.speechToldMs - ((answer.phrases[0]?.start ?? 0) * 1000) / samplesPerSecond);
    }
    lagsByModel.push(lags);
  }
  return {
    caption_lag_ms: Math.max(...lagsByModel.map((lags) => percentile(lags, 0.95))),
    barge_in_ms: percentile(starts, 0.95),
  };
}

const oneSentence = { phrases: 1, pauseMs: [0, 0], beforeMs: 1000, afterMs: 4000, speechDbfs: -22 } as const;

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Infinity);
}
