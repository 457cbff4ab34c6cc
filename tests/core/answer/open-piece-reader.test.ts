import { describe, expect, it } from 'vitest';
import { createOpenPieceReader } from '../../../src/core/answer/open-piece-reader.ts';
import type { SpeechSegment } from '../../../src/core/answer/spoken-audio.ts';
import type { TranscriberError, Transcription } from '../../../src/core/ports/transcriber.ts';
import { err, ok } from '../../../src/core/shared/result.ts';
import type { Result } from '../../../src/core/shared/result.ts';
import type { CancelSignal } from '../../../src/core/shared/cancel-signal.ts';
import { createManualTimer } from '../../fakes/manual-timer.ts';
import { makeSegment } from '../../fakes/scripted-voice.ts';

describe('the reader of the open piece', () => {
  it('reads at a lull, and gives those words when the piece ends there', async () => {
    const { reader, reads, answer, settle } = begin();
    reader.hear({ type: 'lull', segment: makeSegment(0, 0, 2000) });
    await settle();
    answer('we moved the reports and');
    await settle();
    const words = await reader.takeWordsOf(makeSegment(0, 0, 2120));
    expect(words?.text).toBe('we moved the reports and');
    expect(reads).toHaveLength(1);
  });

  it('gives words that are still being written when the piece ends', async () => {
    const { reader, answer, settle } = begin();
    reader.hear({ type: 'lull', segment: makeSegment(0, 0, 2000) });
    await settle();
    const taken = reader.takeWordsOf(makeSegment(0, 0, 2120));
    answer('We moved the reports.');
    expect((await taken)?.text).toBe('We moved the reports.');
  });

  it('has a piece closed at once where its words end a sentence', async () => {
    const { reader, answer, closed, tentative, settle } = begin();
    reader.hear({ type: 'lull', segment: makeSegment(4, 0, 2000) });
    await settle();
    answer('We moved the reports.');
    await settle();
    expect(closed).toEqual([4]);
    expect(tentative).toEqual(['We moved the reports.']);
  });

  it('leaves a piece open where its words end none, or where the speech went on meanwhile', async () => {
    const { reader, answer, closed, settle } = begin();
    reader.hear({ type: 'lull', segment: makeSegment(0, 0, 2000) });
    await settle();
    answer('We moved the');
    await settle();
    reader.hear({ type: 'lull-over' });
    reader.hear({ type: 'lull', segment: makeSegment(0, 0, 3000) });
    await settle();
    reader.hear({ type: 'lull-over' });
    answer('We moved the reports.');
    await settle();
    expect(closed).toEqual([]);
  });

  it('gives no words where more was said after the lull, or where the piece was cut before it', async () => {
    const { reader, answer, settle } = begin();
    reader.hear({ type: 'lull', segment: makeSegment(0, 0, 2000) });
    await settle();
    answer('We moved the reports.');
    await settle();
    reader.hear({ type: 'lull-over' });
    expect(await reader.takeWordsOf(makeSegment(0, 0, 4000))).toBeNull();
    reader.hear({ type: 'lull', segment: makeSegment(1, 4000, 9000) });
    await settle();
    answer('It failed once.');
    await settle();
    expect(await reader.takeWordsOf(makeSegment(1, 4000, 8000))).toBeNull();
  });

  it('gives no words where they could not be written down', async () => {
    const { reader, fail, settle } = begin();
    reader.hear({ type: 'lull', segment: makeSegment(0, 0, 2000) });
    await settle();
    fail({ type: 'transcriber-failed', detail: 'x' });
    expect(await reader.takeWordsOf(makeSegment(0, 0, 2100))).toBeNull();
  });

  it('shows what was read at a lull that was none, and reads no more than one piece at a time', async () => {
    const { reader, reads, answer, tentative, settle } = begin();
    reader.hear({ type: 'lull', segment: makeSegment(0, 0, 2000) });
    await settle();
    reader.hear({ type: 'lull-over' });
    answer('we moved');
    await settle();
    expect(tentative).toEqual(['we moved']);
    reader.hear({ type: 'lull', segment: makeSegment(0, 0, 3000) });
    await settle();
    const second = makeSegment(0, 0, 4000);
    reader.hear({ type: 'lull-over' });
    reader.hear({ type: 'lull', segment: second });
    await settle();
    expect([reads.length, reads[1]?.signal.aborted]).toEqual([2, true]);
    answer('too late');
    await settle();
    expect([reads.length, reads[2]?.segment]).toEqual([3, second]);
    expect(tentative).toEqual(['we moved']);
  });

  it('lets closed pieces go first, and does not begin where the lull is over by then', async () => {
    const { reader, reads, occupy, settle } = begin();
    const release = occupy();
    const segment = makeSegment(1, 3000, 5000);
    reader.hear({ type: 'lull', segment });
    await settle();
    expect(reads).toHaveLength(0);
    reader.hear({ type: 'lull-over' });
    release();
    await settle();
    expect(reads).toHaveLength(0);
    expect(segment.samples.every((sample) => sample === 0)).toBe(true);
  });

  it('looks by the clock where nobody pauses, and the more seldom the longer the model takes', async () => {
    const { reader, reads, answer, timer, settle } = begin();
    reader.hear({ type: 'speech-started', atMs: 0 });
    await timer.move(4900);
    expect(reads).toHaveLength(0);
    await timer.move(100);
    expect(reads).toHaveLength(1);
    answer('we moved', 200);
    await settle();
    await timer.move(1500);
    expect(reads).toHaveLength(2);
    answer('we moved the', 3000);
    await settle();
    await timer.move(14_900);
    expect(reads).toHaveLength(2);
    await timer.move(100);
    expect(reads).toHaveLength(3);
  });

  it('begins nothing once the answer has ended, and gives up what it reads when it is stopped', async () => {
    const { reader, reads, timer, settle } = begin();
    reader.hear({ type: 'speech-started', atMs: 0 });
    reader.hear({ type: 'lull', segment: makeSegment(0, 0, 2000) });
    await settle();
    reader.end();
    await timer.move(20_000);
    expect(reads).toHaveLength(1);
    expect(reads[0]?.signal.aborted).toBe(false);
    const words = reader.takeWordsOf(makeSegment(0, 0, 2100));
    reader.stop();
    expect(reads[0]?.signal.aborted).toBe(true);
    void words;
  });
});

function begin() {
  const timer = createManualTimer();
  const reads: { segment: SpeechSegment; signal: CancelSignal }[] = [];
  const answers: ((written: Result<Transcription, TranscriberError>) => void)[] = [];
  const tentative: string[] = [];
  const closed: number[] = [];
  let free: Promise<void> = Promise.resolve();
  let isFree = true;
  const reader = createOpenPieceReader(
    { onTentative: (words) => tentative.push(words) },
    {
      microphone: {
        openSegment: () => Promise.resolve(makeSegment(0, 0, 1500)),
        closeAtPause: (id) => void closed.push(id),
      },
      read: (segment, signal) => {
        reads.push({ segment, signal });
        return new Promise((resolve) => answers.push(resolve));
      },
      free: () => free,
      isFree: () => isFree,
      timer,
    },
  );
  return {
    reader,
    reads,
    tentative,
    closed,
    timer,
    settle: () => timer.move(0),
    answer: (text: string, modelMs = 1000) =>
      answers.shift()?.(ok({ text, phrases: [], dropped: null, modelMs })),
    fail: (error: TranscriberError) => answers.shift()?.(err(error)),
    occupy: () => {
      let release: () => void = () => undefined;
      isFree = false;
      free = new Promise((resolve) => {
        release = () => {
          isFree = true;
          resolve();
        };
      });
      return () => release();
    },
  };
}
