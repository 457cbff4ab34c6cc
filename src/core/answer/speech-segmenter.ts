import { msToSamples } from './spoken-audio.ts';

/** Where a segment lies in the answer, in samples: from `start` up to but not including `end`. */
export interface SegmentSpan {
  readonly start: number;
  readonly end: number;
}

export interface SegmenterFrame {
  readonly samples: number;
  readonly isSpeech: boolean;
  readonly dbfs: number;
}

export type SegmenterEvent =
  { readonly type: 'speech-started'; readonly at: number } | ({ readonly type: 'segment' } & SegmentSpan);

export interface SpeechSegmenter {
  /** The next frame of the answer. */
  hear(frame: SegmenterFrame): readonly SegmenterEvent[];
  /** Closes what is open, at the end of an answer or before a break in it. */
  finish(): readonly SegmenterEvent[];
  /** Closes what is open behind its last word, before the pause is as long as it would have to be. */
  closeAtPause(): readonly SegmenterEvent[];
  /** The segment that is still open; null between segments. */
  readonly open: SegmentSpan | null;
  /** Where the last word so far ended; null before the first. */
  readonly lastSpeechEnd: number | null;
}

export const longestSegment = msToSamples(15_000);

/** Shorter sounds are clicks and coughs. */
export const shortestSpeech = msToSamples(96);

/**
 * The pause that ends a segment. A model takes nearly as long for one second as for fifteen, and understands a whole
 * sentence better than half of one; so a short segment waits for a long pause, and a long one takes what comes.
 */
export function pauseThatCuts(segmentSamples: number): number {
  return cuts.find(({ from }) => segmentSamples >= from)?.pause ?? longestCut;
}

const longestCut = msToSamples(640);
const cuts = [
  { from: msToSamples(10_000), pause: msToSamples(160) },
  { from: msToSamples(5_000), pause: msToSamples(320) },
] as const;

/**
 * Cuts an answer into segments of speech, by places alone: it holds no sound. Segments are in order, do not overlap,
 * are at most 15 seconds long, and no confirmed speech lies outside of them. Where nobody pauses, the cut is at the
 * quietest place of the second half.
 */
export function createSpeechSegmenter(): SpeechSegmenter {
  let now = 0;
  let lastCut = 0;
  let lastSpeechEnd: number | null = null;
  /** Speech that may yet turn out to be a click. */
  let maybe: { readonly start: number; end: number; speech: number } | null = null;
  let open: { start: number; speechEnd: number; frames: HeardFrame[] } | null = null;

  return {
    hear(frame) {
      const start = now;
      const isFull = open !== null && start + frame.samples - open.start > longestSegment;
      const cut = isFull ? cutAtQuietest() : [];
      now += frame.samples;
      return [...cut, ...(open === null ? listen(frame, start) : follow(frame))];
    },
    finish() {
      maybe = null;
      return open === null ? [] : close(now);
    },
    closeAtPause() {
      return open === null ? [] : close(open.speechEnd + padAfter);
    },
    get open() {
      return open === null ? null : { start: open.start, end: now };
    },
    get lastSpeechEnd() {
      return lastSpeechEnd;
    },
  };

  function listen(frame: SegmenterFrame, start: number): readonly SegmenterEvent[] {
    if (frame.isSpeech) {
      maybe ??= { start, end: now, speech: 0 };
      maybe.end = now;
      maybe.speech += frame.samples;
    }
    if (maybe === null) return [];
    if (maybe.speech < shortestSpeech) {
      if (now - maybe.end > patience) maybe = null;
      return [];
    }
    const at = maybe.start;
    open = { start: Math.max(lastCut, at - padBefore), speechEnd: now, frames: [] };
    lastSpeechEnd = now;
    maybe = null;
    return [{ type: 'speech-started', at }];
  }

  function follow(frame: SegmenterFrame): readonly SegmenterEvent[] {
    if (open === null) return [];
    open.frames.push({ end: now, dbfs: frame.dbfs });
    if (frame.isSpeech) {
      open.speechEnd = now;
      lastSpeechEnd = now;
    }
    const isPause = now - open.speechEnd >= pauseThatCuts(now - open.start);
    return isPause ? close(open.speechEnd + padAfter) : [];
  }

  function close(end: number): readonly SegmenterEvent[] {
    if (open === null) return [];
    const { start, speechEnd } = open;
    open = null;
    // What is left after a cut may hold no word any more.
    if (speechEnd <= start) return [];
    lastCut = Math.min(end, now);
    return [{ type: 'segment', start, end: lastCut }];
  }

  function cutAtQuietest(): readonly SegmenterEvent[] {
    if (open === null) return [];
    const { start, frames } = open;
    const late = frames.filter(({ end }) => end - start >= longestSegment / 2);
    const cut = late.reduce((best, frame) => (frame.dbfs < best.dbfs ? frame : best), {
      end: now,
      dbfs: Infinity,
    }).end;
    open.start = cut;
    open.frames = frames.filter(({ end }) => end > cut);
    lastCut = cut;
    return [{ type: 'segment', start, end: cut }];
  }
}

interface HeardFrame {
  readonly end: number;
  readonly dbfs: number;
}

/** Words begin before a detector is sure of them, and end after. */
const padBefore = msToSamples(320);
const padAfter = msToSamples(200);
/** How long the parts of one short sound may lie apart. */
const patience = msToSamples(160);
