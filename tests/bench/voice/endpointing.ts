import { createAnswerListener } from '../../../src/core/answer/answer-listener.ts';
import { samplesPerSecond } from '../../../src/core/answer/spoken-audio.ts';
import { createSeededRandom, seedAt } from '../../../src/core/next-question/seeded-random.ts';
import { noiseKinds } from '../../fixtures/speech/make-noise.ts';
import { mixAnswer } from '../../fixtures/speech/mix-speech.ts';
import type { SpokenAnswer } from '../../fixtures/speech/mix-speech.ts';
import { loadNodeDetector } from '../../fixtures/speech/node-detector.ts';
import { readSpeechClips } from '../../fixtures/speech/speech-clips.ts';
import { frameSamples } from '../../../workers/listening/silero-detector.ts';
import type { SpeechDetector } from '../../../workers/listening/silero-detector.ts';

export interface EndpointingFigures {
  readonly missed_ends_pct: number;
  readonly cut_offs_pct: number;
}

/** What the interface offers as the pause that ends an answer. */
export const offeredPauseMs = 2_500;

/** An end that is told this long after it is due is missed. */
const graceMs = 1_000;

const signalToNoiseDb = [5, 10, 15, 20] as const;

/**
 * Spoken answers of two to five sentences with pauses of up to 1.5 seconds, soft and loud speakers, in five kinds of
 * noise of four levels. A cut-off is an answer that was ended before its last word; a missed end is one that was not
 * ended within a second of when it was due.
 */
export async function measureEndpointing(rounds = 8, seed = 1): Promise<EndpointingFigures> {
  const detector = await loadNodeDetector();
  const clips = readSpeechClips();
  let [answers, missed, cut] = [0, 0, 0];
  for (let round = 0; round < rounds; round += 1) {
    for (const noise of noiseKinds) {
      for (const snrDb of signalToNoiseDb) {
        const random = createSeededRandom(seedAt(seed, answers));
        const answer = mixAnswer(
          {
            phrases: 2 + Math.floor(random() * 4),
            pauseMs: [200, 1_500],
            beforeMs: 500 + random() * 2_000,
            afterMs: offeredPauseMs + graceMs + 500,
            speechDbfs: -18 - random() * 18,
            noise,
            snrDb,
          },
          clips,
          random,
        );
        const endMs = toMs(answer.phrases.at(-1)?.end ?? 0);
        const told = await hearTurns(answer, detector);
        answers += 1;
        if (told.some((atMs) => atMs < endMs)) cut += 1;
        const latestMs = endMs + offeredPauseMs + graceMs;
        if (!told.some((atMs) => atMs >= endMs && atMs <= latestMs)) missed += 1;
      }
    }
  }
  return { missed_ends_pct: percent(missed, answers), cut_offs_pct: percent(cut, answers) };
}

async function hearTurns(answer: SpokenAnswer, detector: SpeechDetector): Promise<readonly number[]> {
  const listener = createAnswerListener();
  detector.reset();
  listener.startAnswer({ endAfterPauseMs: offeredPauseMs });
  const told: number[] = [];
  for (let at = 0; at + frameSamples <= answer.samples.length; at += frameSamples) {
    const frame = answer.samples.subarray(at, at + frameSamples);
    for (const event of listener.hear(frame, await detector.judge(frame)))
      if (event.type === 'turn-ended') told.push(event.atMs);
  }
  return told;
}

function toMs(samples: number): number {
  return (samples * 1000) / samplesPerSecond;
}

function percent(part: number, whole: number): number {
  return Math.round((part / whole) * 10_000) / 100;
}
