import type { Interview } from '../../src/core/interview/interview.ts';
import { defaultVoice } from '../../src/core/ports/preference-store.ts';
import type { VoicePreferences } from '../../src/core/ports/preference-store.ts';
import { ok } from '../../src/core/shared/result.ts';
import { InterviewScreenState } from '../../src/ui/state/interview-screen.svelte.ts';
import { Recordings } from '../../src/ui/state/recordings.ts';
import { VoiceRoom } from '../../src/ui/state/voice-room.svelte.ts';
import { makeInterview, makeQuestion } from './interview-factories.ts';
import { createManualClock } from './manual-clock.ts';
import { createManualTimer } from './manual-timer.ts';
import { ScriptedMicrophone, ScriptedSpeaker, ScriptedTranscriber } from './scripted-voice.ts';

/** An interview screen with its voices, at its first question; the test plays the candidate and the devices. */
export function beginVoices(change: Partial<VoicePreferences> = {}) {
  const microphone = new ScriptedMicrophone();
  const transcriber = new ScriptedTranscriber();
  const speaker = new ScriptedSpeaker();
  const recordings = new Recordings();
  const timer = createManualTimer();
  const room = new InterviewScreenState({
    runInterview: () => new Promise(() => undefined),
    clock: createManualClock(),
    onFinished: () => undefined,
  });
  const preferences = { ...defaultVoice, ...change };
  const voice = new VoiceRoom(room, {
    openVoice: () =>
      Promise.resolve({
        microphone,
        speaker,
        player: { play: () => ({ done: Promise.resolve(ok('ended' as const)), stop: () => undefined }) },
        timer,
        findTranscriber: () => Promise.resolve(transcriber),
      }),
    preferences: () => preferences,
    recordings,
  });
  const pushed: { type: string }[] = [];
  let interview: Interview = { ...makeInterview([]), id: 'i' };
  const show = (next: Interview): void => {
    interview = next;
    room.show(next, null);
    void room.nextAct().then(function take(act) {
      pushed.push(act);
      void room.nextAct().then(take);
    });
    voice.follow();
  };
  const ask = (id: string): void => {
    const question = { ...makeQuestion({ id }), leadIn: 'Next,', text: `Why ${id}?` };
    const turn = {
      question,
      askedAtMs: 0,
      activeMs: 0,
      draft: '',
      answer: null,
      spoken: null,
      skipped: false,
      hintShown: false,
      rephrased: null,
      evaluation: null,
      feedbackRead: false,
    };
    show({
      ...interview,
      turns: [...interview.turns, turn],
      status: { type: 'answering', questionId: id },
    });
  };
  ask('q1');
  return {
    voice,
    room,
    microphone,
    transcriber,
    speaker,
    recordings,
    timer,
    ask,
    pause: (paused: boolean) => show({ ...interview, paused }),
    acts: () => pushed.filter(({ type }) => type !== 'draft' && type !== 'tick'),
  };
}

/** Lets everything run that waits for nothing but its turn. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 30; turn += 1) await Promise.resolve();
}
