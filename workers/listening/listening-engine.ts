import { transfer } from 'comlink';
import { createAnswerListener } from '../../src/core/answer/answer-listener.ts';
import type { HeardEvent } from '../../src/core/ports/microphone.ts';
import type { SoundBatch } from '../../src/core/answer/sound-batcher.ts';
import type { SpeechSegment } from '../../src/core/answer/spoken-audio.ts';
import { err, ok } from '../../src/core/shared/result.ts';
import type { CaptureCommand, CaptureMessage, ListeningApi } from '../contracts/listening.contract.ts';
import { createFrames } from './frames.ts';
import { frameSamples } from './silero-detector.ts';
import type { SpeechDetector } from './silero-detector.ts';

export interface ListeningDeps {
  readonly loadDetector: () => Promise<SpeechDetector>;
  /** How long the end of an answer waits for what the audio thread holds: it may stand still. */
  readonly flushMs?: number;
}

/**
 * Hears for the page: sound from the audio thread, through the detector of speech, to the answer. Everything is done
 * in the order in which it came, sound and calls alike, so that a call never overtakes the sound before it.
 */
export function createListeningEngine({ loadDetector, flushMs = 400 }: ListeningDeps): ListeningApi {
  const listener = createAnswerListener();
  const frames = createFrames(frameSamples);
  let detector: SpeechDetector | null = null;
  let port: MessagePort | null = null;
  let tell: (event: HeardEvent) => unknown = () => undefined;
  let received = 0;
  let lost = 0;
  let isBroken = false;
  let flushed: () => void = () => undefined;
  let tail: Promise<unknown> = Promise.resolve();
  let told: Promise<unknown> = Promise.resolve();

  return {
    async load() {
      try {
        detector ??= await loadDetector();
        await detector.judge(new Int16Array(frameSamples));
        detector.reset();
        return ok(undefined);
      } catch (error) {
        detector = null;
        return err({ type: 'detector-not-loaded', detail: String(error) });
      }
    },
    listen(from, onHeard) {
      leave();
      port = from;
      tell = onHeard;
      received = 0;
      lost = 0;
      from.onmessage = ({ data }: MessageEvent<CaptureMessage>) => {
        if (data.type === 'flushed') flushed();
        else void inTurn(() => take(data));
      };
      return Promise.resolve();
    },
    startAnswer: (options) => inTurn(() => listener.startAnswer(options)),
    hold: (isHeld) => inTurn(() => listener.hold(isHeld)),
    openSegment: () => inTurn(() => given(listener.openSegment())),
    closeAtPause: (id) => inTurn(() => tellAll(listener.closeAtPause(id))),
    async endAnswer() {
      await flush();
      await inTurn(() => {
        tellAll(listener.endAnswer(frames.takeRest()));
      });
      await told;
    },
    recording: () =>
      inTurn(() => {
        const recording = listener.recording();
        return recording === null ? null : transfer(recording, [recording.samples.buffer]);
      }),
    forget: () => inTurn(forget),
    counts: () => inTurn(() => ({ received, lost })),
    close() {
      leave();
      return inTurn(forget);
    },
  };

  function inTurn<T>(task: () => T | Promise<T>): Promise<T> {
    const done = tail.then(task);
    tail = done.catch(() => undefined);
    return done;
  }

  async function take({ first, samples }: SoundBatch): Promise<void> {
    lost += Math.max(0, first - received - lost);
    received += samples.length;
    for (const frame of frames.add(samples)) tellAll(listener.hear(frame, await judge(frame)));
    samples.fill(0);
  }

  /** Without the detector nothing is speech: the page is told once, and may open the microphone anew. */
  async function judge(frame: Int16Array): Promise<number> {
    if (detector === null || isBroken) return 0;
    try {
      return await detector.judge(frame);
    } catch (error) {
      isBroken = true;
      tellAll([{ type: 'trouble', trouble: { type: 'microphone-detection-failed', detail: String(error) } }]);
      return 0;
    }
  }

  function tellAll(events: readonly HeardEvent[]): void {
    for (const event of events) {
      const sent = 'segment' in event ? transfer(event, [event.segment.samples.buffer]) : event;
      told = Promise.resolve(tell(sent)).catch(() => undefined);
    }
  }

  async function flush(): Promise<void> {
    if (port === null) return;
    const answered = new Promise<void>((resolve) => (flushed = resolve));
    port.postMessage({ type: 'flush' } satisfies CaptureCommand);
    await Promise.race([answered, new Promise((resolve) => setTimeout(resolve, flushMs))]);
  }

  function leave(): void {
    port?.postMessage({ type: 'stop' } satisfies CaptureCommand);
    port?.close();
    port = null;
  }

  function forget(): void {
    listener.forget();
    frames.takeRest().fill(0);
    detector?.reset();
  }
}

function given(segment: SpeechSegment | null): SpeechSegment | null {
  return segment === null ? null : transfer(segment, [segment.samples.buffer]);
}
