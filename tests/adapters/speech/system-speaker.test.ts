import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cutForSystem } from '../../../src/adapters/speech/system-pieces.ts';
import { createSystemSpeaker } from '../../../src/adapters/speech/system-speaker.ts';
import { localVoices } from '../../../src/adapters/speech/system-voices.ts';
import { ok } from '../../../src/core/shared/result.ts';
import { ScriptedSynthesis, ScriptedUtterance, voice } from '../../fakes/scripted-synthesis.ts';

const options = { voiceId: null, language: 'en-GB', rate: 1 };

function makeSpeaker(list = [voice('Anna', 'en-GB')]) {
  const synthesis = new ScriptedSynthesis(list);
  const speaker = createSystemSpeaker({ synthesis, createUtterance: (text) => new ScriptedUtterance(text) });
  return { synthesis, speaker };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the voices of the system', () => {
  it('are those of the device for the language, best first', () => {
    const names = localVoices(
      [
        voice('Cloud', 'en-GB', { localService: false }),
        voice('Hans', 'de-DE'),
        voice('Zarvox', 'en-GB'),
        voice('Sam', 'en_US', { default: true }),
        voice('Ava (Premium)', 'en-US'),
        voice('Kate', 'en-GB'),
      ],
      'en-GB',
    ).map(({ name }) => name);
    expect(names).toEqual(['Kate', 'Ava (Premium)', 'Sam', 'Zarvox']);
  });

  it('are waited for two seconds, and then there are none', async () => {
    const { synthesis, speaker } = makeSpeaker([]);
    const found = speaker.voices('en');
    synthesis.list = [voice('Anna', 'en-GB')];
    synthesis.dispatchEvent(new Event('voiceschanged'));
    expect(await found).toMatchObject([{ id: 'system:Anna', language: 'en-GB', engine: { rung: 0 } }]);
    const none = makeSpeaker([]).speaker;
    const said = none.speak(['Hello.'], options).done;
    await vi.advanceTimersByTimeAsync(2100);
    expect(await said).toEqual({ ok: false, error: { type: 'speaker-no-voice' } });
  });

  it('are none in a browser without speech', async () => {
    const speaker = createSystemSpeaker(null);
    expect(await speaker.voices('en')).toEqual([]);
    expect(await speaker.speak(['Hello.'], options).done).toMatchObject({ ok: false });
  });
});

describe('speaking with the system', () => {
  it('says each sentence with the chosen voice and speed, and tells when it begins', async () => {
    const { synthesis, speaker } = makeSpeaker([voice('Anna', 'en-GB'), voice('Ben', 'en-US')]);
    const begun: string[] = [];
    const { done } = speaker.speak(['One.', '', 'Two.'], {
      ...options,
      voiceId: 'system:Ben',
      rate: 9,
      onSentence: (index, text) => begun.push(`${index} ${text}`),
    });
    await vi.runAllTimersAsync();
    expect(await done).toEqual(ok('said'));
    expect(begun).toEqual(['0 One.', '1 Two.']);
    expect(synthesis.spoken.map(({ text, rate, lang }) => [text, rate, lang])).toEqual([
      ['One.', 2, 'en-US'],
      ['Two.', 2, 'en-US'],
    ]);
  });

  it('stops at once, and one utterance ends the one before', async () => {
    const { synthesis, speaker } = makeSpeaker();
    synthesis.script = (utterance) => utterance.dispatchEvent(new Event('start'));
    const first = speaker.speak(['Endless.'], options);
    await vi.advanceTimersByTimeAsync(100);
    const second = speaker.speak(['Endless, too.'], options);
    expect(await first.done).toEqual(ok('stopped'));
    expect(synthesis.cancelled).toBe(1);
    speaker.stop();
    expect(await second.done).toEqual(ok('stopped'));
    second.stop();
  });

  it('never hangs: what does not begin or does not end is given up', async () => {
    const { synthesis, speaker } = makeSpeaker();
    synthesis.script = () => undefined;
    const silent = speaker.speak(['Hello there.'], options).done;
    await vi.advanceTimersByTimeAsync(6100);
    expect(await silent).toEqual({
      ok: false,
      error: { type: 'speaker-failed', detail: 'a sentence did not begin' },
    });
    synthesis.script = (utterance) => utterance.dispatchEvent(new Event('start'));
    const stuck = speaker.speak(['Hello there.'], options).done;
    await vi.advanceTimersByTimeAsync(8000);
    expect(await stuck).toMatchObject({ error: { detail: 'a sentence did not end' } });
  });

  it.each([
    ['not-allowed', 'speaker-not-allowed'],
    ['voice-unavailable', 'speaker-no-voice'],
    ['synthesis-failed', 'speaker-failed'],
  ])('turns the error %s into %s', async (error, type) => {
    const { synthesis, speaker } = makeSpeaker();
    synthesis.script = (utterance) => utterance.fail(error);
    const { done } = speaker.speak(['Hello.'], options);
    await vi.advanceTimersByTimeAsync(100);
    expect(await done).toMatchObject({ ok: false, error: { type } });
  });
});

describe('a long sentence', () => {
  it('is cut at its commas into pieces of a few seconds', () => {
    const part = 'a clause of about fifty letters that goes on a bit,';
    const pieces = cutForSystem(`${part} ${part} ${part} ${part}`);
    expect(pieces).toEqual([`${part} ${part} ${part}`, part]);
  });

  it('is cut between words where it has no comma, and loses none', () => {
    const words = Array.from({ length: 80 }, (_, at) => `word${at}`).join(' ');
    const pieces = cutForSystem(words);
    expect(pieces.every((piece) => piece.length <= 160)).toBe(true);
    expect(pieces.join(' ')).toBe(words);
  });

  it('of no words is not spoken', () => {
    expect(cutForSystem(' … ')).toEqual([]);
  });
});
