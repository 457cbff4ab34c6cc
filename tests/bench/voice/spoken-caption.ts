import { createAnswerListener } from '../../../src/core/answer/answer-listener.ts';
import { createAnswerTranscript } from '../../../src/core/answer/answer-transcript.ts';
import { samplesToMs } from '../../../src/core/answer/spoken-audio.ts';
import type { HeardEvent } from '../../../src/core/ports/microphone.ts';
import type { Transcriber } from '../../../src/core/ports/transcriber.ts';
import type { CancelSignal } from '../../../src/core/shared/cancel-signal.ts';
import { err, ok } from '../../../src/core/shared/result.ts';
import { createManualTimer } from '../../fakes/manual-timer.ts';
import type { SpokenAnswer } from '../../fixtures/speech/mix-speech.ts';
import { frameSamples } from '../../../workers/listening/silero-detector.ts';
import type { SpeechDetector } from '../../../workers/listening/silero-detector.ts';

export interface CaptionRun {
  /** For each sentence: from its last sound to the moment when its words stand, in the time of the sound. */
  readonly captionMs: readonly number[];
  /** When speech was first told. */
  readonly speechToldMs: number;
  /** How often the model was put to work. */
  readonly modelRuns: number;
  /** Into how many pieces the answer was cut. */
  readonly pieces: number;
}

/**
 * One answer from its sound to the words that stand, through everything but the model itself: one that takes
 * `modelMs` for whatever it is given, can do one thing at a time, and cannot be interrupted. It ends its words with a
 * full stop where `hasFullStops` and the last sentence that it was given is whole.
 */
export async function runCaptions(
  answer: SpokenAnswer,
  detector: SpeechDetector,
  { modelMs, hasFullStops }: { readonly modelMs: number; readonly hasFullStops: boolean },
): Promise<CaptionRun> {
  const time = createManualTimer();
  const sentences = answer.phrases.map(({ start, end }) => ({
    startMs: samplesToMs(start),
    endMs: samplesToMs(end),
  }));
  const captionMs = new Map<number, number>();
  let modelRuns = 0;
  let pieces = 0;
  let speechToldMs = Infinity;
  let free: Promise<unknown> = Promise.resolve();

  const transcriber: Pick<Transcriber, 'transcribe'> = {
    async transcribe({ startMs, endMs, samples }, { signal }) {
      samples.fill(0);
      const before = free;
      let release: () => void = () => undefined;
      free = new Promise<void>((resolve) => (release = resolve));
      await before;
      if (isCancelled(signal)) {
        release();
        return err({ type: 'transcriber-cancelled' });
      }
      modelRuns += 1;
      await new Promise<void>((resolve) => time.after(modelMs, resolve));
      release();
      if (isCancelled(signal)) return err({ type: 'transcriber-cancelled' });
      const last = sentences.findLast((sentence) => sentence.startMs < endMs);
      const isWhole = last !== undefined && last.endMs <= endMs + 1;
      const text = `heard up to ${endMs}${hasFullStops && isWhole ? '.' : ''}`;
      return ok({ text, phrases: [{ text, startMs, endMs }], dropped: null, modelMs });
    },
  };

  const listener = createAnswerListener();
  detector.reset();
  listener.startAnswer({ endAfterPauseMs: null });
  const transcript = createAnswerTranscript(
    {
      language: 'en',
      jargon: [],
      onTentative: () => undefined,
      onFailure: () => undefined,
      onWords: (words) => {
        const upToMs = Number(/up to ([\d.]+\d)/.exec(words)?.[1]);
        for (const [index, { endMs }] of sentences.entries())
          if (endMs <= upToMs + 1 && !captionMs.has(index)) captionMs.set(index, time.nowMs() - endMs);
      },
    },
    {
      microphone: {
        openSegment: () => Promise.resolve(listener.openSegment()),
        closeAtPause: (id: number) => tellAll(listener.closeAtPause(id)),
        endAnswer: () => {
          tellAll(listener.endAnswer(new Int16Array()));
          return Promise.resolve();
        },
      },
      transcriber,
      timer: time,
    },
  );

  function tellAll(events: readonly HeardEvent[]): void {
    for (const event of events) {
      if (event.type === 'speech-started') speechToldMs = Math.min(speechToldMs, time.nowMs());
      if (event.type === 'segment') pieces += 1;
      transcript.hear(event);
    }
  }

  for (let at = 0; at + frameSamples <= answer.samples.length; at += frameSamples) {
    const frame = answer.samples.subarray(at, at + frameSamples);
    await time.move(samplesToMs(frameSamples));
    tellAll(listener.hear(frame, await detector.judge(frame)));
  }
  await time.move(10 * modelMs);
  return {
    captionMs: sentences.map((_, index) => captionMs.get(index) ?? Infinity),
    speechToldMs,
    modelRuns,
    pieces,
  };
}

function isCancelled(signal: CancelSignal | undefined): boolean {
  return signal?.aborted === true;
}
