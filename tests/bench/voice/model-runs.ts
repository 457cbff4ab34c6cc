import { samplesToMs } from '../../../src/core/answer/spoken-audio.ts';
import { createSeededRandom, seedAt } from '../../../src/core/next-question/seeded-random.ts';
import { mixAnswer } from '../../fixtures/speech/mix-speech.ts';
import { loadNodeDetector } from '../../fixtures/speech/node-detector.ts';
import { readSpeechClips } from '../../fixtures/speech/speech-clips.ts';
import { modelsMs } from './latency.ts';
import { runCaptions } from './spoken-caption.ts';

/** Answers of six sentences with pauses of 0.2 to 1.5 seconds: pieces, and runs of the model, for each minute. */
export async function measureModelRuns(answers = 12, seed = 7): Promise<Readonly<Record<string, number>>> {
  const detector = await loadNodeDetector();
  const clips = readSpeechClips();
  const figures: Record<string, number> = {};
  for (const modelMs of modelsMs) {
    let [runs, pieces, minutes] = [0, 0, 0];
    for (let count = 0; count < answers; count += 1) {
      const random = createSeededRandom(seedAt(seed, count));
      const answer = mixAnswer(sixSentences, clips, random);
      const run = await runCaptions(answer, detector, { modelMs, hasFullStops: true });
      runs += run.modelRuns;
      pieces += run.pieces;
      const [first, last] = [answer.phrases[0]?.start ?? 0, answer.phrases.at(-1)?.end ?? 0];
      minutes += samplesToMs(last - first) / 60_000;
    }
    figures[`runs_at_${modelMs}_ms`] = Math.round((runs / minutes) * 10) / 10;
    figures[`pieces_at_${modelMs}_ms`] = Math.round((pieces / minutes) * 10) / 10;
  }
  return figures;
}

const sixSentences = {
  phrases: 6,
  pauseMs: [200, 1500],
  beforeMs: 1000,
  afterMs: 4000,
  speechDbfs: -22,
  noise: 'pink',
  snrDb: 20,
} as const;
