import type { AnswerRecording, HeardEvent, ListeningOptions } from '../ports/microphone.ts';
import { createEndOfTurn } from './end-of-turn.ts';
import { createLullWatch } from './lull-watch.ts';
import { createSilenceWatch } from './silence-watch.ts';
import { createLevelMeter, levelOf, levelSamples } from './sound-level.ts';
import { createSoundRing } from './sound-ring.ts';
import { createSpeechSegmenter } from './speech-segmenter.ts';
import type { SegmenterEvent, SegmentSpan } from './speech-segmenter.ts';
import { msToSamples, samplesToMs } from './spoken-audio.ts';
import type { SpeechSegment } from './spoken-audio.ts';
import { createVoiceActivity } from './voice-activity.ts';
import type { JudgedFrame } from './voice-activity.ts';

/** The microphone's port in terms of samples alone: frames of sound go in, with what a model thinks of each. */
export interface AnswerListener {
  startAnswer(options: ListeningOptions): void;
  hold(isHeld: boolean): void;
  /** The next frame. `probability` is that it is speech. The samples are copied where they are needed. */
  hear(samples: Int16Array, probability: number): readonly HeardEvent[];
  /** `rest` is what came after the last whole frame. */
  endAnswer(rest: Int16Array): readonly HeardEvent[];
  openSegment(): SpeechSegment | null;
  /** Closes the open segment where it has this id and a lull lasts. */
  closeAtPause(id: number): readonly HeardEvent[];
  recording(): AnswerRecording | null;
  forget(): void;
}

/** What comes so soon after the interviewer has spoken may still be an echo. */
export const afterHoldMs = 250;

export const longestRecording = msToSamples(5 * 60_000);

export function createAnswerListener(recordingSamples = longestRecording): AnswerListener {
  const ring = createSoundRing(recordingSamples);
  const activity = createVoiceActivity();
  const lull = createLullWatch();
  const meter = createLevelMeter();
  const silence = createSilenceWatch();
  let segmenter = createSpeechSegmenter();
  let turn = createEndOfTurn(null);
  let isOpen = false;
  let isHeld = false;
  let samplesToDrop = 0;
  let isFullTold = false;
  let nextId = 0;
  let wasSpeech = false;

  return {
    startAnswer({ endAfterPauseMs }) {
      forget();
      turn = createEndOfTurn(endAfterPauseMs);
      isOpen = true;
    },
    hold(nextHeld) {
      if (isHeld && !nextHeld) samplesToDrop = msToSamples(afterHoldMs);
      isHeld = nextHeld;
    },
    hear(samples, probability) {
      const dbfs = levelOf(samples);
      const isSpeech = activity.hear({ probability, dbfs });
      wasSpeech ||= isSpeech;
      const isDropped = drops(samples.length);
      const levels = levelsOf(samples);
      if (!isOpen) return levels;
      return [...levels, ...(isDropped ? skip() : hearAnswer(samples, { dbfs, probability, isSpeech }))];
    },
    endAnswer(rest) {
      if (!isOpen) return [];
      const last = drops(rest.length)
        ? []
        : hearAnswer(rest, { dbfs: levelOf(rest), probability: 0, isSpeech: false });
      isOpen = false;
      return [...last, ...segmenter.finish().map(toEvent)];
    },
    openSegment() {
      return segmenter.open === null ? null : segmentAt(segmenter.open, nextId);
    },
    closeAtPause(id) {
      if (!isOpen || id !== nextId || !lull.lasts) return [];
      return segmenter.closeAtPause().map(toEvent);
    },
    recording() {
      if (ring.total === 0) return null;
      return { startMs: samplesToMs(ring.start), samples: ring.copy(ring.start, ring.total) };
    },
    forget,
  };

  function forget(): void {
    ring.clear();
    segmenter = createSpeechSegmenter();
    lull.reset();
    turn = createEndOfTurn(null);
    isOpen = false;
    isFullTold = false;
    nextId = 0;
  }

  function drops(count: number): boolean {
    if (isHeld) return true;
    const isDropped = samplesToDrop > 0;
    samplesToDrop = Math.max(0, samplesToDrop - count);
    return isDropped;
  }

  function skip(): readonly HeardEvent[] {
    turn.interrupt();
    return segmenter.finish().map(toEvent);
  }

  function levelsOf(samples: Int16Array): readonly HeardEvent[] {
    return meter.add(samples).flatMap((dbfs) => {
      const level: HeardEvent = { type: 'level', dbfs, isSpeech: wasSpeech };
      wasSpeech = false;
      const change = silence.hear(dbfs, samplesToMs(levelSamples), isOpen && !isHeld);
      if (change === null) return [level];
      return [level, change === 'silent' ? silentTrouble : troubleOver];
    });
  }

  function hearAnswer(
    samples: Int16Array,
    { dbfs, probability, isSpeech }: JudgedFrame & { readonly isSpeech: boolean },
  ): readonly HeardEvent[] {
    ring.add(samples);
    const frame = { samples: samples.length, isSpeech, dbfs };
    const change =
      segmenter.open === null ? null : lull.hear({ samples: samples.length, probability, isSpeech });
    const events: HeardEvent[] = change === 'over' ? [{ type: 'lull-over' }] : [];
    events.push(...segmenter.hear(frame).map(toEvent));
    if (change === 'lull' && segmenter.open !== null)
      events.push({ type: 'lull', segment: segmentAt(segmenter.open, nextId) });
    if (turn.hear({ ...frame, lastSpeechEnd: segmenter.lastSpeechEnd }))
      events.push({ type: 'turn-ended', atMs: samplesToMs(ring.total) });
    if (ring.start > 0 && !isFullTold) {
      isFullTold = true;
      events.push({ type: 'recording-full' });
    }
    return events;
  }

  function toEvent(event: SegmenterEvent): HeardEvent {
    if (event.type === 'speech-started') return { type: 'speech-started', atMs: samplesToMs(event.at) };
    const segment = segmentAt(event, nextId);
    nextId += 1;
    lull.reset();
    return { type: 'segment', segment };
  }

  function segmentAt({ start, end }: SegmentSpan, id: number): SpeechSegment {
    const samples = ring.copy(start, end);
    return { id, startMs: samplesToMs(start), endMs: samplesToMs(end), samples };
  }
}

const silentTrouble: HeardEvent = { type: 'trouble', trouble: { type: 'microphone-silent' } };
const troubleOver: HeardEvent = { type: 'trouble-over' };
