import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createSpeechSegmenter,
  longestSegment,
  shortestSpeech,
} from '../../../src/core/answer/speech-segmenter.ts';
import type { SegmenterEvent, SegmenterFrame } from '../../../src/core/answer/speech-segmenter.ts';
import { msToSamples, samplesToMs } from '../../../src/core/answer/spoken-audio.ts';

const frameSamples = 512;

/** So many seconds of speech or of none, frame by frame. */
function stretch(seconds: number, isSpeech: boolean, dbfs = isSpeech ? -20 : -50): SegmenterFrame[] {
  return Array.from({ length: Math.round((seconds * 16_000) / frameSamples) }, () => ({
    samples: frameSamples,
    isSpeech,
    dbfs,
  }));
}

function hearAll(frames: readonly SegmenterFrame[]): readonly SegmenterEvent[] {
  const segmenter = createSpeechSegmenter();
  return [...frames.flatMap((frame) => segmenter.hear(frame)), ...segmenter.finish()];
}

function spansMs(frames: readonly SegmenterFrame[]): readonly (readonly [number, number])[] {
  return hearAll(frames).flatMap((event) =>
    event.type === 'segment' ? [[samplesToMs(event.start), samplesToMs(event.end)] as const] : [],
  );
}

const anyFrames = fc
  .array(
    fc.record({
      seconds: fc.double({ min: 0.03, max: 25, noNaN: true }),
      isSpeech: fc.boolean(),
      dbfs: fc.integer({ min: -60, max: 0 }),
    }),
    { maxLength: 12 },
  )
  .map((parts) => parts.flatMap(({ seconds, isSpeech, dbfs }) => stretch(seconds, isSpeech, dbfs)));

describe('the segmenter', () => {
  it('gives segments in order that do not overlap and are at most 15 seconds long', () => {
    fc.assert(
      fc.property(anyFrames, (frames) => {
        let end = 0;
        for (const event of hearAll(frames)) {
          if (event.type !== 'segment') continue;
          expect(event.start).toBeGreaterThanOrEqual(end);
          expect(event.end).toBeGreaterThan(event.start);
          expect(event.end - event.start).toBeLessThanOrEqual(longestSegment);
          end = event.end;
        }
        expect(end).toBeLessThanOrEqual(frames.length * frameSamples);
      }),
    );
  });

  it('leaves no stretch of speech outside of the segments', () => {
    fc.assert(
      fc.property(anyFrames, (frames) => {
        const segments = hearAll(frames).filter((event) => event.type === 'segment');
        let run = 0;
        const outside = frames.filter((frame, index) => {
          run = frame.isSpeech ? run + frameSamples : 0;
          const at = index * frameSamples;
          const isInside = segments.some(({ start, end }) => start <= at && at + frameSamples <= end);
          return run >= shortestSpeech && !isInside;
        });
        expect(outside).toEqual([]);
      }),
    );
  });

  it('begins before the first word and ends after the last', () => {
    expect(spansMs([...stretch(1, false), ...stretch(2, true), ...stretch(2, false)])).toEqual([[672, 3208]]);
  });

  it('takes a click for none, and a short word for one', () => {
    expect(spansMs([...stretch(1, false), ...stretch(0.064, true), ...stretch(2, false)])).toEqual([]);
    expect(spansMs([...stretch(1, false), ...stretch(0.16, true), ...stretch(2, false)])).toHaveLength(1);
  });

  it('waits long for the end of a short segment, and takes the next short pause in a long one', () => {
    const pause = stretch(0.4, false);
    expect(spansMs([...stretch(2, true), ...pause, ...stretch(2, true)])).toHaveLength(1);
    expect(spansMs([...stretch(6, true), ...pause, ...stretch(2, true)])).toHaveLength(2);
    const gap = stretch(0.2, false);
    expect(spansMs([...stretch(6, true), ...gap, ...stretch(2, true)])).toHaveLength(1);
    expect(spansMs([...stretch(11, true), ...gap, ...stretch(2, true)])).toHaveLength(2);
  });

  it('cuts speech without a pause at its quietest place', () => {
    const speech = [...stretch(10.08, true), ...stretch(0.032, true, -35), ...stretch(9, true)];
    const [first, second] = spansMs(speech);
    expect(first?.[1]).toBeCloseTo(10_112, -1);
    expect(second?.[0]).toBe(first?.[1]);
  });

  it('closes what is open when it must, and knows where the last word was', () => {
    const segmenter = createSpeechSegmenter();
    expect(segmenter.lastSpeechEnd).toBeNull();
    for (const frame of [...stretch(1.024, true), ...stretch(0.32, false)]) segmenter.hear(frame);
    expect(segmenter.open).toEqual({ start: 0, end: msToSamples(1344) });
    expect(segmenter.lastSpeechEnd).toBe(msToSamples(1024));
    expect(segmenter.finish()).toHaveLength(1);
    expect(segmenter.open).toBeNull();
    expect(segmenter.finish()).toEqual([]);
  });
});
