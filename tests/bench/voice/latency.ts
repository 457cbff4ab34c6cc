import { createAnswerListener } from '../../../src/core/answer/answer-listener.ts';
import { samplesToMs } from '../../../src/core/answer/spoken-audio.ts';
import { createSeededRandom, seedAt } from '../../../src/core/next-question/seeded-random.ts';
import { mixAnswer } from '../../fixtures/speech/mix-speech.ts';
import { loadNodeDetector } from '../../fixtures/speech/node-detector.ts';
import { readSpeechClips } from '../../fixtures/speech/speech-clips.ts';
import { frameSamples } from '../../../workers/listening/silero-detector.ts';

export interface LatencyFigures {
  /** From the last sound of a sentence to its piece being told, which the model then writes down; 95th percentile. */
  readonly caption_lag_ms: number;
  /** From the first sound of a sentence to speech being told, which stops the interviewer; 95th percentile. */
  readonly barge_in_ms: number;
}

/** Measured in the time of the sound itself, so that the machine's own speed does not count. */
export async function measureLatency(answers = 30, seed = 7): Promise<LatencyFigures> {
  const detector = await loadNodeDetector();
  const clips = readSpeechClips();
  const [lags, starts]: [number[], number[]] = [[], []];
  for (let count = 0; count < answers; count += 1) {
    const random = createSeededRandom(seedAt(seed, count));
    const answer = mixAnswer(
      {
        phrases: 1,
        pauseMs: [0, 0],
        beforeMs: 1000,
        afterMs: 2000,
        speechDbfs: -22,
        noise: 'pink',
        snrDb: 20,
      },
      clips,
      random,
    );
    const [phrase] = answer.phrases;
    if (phrase === undefined) continue;
    const listener = createAnswerListener();
    detector.reset();
    listener.startAnswer({ endAfterPauseMs: null });
    let toldStart = Infinity;
    let toldEnd = Infinity;
    for (let at = 0; at + frameSamples <= answer.samples.length; at += frameSamples) {
      const frame = answer.samples.subarray(at, at + frameSamples);
      const nowMs = samplesToMs(at + frameSamples);
      for (const event of listener.hear(frame, await detector.judge(frame))) {
        if (event.type === 'speech-started') toldStart = Math.min(toldStart, nowMs);
        if (event.type === 'segment') toldEnd = nowMs;
      }
    }
    starts.push(toldStart - samplesToMs(phrase.start));
    lags.push(toldEnd - samplesToMs(phrase.end));
  }
  return { caption_lag_ms: percentile(lags, 0.95), barge_in_ms: percentile(starts, 0.95) };
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Infinity);
}
