import { describe, expect, it } from 'vitest';
import { createAnswerTranscript } from '../../../src/core/answer/answer-transcript.ts';
import type { TranscriberError } from '../../../src/core/ports/transcriber.ts';
import { err, ok } from '../../../src/core/shared/result.ts';
import type { Result } from '../../../src/core/shared/result.ts';
import { createManualTimer } from '../../fakes/manual-timer.ts';
import { makeSegment, ScriptedMicrophone, ScriptedTranscriber } from '../../fakes/scripted-voice.ts';

describe('answer transcript', () => {
  it('gives the words of each piece in the order in which it was said', async () => {
    const { transcript, microphone, written } = await begin();
    microphone.hear({ type: 'segment', segment: makeSegment(1, 0, 2000) });
    microphone.hear({ type: 'segment', segment: makeSegment(2, 3000, 5000) });
    const answer = await transcript.finish();
    expect(written).toEqual(['words 1.', 'words 2.']);
    expect(answer).toEqual({
      transcript: 'words 1. words 2.',
      phrases: [
        { text: 'words 1.', startMs: 0, endMs: 2000 },
        { text: 'words 2.', startMs: 3000, endMs: 5000 },
      ],
      speech: [
        { startMs: 0, endMs: 2000 },
        { startMs: 3000, endMs: 5000 },
      ],
      lengthMs: 5000,
    });
  });

  it('waits for the piece that is told while the answer ends', async () => {
    const { transcript, microphone } = await begin();
    microphone.lastPiece = makeSegment(1, 0, 1000);
    expect((await transcript.finish()).transcript).toBe('words 1.');
  });

  it('looks at the open piece while the candidate speaks, and takes those words for tentative', async () => {
    const { microphone, transcriber, timer, tentative, written } = await begin();
    microphone.openPiece = makeSegment(1, 0, 1500);
    transcriber.words = [ok('I have')];
    microphone.hear({ type: 'speech-started', atMs: 0 });
    await timer.move(5000);
    expect(tentative).toEqual(['I have']);
    expect(written).toEqual([]);
    transcriber.words = [ok('I have been an engineer.')];
    microphone.hear({ type: 'segment', segment: makeSegment(1, 0, 3000) });
    await timer.move(0);
    expect(written).toEqual(['I have been an engineer.']);
    expect(tentative).toEqual(['I have', '']);
  });

  it('lets go of a look when the piece is closed, and writes the piece down after it', async () => {
    const { microphone, transcriber, timer, tentative, written } = await begin();
    microphone.openPiece = makeSegment(1, 0, 1500);
    let endSlow: (words: Result<string, TranscriberError>) => void = () => undefined;
    const slow = new Promise<Result<string, TranscriberError>>((resolve) => (endSlow = resolve));
    transcriber.words = [slow, ok('the whole piece')];
    microphone.hear({ type: 'level', dbfs: -20, isSpeech: true });
    await timer.move(5000);
    microphone.hear({ type: 'segment', segment: makeSegment(1, 0, 3000) });
    await timer.move(0);
    expect([transcriber.requests[0]?.signal?.aborted, transcriber.heard]).toEqual([true, [1]]);
    endSlow(ok('the wh'));
    await timer.move(0);
    expect(written).toEqual(['the whole piece']);
    expect(tentative).toEqual(['']);
  });

  it('writes down a piece once where it ends at the lull that it was read at', async () => {
    const { transcript, microphone, transcriber, timer, tentative, written } = await begin();
    transcriber.words = [ok('I have been an engineer.')];
    microphone.hear({ type: 'lull', segment: makeSegment(1, 0, 3000) });
    await timer.move(0);
    expect(tentative).toEqual(['I have been an engineer.']);
    expect(microphone.calls).toContain('close piece 1');
    const segment = makeSegment(1, 0, 3100);
    microphone.hear({ type: 'segment', segment });
    await timer.move(0);
    expect(written).toEqual(['I have been an engineer.']);
    expect(tentative.at(-1)).toBe('');
    expect(transcriber.heard).toEqual([1]);
    expect(segment.samples.every((sample) => sample === 0)).toBe(true);
    expect((await transcript.finish()).lengthMs).toBe(3100);
  });

  it('writes a piece down anew where what was read at its lull was lost', async () => {
    const { microphone, transcriber, timer, written } = await begin();
    transcriber.words = [err({ type: 'transcriber-failed', detail: 'x' }), ok('the whole piece')];
    microphone.hear({ type: 'lull', segment: makeSegment(1, 0, 3000) });
    microphone.hear({ type: 'segment', segment: makeSegment(1, 0, 3100) });
    await timer.move(0);
    expect(written).toEqual(['the whole piece']);
  });

  it('does not look while nobody speaks', async () => {
    const { microphone, timer } = await begin();
    microphone.hear({ type: 'level', dbfs: -60, isSpeech: false });
    await timer.move(10_000);
    expect(microphone.calls).not.toContain('look');
  });

  it('says when a piece is lost and keeps the others', async () => {
    const { transcript, microphone, transcriber, failures } = await begin();
    transcriber.words = [ok('First.'), err({ type: 'transcriber-failed', detail: 'x' }), ok('Third.')];
    for (const id of [1, 2, 3])
      microphone.hear({ type: 'segment', segment: makeSegment(id, id * 1000, id * 1000 + 500) });
    expect((await transcript.finish()).transcript).toBe('First. Third.');
    expect(failures).toEqual(['transcriber-failed']);
  });

  it('gives no word after it was stopped, and clears what was waiting', async () => {
    const { transcript, microphone, timer, written } = await begin();
    const segment = makeSegment(1, 0, 1000);
    microphone.hear({ type: 'segment', segment });
    transcript.stop();
    await timer.move(0);
    expect(written).toEqual([]);
    expect(segment.samples.every((sample) => sample === 0)).toBe(true);
  });

  it('has nothing to say for an answer of silence', async () => {
    const { transcript } = await begin();
    expect(await transcript.finish()).toEqual({
      transcript: '',
      phrases: [],
      speech: [],
      lengthMs: 0,
    });
  });
});

async function begin() {
  const microphone = new ScriptedMicrophone();
  const transcriber = new ScriptedTranscriber();
  const timer = createManualTimer();
  const written: string[] = [];
  const tentative: string[] = [];
  const failures: string[] = [];
  let hear: Parameters<ScriptedMicrophone['open']>[1] = () => undefined;
  const opened = await microphone.open(null, (event) => hear(event));
  if (!opened.ok) throw new Error('the microphone is scripted to open');
  const transcript = createAnswerTranscript(
    {
      language: 'en',
      jargon: [],
      onWords: (words) => written.push(words),
      onTentative: (words) => tentative.push(words),
      onFailure: ({ type }) => failures.push(type),
    },
    { microphone: opened.value, transcriber, timer },
  );
  hear = (event) => transcript.hear(event);
  return { transcript, microphone, transcriber, timer, written, tentative, failures };
}
