import { batchSamples } from '../../src/core/answer/sound-batcher.ts';
import { samplesPerSecond } from '../../src/core/answer/spoken-audio.ts';
import type { CaptureMessage, ListeningApi } from '../../workers/contracts/listening.contract.ts';

export const answersHeld = 18;
const answerSeconds = 150;

/**
 * A spoken interview of 45 minutes, as fast as it can be heard: eighteen answers of two and a half minutes out of
 * `sound`, through `port` in place of the audio thread. `afterAnswer` is awaited after each, with the sound forgotten.
 */
export async function holdSpokenInterview(
  api: Pick<ListeningApi, 'startAnswer' | 'counts' | 'endAnswer' | 'recording' | 'forget'>,
  port: MessagePort,
  sound: Int16Array<ArrayBuffer>,
  afterAnswer: (answer: number) => Promise<void>,
): Promise<void> {
  let first = 0;
  for (let answer = 1; answer <= answersHeld; answer += 1) {
    await api.startAnswer({ endAfterPauseMs: 2_500 });
    const end = first + answerSeconds * samplesPerSecond;
    while (first < end) {
      const at = first % (sound.length - batchSamples);
      const samples = sound.slice(at, at + batchSamples);
      port.postMessage({ type: 'sound', first, samples } satisfies CaptureMessage, [samples.buffer]);
      first += batchSamples;
      // What came before is heard first: no queue is measured that a microphone never makes.
      if ((first / batchSamples) % 256 === 0) await api.counts();
    }
    port.postMessage({ type: 'flushed' } satisfies CaptureMessage);
    await api.endAnswer();
    await api.recording();
    await api.forget();
    await afterAnswer(answer);
  }
}
