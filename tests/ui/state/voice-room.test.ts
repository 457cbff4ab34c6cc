import { describe, expect, it } from 'vitest';
import type { TranscriberError } from '../../../src/core/ports/transcriber.ts';
import { err, ok } from '../../../src/core/shared/result.ts';
import type { Result } from '../../../src/core/shared/result.ts';
import { makeSegment } from '../../fakes/scripted-voice.ts';
import { beginVoices, settled } from '../../fakes/voice-world.ts';

describe('the voices of an interview', () => {
  it('listens to the open question once the microphone is on, and adds the words to what was typed', async () => {
    const { voice, room, microphone } = beginVoices();
    room.draft = 'Well,';
    await voice.toggle();
    expect([voice.answer.state, microphone.calls]).toEqual([
      'listening',
      ['open default', 'release', 'start'],
    ]);
    microphone.hear({ type: 'segment', segment: makeSegment(1, 0, 1000) });
    await settled();
    expect(room.draft).toBe('Well, words 1.');
  });

  it('lets the words be checked before they are handed in, and keeps what was heard', async () => {
    const { voice, room, microphone, acts } = beginVoices();
    await voice.toggle();
    microphone.lastPiece = makeSegment(1, 0, 1000);
    await voice.done();
    expect([voice.checking, room.draft, acts()]).toEqual([true, 'words 1.', []]);
    room.draft = 'Words, one.';
    await voice.done();
    expect(acts()).toMatchObject([
      { type: 'answer', text: 'Words, one.', spoken: { transcript: 'words 1.', lengthMs: 1000 } },
    ]);
  });

  it('hands the words in at once where that is chosen', async () => {
    const { voice, microphone, acts } = beginVoices({ checkWords: false });
    await voice.toggle();
    microphone.lastPiece = makeSegment(1, 0, 1000);
    await voice.done();
    expect(acts()).toMatchObject([{ type: 'answer', text: 'words 1.' }]);
  });

  it('goes on listening when nothing was heard', async () => {
    const { voice, acts } = beginVoices();
    await voice.toggle();
    await voice.done();
    expect([voice.checking, voice.answer.state, acts()]).toEqual([false, 'listening', []]);
  });

  it('takes up speaking where the answer was left', async () => {
    const { voice, microphone, acts } = beginVoices();
    await voice.toggle();
    microphone.lastPiece = makeSegment(1, 0, 1000);
    await voice.done();
    voice.goOnSpeaking();
    microphone.lastPiece = makeSegment(2, 0, 500);
    await voice.done();
    await voice.done();
    expect(acts()).toMatchObject([
      {
        text: 'words 1. words 2.',
        spoken: {
          transcript: 'words 1. words 2.',
          speech: [
            { startMs: 0, endMs: 1000 },
            { startMs: 1000, endMs: 1500 },
          ],
        },
      },
    ]);
  });

  it('ends the turn after a pause where that is chosen', async () => {
    const { voice, microphone } = beginVoices({ endAfterPauseMs: 2500 });
    await voice.toggle();
    expect(microphone.lastOptions).toEqual({ endAfterPauseMs: 2500 });
    microphone.lastPiece = makeSegment(1, 0, 1000);
    microphone.hear({ type: 'turn-ended', atMs: 3500 });
    await settled();
    expect(voice.checking).toBe(true);
  });

  it('lets the interviewer speak first, and listens after', async () => {
    const { voice, speaker, ask } = beginVoices({ readAloud: true });
    await voice.toggle();
    ask('q2');
    await settled();
    expect([speaker.said.at(-1), voice.interviewer.speaking, voice.answer.state]).toEqual([
      'Next, Why q2?',
      true,
      'ready',
    ]);
    speaker.end();
    await settled();
    expect([voice.interviewer.speaking, voice.answer.state]).toEqual([false, 'listening']);
  });

  it('lets the candidate interrupt only with a microphone that does not hear the speakers', async () => {
    for (const echoFreeMicrophoneId of [null, 'built-in']) {
      const { voice, microphone, ask } = beginVoices({
        readAloud: true,
        interrupt: true,
        echoFreeMicrophoneId,
      });
      await voice.toggle();
      ask('q2');
      await settled();
      const may = echoFreeMicrophoneId !== null;
      expect(voice.answer.state).toBe(may ? 'listening' : 'ready');
      microphone.hear({ type: 'speech-started', atMs: 0 });
      expect(voice.interviewer.speaking).toBe(!may);
    }
  });

  it('does not hear the question that is said again', async () => {
    const { voice, microphone, speaker } = beginVoices();
    await voice.toggle();
    const said = voice.replay();
    await settled();
    expect([microphone.calls.at(-1), voice.answer.state]).toEqual(['hold', 'held']);
    speaker.end();
    await said;
    expect([microphone.calls.at(-1), voice.answer.state]).toEqual(['release', 'listening']);
  });

  it('writes down what was said before a pause, and listens again after it', async () => {
    const { voice, room, microphone, pause } = beginVoices();
    await voice.toggle();
    microphone.lastPiece = makeSegment(1, 0, 1000);
    pause(true);
    await settled();
    expect([room.draft, voice.answer.state]).toEqual(['words 1.', 'ready']);
    pause(false);
    expect(voice.answer.state).toBe('listening');
  });

  it('stops the clock when the microphone is gone, and keeps what was heard', async () => {
    const { voice, room, microphone, acts } = beginVoices();
    await voice.toggle();
    microphone.lastPiece = makeSegment(1, 0, 1000);
    microphone.hear({ type: 'trouble', trouble: { type: 'microphone-ended' } });
    await settled();
    expect([voice.answer.state, voice.answer.trouble?.type, room.draft]).toEqual([
      'off',
      'microphone-ended',
      'words 1.',
    ]);
    expect(acts().map(({ type }) => type)).toContain('pause');
  });

  it('stops the clock for what lasts five seconds, and says why until the interview goes on', async () => {
    const { voice, microphone, acts, timer, pause } = beginVoices();
    await voice.toggle();
    microphone.hear({ type: 'trouble', trouble: { type: 'microphone-muted' } });
    await timer.move(4999);
    microphone.hear({ type: 'trouble-over' });
    await timer.move(5000);
    expect([acts(), voice.answer.trouble]).toEqual([[], null]);
    microphone.hear({ type: 'trouble', trouble: { type: 'microphone-muted' } });
    await timer.move(5000);
    expect(acts().map(({ type }) => type)).toEqual(['pause']);
    microphone.hear({ type: 'trouble-over' });
    expect(voice.answer.trouble?.type).toBe('microphone-muted');
    pause(true);
    await settled();
    pause(false);
    expect([voice.answer.state, voice.answer.trouble]).toEqual(['listening', null]);
  });

  it('hands in what was typed once the words before a trouble are written down', async () => {
    const { voice, room, microphone, transcriber, acts } = beginVoices();
    await voice.toggle();
    let write: (words: Result<string, TranscriberError>) => void = () => undefined;
    transcriber.words = [new Promise((resolve) => (write = resolve))];
    microphone.lastPiece = makeSegment(1, 0, 1000);
    microphone.hear({ type: 'trouble', trouble: { type: 'microphone-ended' } });
    await settled();
    room.draft = 'Typed.';
    const done = voice.done();
    await settled();
    expect([voice.answer.state, acts().map(({ type }) => type)]).toEqual(['finishing', ['pause']]);
    write(ok('Heard.'));
    await done;
    expect(acts().at(-1)).toMatchObject({ type: 'answer', text: 'Typed. Heard.' });
  });

  it('lets the clock run while somebody only thinks', async () => {
    const { voice, microphone, acts } = beginVoices();
    await voice.toggle();
    microphone.hear({ type: 'trouble', trouble: { type: 'microphone-silent' } });
    expect([voice.answer.state, voice.answer.trouble?.type, acts()]).toEqual([
      'listening',
      'microphone-silent',
      [],
    ]);
    microphone.hear({ type: 'trouble-over' });
    expect(voice.answer.trouble).toBeNull();
  });

  it('says why it cannot listen, and leaves typing as it was', async () => {
    const { voice, microphone, transcriber, acts, room } = beginVoices();
    microphone.failure = { type: 'microphone-denied' };
    await voice.toggle();
    expect([voice.answer.state, voice.answer.trouble?.type]).toEqual(['off', 'microphone-denied']);
    microphone.failure = null;
    transcriber.loaded = err({ type: 'transcriber-not-loaded', detail: 'x' });
    await voice.toggle();
    expect([voice.answer.state, voice.answer.trouble?.type]).toEqual(['off', 'transcriber-not-loaded']);
    expect(microphone.calls.at(-1)).toBe('close');
    room.draft = 'Typed.';
    await voice.done();
    expect(acts()).toEqual([{ type: 'answer', text: 'Typed.' }]);
  });

  it('keeps the sound in memory where that is chosen, and else overwrites it', async () => {
    for (const keepSound of [true, false]) {
      const { voice, microphone, recordings } = beginVoices({ keepSound });
      const samples = Int16Array.from([1, 2, 3]);
      microphone.sound = { startMs: 0, samples };
      await voice.toggle();
      microphone.lastPiece = makeSegment(1, 0, 1000);
      await voice.done();
      expect(recordings.of('i', 'q1')).toEqual(keepSound ? Int16Array.from([1, 2, 3]) : null);
      expect([...samples]).toEqual([0, 0, 0]);
      expect(microphone.calls).toContain('forget');
    }
  });

  it('keeps the sound of what was said before the microphone went', async () => {
    const { voice, microphone, recordings } = beginVoices();
    microphone.sound = { startMs: 0, samples: Int16Array.from([1, 2, 3]) };
    await voice.toggle();
    microphone.lastPiece = makeSegment(1, 0, 1000);
    microphone.hear({ type: 'trouble', trouble: { type: 'microphone-ended' } });
    await settled();
    expect(recordings.of('i', 'q1')).toEqual(Int16Array.from([1, 2, 3]));
  });

  it('stays off, without a word, when it is switched off while it opens', async () => {
    const { voice, microphone, transcriber } = beginVoices();
    let load: (loaded: Result<void, TranscriberError>) => void = () => undefined;
    transcriber.load = () => new Promise((resolve) => (load = resolve));
    const opening = voice.toggle();
    await settled();
    await voice.toggle();
    load(ok(undefined));
    await opening;
    expect([voice.answer.state, voice.answer.trouble, microphone.calls]).toEqual([
      'off',
      null,
      ['open default', 'close'],
    ]);
  });

  it('closes everything when the room is left', async () => {
    const { voice, microphone, transcriber } = beginVoices();
    await voice.toggle();
    voice.close();
    expect([microphone.calls.at(-1), transcriber.unloaded, voice.answer.state]).toEqual(['close', 1, 'off']);
  });
});
