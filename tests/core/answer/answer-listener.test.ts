import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAnswerListener } from '../../../src/core/answer/answer-listener.ts';
import type { AnswerListener } from '../../../src/core/answer/answer-listener.ts';
import { createVoiceActivity } from '../../../src/core/answer/voice-activity.ts';
import type { HeardEvent } from '../../../src/core/ports/microphone.ts';

const frameSamples = 512;

/** Speech is a wave that can be told by its samples: the number of the frame. */
function hear(listener: AnswerListener, ms: number, isSpeech: boolean, mark = 8_000): readonly HeardEvent[] {
  return Array.from({ length: Math.round((ms * 16) / frameSamples) }).flatMap(() => [
    ...listener.hear(new Int16Array(frameSamples).fill(isSpeech ? mark : 40), isSpeech ? 0.9 : 0.01),
  ]);
}

function typesOf(events: readonly HeardEvent[]): readonly string[] {
  return events.map(({ type }) => type).filter((type) => type !== 'level');
}

describe('the listener to an answer', () => {
  it('tells levels before an answer, and no words', () => {
    const listener = createAnswerListener();
    const events = hear(listener, 1024, true);
    expect(events).toHaveLength(10);
    expect(events[5]).toMatchObject({ type: 'level', isSpeech: true });
    expect(listener.recording()).toBeNull();
  });

  it('gives the sound of a segment, and where it lies in the answer', () => {
    const listener = createAnswerListener();
    hear(listener, 960, true);
    listener.startAnswer({ endAfterPauseMs: 1_000 });
    const events = [
      ...hear(listener, 960, false),
      ...hear(listener, 960, true),
      ...hear(listener, 1600, false),
    ];
    expect(typesOf(events)).toEqual(['speech-started', 'lull', 'segment', 'turn-ended']);
    const segment = events.flatMap((event) => (event.type === 'segment' ? [event.segment] : []))[0];
    expect(segment).toMatchObject({ id: 0, startMs: 640, endMs: 2120 });
    expect(segment?.samples).toHaveLength((2120 - 640) * 16);
    expect(segment?.samples.filter((sample) => sample === 8_000)).toHaveLength(960 * 16);
  });

  it('counts segments up within an answer, and begins anew with the next', () => {
    const listener = createAnswerListener();
    const ids = [1, 2].flatMap(() => {
      listener.startAnswer({ endAfterPauseMs: null });
      return [1, 2].flatMap(() =>
        [...hear(listener, 960, true), ...hear(listener, 960, false)].flatMap((event) =>
          event.type === 'segment' ? [event.segment.id] : [],
        ),
      );
    });
    expect(ids).toEqual([0, 1, 0, 1]);
  });

  it('gives the open segment for words that are not final', () => {
    const listener = createAnswerListener();
    listener.startAnswer({ endAfterPauseMs: null });
    expect(listener.openSegment()).toBeNull();
    hear(listener, 960, true);
    expect(listener.openSegment()).toMatchObject({ id: 0, startMs: 0, endMs: 960 });
    expect(typesOf(listener.endAnswer(new Int16Array(100)))).toEqual(['segment']);
    expect(listener.openSegment()).toBeNull();
    expect(listener.endAnswer(new Int16Array(100))).toEqual([]);
  });

  it('tells a lull with the sound up to it, and closes the piece there when it is asked to', () => {
    const listener = createAnswerListener();
    listener.startAnswer({ endAfterPauseMs: null });
    const lulls = [...hear(listener, 960, true), ...hear(listener, 224, false)].flatMap((event) =>
      event.type === 'lull' ? [event.segment] : [],
    );
    expect(lulls).toMatchObject([{ id: 0, startMs: 0, endMs: 1152 }]);
    expect(lulls[0]?.samples).toHaveLength(1152 * 16);
    expect(listener.closeAtPause(1)).toEqual([]);
    expect(listener.closeAtPause(0)).toMatchObject([{ type: 'segment', segment: { id: 0, startMs: 0 } }]);
    expect(listener.closeAtPause(0)).toEqual([]);
  });

  it('does not close a piece at a lull that is over', () => {
    const listener = createAnswerListener();
    listener.startAnswer({ endAfterPauseMs: null });
    hear(listener, 960, true);
    hear(listener, 224, false);
    expect(typesOf(hear(listener, 320, true))).toEqual(['lull-over']);
    expect(listener.closeAtPause(0)).toEqual([]);
    expect(typesOf(listener.endAnswer(new Int16Array()))).toEqual(['segment']);
  });

  it('hears no speech after a lull without saying that it is over', () => {
    const anyParts = fc.array(
      fc.tuple(fc.integer({ min: 1, max: 60 }), fc.double({ min: 0, max: 1, noNaN: true })),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(anyParts, (parts) => {
        const listener = createAnswerListener(500_000);
        const activity = createVoiceActivity();
        listener.startAnswer({ endAfterPauseMs: null });
        let isLull = false;
        for (const [frames, probability] of parts)
          for (let frame = 0; frame < frames; frame += 1) {
            const isSpeech = activity.hear({ probability, dbfs: -12 });
            for (const { type } of listener.hear(new Int16Array(frameSamples).fill(8_000), probability)) {
              if (type === 'lull') isLull = true;
              if (type === 'lull-over' || type === 'segment') isLull = false;
            }
            expect(isLull && isSpeech).toBe(false);
          }
      }),
    );
  });

  it('keeps what is held out of the answer, and a quarter of a second after it', () => {
    const listener = createAnswerListener();
    listener.startAnswer({ endAfterPauseMs: null });
    hear(listener, 960, true, 1_000);
    listener.hold(true);
    expect(typesOf(hear(listener, 3200, true, 2_000))).toEqual(['segment']);
    listener.hold(false);
    hear(listener, 256, true, 3_000);
    hear(listener, 960, true, 4_000);
    const { samples } = listener.recording() ?? { samples: new Int16Array(0) };
    expect(samples).toHaveLength(1920 * 16);
    expect(samples.some((sample) => sample === 2_000 || sample === 3_000)).toBe(false);
  });

  it('still says while held whether someone speaks, for who would break in', () => {
    const listener = createAnswerListener();
    listener.startAnswer({ endAfterPauseMs: null });
    listener.hold(true);
    const events = hear(listener, 320, true);
    expect(events.at(-1)).toMatchObject({ type: 'level', isSpeech: true });
    expect(typesOf(events)).toEqual([]);
  });

  it('does not take the interviewer’s words for a pause of the candidate', () => {
    const listener = createAnswerListener();
    listener.startAnswer({ endAfterPauseMs: 1_000 });
    hear(listener, 960, true);
    hear(listener, 640, false);
    listener.hold(true);
    hear(listener, 9_600, false);
    listener.hold(false);
    expect(typesOf(hear(listener, 800, false))).not.toContain('turn-ended');
    expect(typesOf(hear(listener, 800, false))).toContain('turn-ended');
  });

  it('tells once that the memory is full, and then holds the newest', () => {
    const listener = createAnswerListener(16_000);
    listener.startAnswer({ endAfterPauseMs: null });
    const events = [...hear(listener, 960, true), ...hear(listener, 960, true), ...hear(listener, 960, true)];
    expect(typesOf(events).filter((type) => type === 'recording-full')).toHaveLength(1);
    expect(listener.recording()).toMatchObject({ startMs: 1880 });
    expect(listener.recording()?.samples).toHaveLength(16_000);
  });

  it('forgets everything, and holds zeros', () => {
    const listener = createAnswerListener();
    listener.startAnswer({ endAfterPauseMs: null });
    hear(listener, 960, true);
    listener.forget();
    expect(listener.recording()).toBeNull();
    expect(listener.openSegment()).toBeNull();
    expect(typesOf(hear(listener, 3200, true))).toEqual([]);
  });

  it('tells a microphone that gives nothing, and when it gives something again', () => {
    const listener = createAnswerListener();
    const quiet = (): readonly HeardEvent[] =>
      Array.from({ length: 200 }).flatMap(() => [...listener.hear(new Int16Array(frameSamples), 0)]);
    expect(typesOf(quiet())).toEqual([]);
    listener.startAnswer({ endAfterPauseMs: null });
    expect(typesOf(quiet())).toEqual(['trouble']);
    expect(typesOf(hear(listener, 320, true))).toContain('trouble-over');
  });

  it('hears no speech in what is too quiet to hear, whatever the model says', () => {
    const listener = createAnswerListener();
    listener.startAnswer({ endAfterPauseMs: null });
    const events = Array.from({ length: 100 }).flatMap(() => [
      ...listener.hear(new Int16Array(frameSamples).fill(20), 1),
    ]);
    expect(typesOf(events)).not.toContain('speech-started');
  });

  it('loses nothing of an answer, however it is spoken', () => {
    const anyParts = fc.array(fc.tuple(fc.integer({ min: 1, max: 90 }), fc.boolean()), { maxLength: 10 });
    fc.assert(
      fc.property(anyParts, (parts) => {
        const listener = createAnswerListener(500_000);
        listener.startAnswer({ endAfterPauseMs: null });
        for (const [frames, isSpeech] of parts) hear(listener, frames * 32, isSpeech);
        const count = parts.reduce((sum, [frames]) => sum + frames * frameSamples, 0);
        expect(listener.recording()?.samples.length ?? 0).toBe(count);
      }),
    );
  });
});
