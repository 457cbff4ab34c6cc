import { afterEach, describe, expect, it } from 'vitest';
import { createSeededRandom } from '../../../src/core/next-question/seeded-random.ts';
import { createSoundBatcher } from '../../../src/core/answer/sound-batcher.ts';
import type { HeardEvent } from '../../../src/core/ports/microphone.ts';
import type {
  CaptureCommand,
  CaptureMessage,
  ListeningApi,
} from '../../../workers/contracts/listening.contract.ts';
import { createListeningEngine } from '../../../workers/listening/listening-engine.ts';
import type { SpeechDetector } from '../../../workers/listening/silero-detector.ts';
import { mixAnswer } from '../../fixtures/speech/mix-speech.ts';
import { loadNodeDetector } from '../../fixtures/speech/node-detector.ts';
import { readSpeechClips } from '../../fixtures/speech/speech-clips.ts';

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

/** The audio thread of the test: sends sound as the worklet does, and answers as it does. */
function startCapture(): {
  port: MessagePort;
  say: (samples: Int16Array) => void;
  skip: (count: number) => void;
} {
  const { port1, port2 } = new MessageChannel();
  const send = (message: CaptureMessage): void => port1.postMessage(message);
  const batcher = createSoundBatcher((batch) => send({ type: 'sound', ...batch }));
  port1.onmessage = ({ data }: MessageEvent<CaptureCommand>) => {
    if (data.type !== 'flush') return;
    batcher.flush();
    send({ type: 'flushed' });
  };
  closers.push(() => port1.close());
  return {
    port: port2,
    say: (samples) => batcher.add(Float32Array.from(samples, (sample) => sample / 32_768)),
    skip: (count) => batcher.skip(count),
  };
}

async function startEngine(loadDetector: () => Promise<SpeechDetector>): Promise<{
  engine: ListeningApi;
  capture: ReturnType<typeof startCapture>;
  events: HeardEvent[];
}> {
  const engine = createListeningEngine({ loadDetector });
  expect(await engine.load()).toEqual({ ok: true, value: undefined });
  const capture = startCapture();
  const events: HeardEvent[] = [];
  await engine.listen(capture.port, (event) => events.push(event));
  closers.push(() => engine.close());
  return { engine, capture, events };
}

/** Loud is speech. */
const loudIsSpeech: SpeechDetector = {
  judge: (frame) => Promise.resolve(Math.abs(frame[0] ?? 0) > 1_000 ? 0.9 : 0),
  reset: () => undefined,
};
const loud = (seconds: number): Int16Array => new Int16Array(seconds * 16_000).fill(8_000);
const quiet = (seconds: number): Int16Array => new Int16Array(seconds * 16_000).fill(10);

function segmentsIn(events: readonly HeardEvent[]): readonly { startMs: number; endMs: number }[] {
  return events.flatMap((event) => (event.type === 'segment' ? [event.segment] : []));
}

describe('the listening engine', () => {
  it('cuts real speech at its pauses and ends the turn, with the real model', async () => {
    const { engine, capture, events } = await startEngine(() => loadNodeDetector());
    const answer = mixAnswer(
      {
        phrases: 3,
        pauseMs: [1_100, 1_400],
        beforeMs: 800,
        afterMs: 3_500,
        speechDbfs: -24,
        noise: 'fan',
        snrDb: 12,
      },
      readSpeechClips(),
      createSeededRandom(5),
    );
    await engine.startAnswer({ endAfterPauseMs: 2_500 });
    capture.say(answer.samples);
    await engine.endAnswer();
    const segments = segmentsIn(events);
    expect(segments).toHaveLength(answer.phrases.length);
    for (const [index, { start, end }] of answer.phrases.entries()) {
      expect(segments[index]?.startMs).toBeLessThanOrEqual(start / 16 + 100);
      expect(segments[index]?.endMs).toBeGreaterThanOrEqual(end / 16 - 100);
    }
    const turns = events.filter(({ type }) => type === 'turn-ended');
    expect(turns).toHaveLength(1);
  }, 120_000);

  it('takes the last samples from the audio thread before it ends an answer', async () => {
    const { engine, capture, events } = await startEngine(() => Promise.resolve(loudIsSpeech));
    await engine.startAnswer({ endAfterPauseMs: null });
    capture.say(loud(1.01));
    await engine.endAnswer();
    expect(segmentsIn(events)).toMatchObject([{ startMs: 0, endMs: 1010 }]);
    expect((await engine.recording())?.samples).toHaveLength(16_160);
  });

  it('ends an answer though the audio thread stands still', async () => {
    const engine = createListeningEngine({ loadDetector: () => Promise.resolve(loudIsSpeech), flushMs: 20 });
    const { port1, port2 } = new MessageChannel();
    closers.push(
      () => port1.close(),
      () => engine.close(),
    );
    await engine.load();
    await engine.listen(port2, () => undefined);
    await engine.startAnswer({ endAfterPauseMs: null });
    await engine.endAnswer();
    expect(await engine.recording()).toBeNull();
  });

  it('resolves the end of an answer only after the page has taken the last segment', async () => {
    const engine = createListeningEngine({ loadDetector: () => Promise.resolve(loudIsSpeech) });
    const capture = startCapture();
    closers.push(() => engine.close());
    await engine.load();
    let isTaken = false;
    await engine.listen(capture.port, async ({ type }) => {
      if (type !== 'segment') return;
      await new Promise((resolve) => setTimeout(resolve, 30));
      isTaken = true;
    });
    await engine.startAnswer({ endAfterPauseMs: null });
    capture.say(loud(1));
    await engine.endAnswer();
    expect(isTaken).toBe(true);
  });

  it('counts what came and what was lost on the way', async () => {
    const { engine, capture } = await startEngine(() => Promise.resolve(loudIsSpeech));
    capture.say(quiet(1));
    capture.skip(640);
    capture.say(quiet(1));
    await engine.endAnswer();
    expect(await engine.counts()).toEqual({ received: 32_000, lost: 640 });
  });

  it('says once that the detector has broken down, and goes on with the levels', async () => {
    let frames = 0;
    const { engine, capture, events } = await startEngine(() =>
      Promise.resolve({
        judge: () => ((frames += 1) < 5 ? Promise.resolve(0) : Promise.reject(new Error('out of memory'))),
        reset: () => undefined,
      }),
    );
    capture.say(loud(1.6));
    await engine.endAnswer();
    const troubles = events.filter(({ type }) => type === 'trouble');
    expect(troubles).toMatchObject([{ trouble: { type: 'microphone-detection-failed' } }]);
    expect(events.filter(({ type }) => type === 'level')).toHaveLength(16);
  });

  it('says that the detector could not be loaded, and loads it when it is asked again', async () => {
    let tries = 0;
    const engine = createListeningEngine({
      loadDetector: () =>
        (tries += 1) === 1 ? Promise.reject(new Error('gone')) : Promise.resolve(loudIsSpeech),
    });
    expect(await engine.load()).toEqual({
      ok: false,
      error: { type: 'detector-not-loaded', detail: 'Error: gone' },
    });
    expect(await engine.load()).toEqual({ ok: true, value: undefined });
  });

  it('has nothing left after it is closed', async () => {
    const { engine, capture } = await startEngine(() => Promise.resolve(loudIsSpeech));
    await engine.startAnswer({ endAfterPauseMs: null });
    capture.say(loud(1));
    await engine.endAnswer();
    expect(await engine.recording()).not.toBeNull();
    await engine.close();
    expect(await engine.recording()).toBeNull();
  });
});
