import type { Delivery, Filler } from '../../core/answer/delivery.ts';
import type { VoiceTrouble } from '../state/answer-voice.svelte.ts';
import type { ListeningState } from '../state/answer-voice.svelte.ts';
import type { SpeakerError } from '../../core/ports/speaker.ts';
import { clockFace, count } from './format.ts';

export const voiceText = {
  group: 'Answer by voice',
  speak: 'Answer by voice',
  stopListening: 'Microphone off',
  goOnSpeaking: 'Go on speaking',
  handIn: 'Hand in',
  states: {
    off: 'The microphone is off.',
    opening: 'Opening the microphone and loading what writes down your words.',
    ready: 'The microphone is ready.',
    listening: 'Listening. Speak when you are ready.',
    held: 'The interviewer speaks.',
    finishing: 'Writing down your last words.',
  } satisfies Record<ListeningState, string>,
  hearing: 'Listening. You are heard.',
  checking: 'Check your words and correct what was misheard. Then hand them in.',
  heardNothing: 'No words were heard. Speak once more, or type.',
  tentative: 'Not final yet',
  level: 'Loudness',
  lostPieces: (pieces: number) =>
    `${count(pieces, 'part')} of this answer could not be written down. Please say or type what is missing.`,
  speaking: 'The interviewer speaks.',
  stopSpeaking: 'Stop',
  hearQuestion: 'Hear the question',
  placeholder: 'Speak, or write as you would say it.',
  paused: 'The clock stands still.',
  playHeading: 'What you said',
  play: 'Hear your answer',
  stopPlaying: 'Stop',
  heardAs: 'As it was heard, before you corrected it:',
  deliveryHeading: 'How you said it',
  deliveryNote: 'Shown for you to see. It is never scored.',
  length: (ms: number) => `You spoke for ${clockFace(ms)}`,
  rate: (wordsPerMinute: number) => `${wordsPerMinute} words a minute`,
  thinking: (ms: number) => `${count(Math.round(ms / 1000), 'second')} of thought before the first word`,
  pauses: (pauses: number, longestMs: number) =>
    pauses === 0
      ? 'no pause of a second or more'
      : `${count(pauses, 'pause')} of a second or more, the longest ${(longestMs / 1000).toFixed(1)} s`,
  fillers: (words: string) => `fillers, roughly: ${words}`,
  noFillers: 'no fillers were noticed',
  deliveryTable: 'How each answer was said',
  columns: ['Question', 'Length', 'Words a minute', 'Pauses', 'Fillers, roughly'],
} as const;

/** "um 3, you know 1"; empty without any. */
export function fillerWords(fillers: readonly Filler[]): string {
  return fillers.map(({ word, count }) => `${word} ${count}`).join(', ');
}

/** One answer's delivery, as the parts of a sentence. */
export function deliveryFacts({
  lengthMs,
  wordsPerMinute,
  thinkingMs,
  pauses,
  fillers,
}: Delivery): readonly string[] {
  const longestMs = Math.max(0, ...pauses.map(({ startMs, endMs }) => endMs - startMs));
  return [
    voiceText.length(lengthMs),
    ...(wordsPerMinute === null ? [] : [voiceText.rate(wordsPerMinute)]),
    ...(thinkingMs < 1000 ? [] : [voiceText.thinking(thinkingMs)]),
    voiceText.pauses(pauses.length, longestMs),
    fillers.length === 0 ? voiceText.noFillers : voiceText.fillers(fillerWords(fillers)),
  ];
}

type TroubleType = VoiceTrouble['type'] | SpeakerError['type'];

/** What is wrong with the voice, and what to do. Typing always works. */
export const voiceTroubles = {
  'voice-not-loaded': 'The part of the app that speaks and listens could not be loaded. Please type.',
  'microphone-denied':
    'The browser does not let the app use the microphone. Allow it beside the address of the page, then switch it on again. You can type meanwhile.',
  'microphone-missing': 'There is no microphone. Plug one in and switch it on again, or type.',
  'microphone-busy':
    'Another program uses the microphone. Close it there and switch it on again, or type meanwhile.',
  'microphone-unsupported': 'This browser cannot listen on this page. Please type.',
  'microphone-not-ready': 'What notices speech could not be loaded. Please type.',
  'microphone-ended':
    'The microphone is gone: it was unplugged, or its permission was taken back. What you said before is kept. Switch it on again, or type.',
  'microphone-muted': 'The microphone is muted, by the system or by a switch on it. Unmute it, or type.',
  'microphone-silent': 'Nothing is heard from the microphone. Speak up, look at its switch, or type.',
  'microphone-interrupted':
    'The system has taken the sound away, as it does for a call. It comes back by itself; you can type meanwhile.',
  'microphone-detection-failed': 'What notices speech has stopped. Switch the microphone on again, or type.',
  'transcriber-not-installed':
    'No model that writes down speech is installed. You can add one under Models before the next interview. Please type.',
  'transcriber-not-loaded': 'The model that writes down speech does not run on this device. Please type.',
  'transcriber-failed': 'A part of what you said could not be written down. Say it again, or type it.',
  'transcriber-timeout': 'Writing down took too long on this device, so a part is missing. Please type it.',
  'transcriber-cancelled': 'Writing down was stopped.',
  'speaker-no-voice': 'This device has no voice for this language. The questions are there to be read.',
  'speaker-failed': 'The voice has stopped. The question is there to be read.',
  'speaker-not-allowed':
    'The browser wants a click before it lets the page sound: press “Hear the question”.',
} as const satisfies Record<TroubleType, string>;
