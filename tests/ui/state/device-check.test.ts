import { describe, expect, it } from 'vitest';
import { chirpDbfs } from '../../../src/core/answer/device-check.ts';
import { defaultVoice } from '../../../src/core/ports/preference-store.ts';
import type { VoicePreferences } from '../../../src/core/ports/preference-store.ts';
import type { Playback, SoundPlayerError } from '../../../src/core/ports/sound-player.ts';
import { err, ok } from '../../../src/core/shared/result.ts';
import type { Result } from '../../../src/core/shared/result.ts';
import { DeviceCheckState } from '../../../src/ui/state/device-check.svelte.ts';
import { createManualTimer } from '../../fakes/manual-timer.ts';
import { ScriptedMicrophone, ScriptedSpeaker, ScriptedTranscriber } from '../../fakes/scripted-voice.ts';

describe('device check', () => {
  it('looks at what is there without asking for the microphone', async () => {
    const { check, microphone } = begin();
    await check.look();
    expect([check.permission, check.devices.length, check.voices?.length, check.transcriber]).toEqual([
      'granted',
      1,
      1,
      'scripted',
    ]);
    expect(microphone.calls).toEqual([]);
  });

  it('shows the level, whether one is heard, and how loud the room is', async () => {
    const { check, microphone, timer } = begin();
    await check.openMicrophone();
    for (let count = 0; count < 10; count += 1)
      microphone.hear({ type: 'level', dbfs: -62, isSpeech: false });
    await timer.move(2000);
    expect([check.noise, check.heard]).toEqual(['quiet', false]);
    microphone.hear({ type: 'level', dbfs: -20, isSpeech: true });
    expect([check.level, check.hearsSpeech, check.heard]).toEqual([-20, true, true]);
  });

  it('records five seconds, plays them, and overwrites them at the end', async () => {
    const { check, microphone, timer, played, endPlayback } = begin();
    await check.openMicrophone();
    const samples = Int16Array.from([1, 2, 3]);
    microphone.sound = { startMs: 0, samples };
    void check.record();
    await timer.move(4999);
    expect(check.work).toBe('recording');
    await timer.move(1);
    expect([check.work, played]).toEqual(['playing', [samples]]);
    endPlayback(ok('ended'));
    await timer.move(0);
    expect(check.work).toBeNull();
    check.close();
    expect([[...samples], microphone.calls.at(-1)]).toEqual([[0, 0, 0], 'close']);
  });

  it('lets interrupt only the microphone that does not hear the speakers', async () => {
    for (const heardDbfs of [chirpDbfs - 40, chirpDbfs - 10]) {
      const { check, microphone, timer, endPlayback, preferences } = begin({ interrupt: true });
      await check.openMicrophone();
      void check.testEcho();
      await timer.move(0);
      for (let count = 0; count < 15; count += 1)
        microphone.hear({ type: 'level', dbfs: heardDbfs, isSpeech: false });
      endPlayback(ok('ended'));
      await timer.move(300);
      const passed = heardDbfs < chirpDbfs - 35;
      expect([check.work, check.echo?.passed]).toEqual([null, passed]);
      expect(preferences()).toMatchObject({
        echoFreeMicrophoneId: passed ? 'built-in' : null,
        interrupt: passed,
      });
    }
  });

  it('says why there is no microphone, and when it goes', async () => {
    const { check, microphone } = begin();
    microphone.failure = { type: 'microphone-missing' };
    await check.openMicrophone();
    expect([check.microphone, check.trouble?.type]).toEqual([null, 'microphone-missing']);
    microphone.failure = null;
    await check.openMicrophone();
    expect([check.microphone === null, check.trouble]).toEqual([false, null]);
    microphone.hear({ type: 'trouble', trouble: { type: 'microphone-ended' } });
    expect([check.microphone, check.trouble?.type]).toEqual([null, 'microphone-ended']);
  });

  it('opens the other microphone when another is chosen', async () => {
    const { check, microphone } = begin();
    await check.openMicrophone();
    await check.chooseMicrophone('headset');
    expect(microphone.calls).toEqual(['open default', 'close', 'open headset']);
  });

  it('says that the browser wants a click before it sounds', async () => {
    const { check, timer, endPlayback } = begin();
    await check.openMicrophone();
    void check.testEcho();
    await timer.move(0);
    endPlayback(err({ type: 'player-not-allowed' }));
    await timer.move(300);
    expect([check.work, check.trouble?.type, check.echo]).toEqual([null, 'player-not-allowed', null]);
  });

  it('stops the voice at once', async () => {
    const { check, speaker, timer } = begin();
    await check.look();
    void check.speak('Good morning.');
    await timer.move(0);
    expect([check.work, speaker.said]).toEqual(['speaking', ['Good morning.']]);
    check.stop();
    await timer.move(0);
    expect(check.work).toBeNull();
  });
});

function begin(change: Partial<VoicePreferences> = {}) {
  const microphone = new ScriptedMicrophone();
  const speaker = new ScriptedSpeaker();
  const timer = createManualTimer();
  const played: Int16Array[] = [];
  let preferences: VoicePreferences = { ...defaultVoice, ...change };
  let end: (result: Result<'ended' | 'stopped', SoundPlayerError>) => void = () => undefined;
  const player = {
    play: (samples: Int16Array): Playback => {
      played.push(samples);
      const done = new Promise<Result<'ended' | 'stopped', SoundPlayerError>>((resolve) => (end = resolve));
      return { done, stop: () => end(ok('stopped')) };
    },
  };
  const check = new DeviceCheckState({
    openVoice: () =>
      Promise.resolve({
        microphone,
        speaker,
        player,
        timer,
        findTranscriber: () => Promise.resolve(new ScriptedTranscriber()),
      }),
    preferences: () => preferences,
    choose: (part) => (preferences = { ...preferences, ...part }),
    language: 'en',
  });
  return {
    check,
    microphone,
    speaker,
    timer,
    played,
    endPlayback: (result: Result<'ended' | 'stopped', SoundPlayerError>) => end(result),
    preferences: () => preferences,
  };
}
