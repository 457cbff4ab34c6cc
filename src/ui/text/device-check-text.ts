import type { MicrophonePermission } from '../../core/ports/microphone.ts';
import type { NoiseVerdict } from '../../core/answer/device-check.ts';
import type { SoundPlayerError } from '../../core/ports/sound-player.ts';

export const deviceCheckText = {
  heading: 'Microphone and voice',
  intro:
    'Answer aloud and hear the questions, or type and read them. Sound is worked on in memory on this device. It is written to its disk only if you ask for that in the report, and then encrypted.',
  choicesHeading: 'How you talk',
  answerBy: 'You answer by',
  answers: [
    { value: 'typing', name: 'Typing', line: 'Works everywhere.' },
    { value: 'voice', name: 'Speaking', line: 'Your words are written down while you speak.' },
  ],
  readAloud: 'Say the questions aloud',
  readAloudLine: 'They stand on the screen as well.',
  checkWords: 'Check my words before they are scored',
  checkWordsLine: 'After “I’m done” you can correct what was misheard.',
  endAfterPause: 'End my turn by itself',
  endings: [
    { value: 0, name: 'Never', line: '“I’m done” ends it.' },
    { value: 1500, name: 'After 1.5 s of silence' },
    { value: 2500, name: 'After 2.5 s' },
    { value: 4000, name: 'After 4 s' },
  ],
  interrupt: 'Let me interrupt by speaking',
  interruptLine: 'Needs a microphone that has passed the echo test below, such as a headset.',
  keepSound: 'Let me hear my answers again',
  keepSoundLine:
    'Their sound stays in memory until this page closes. In the report you can keep it on this device, encrypted.',
  writingDown: 'Writing down speech',
  model: (name: string) => `${name} is installed.`,
  noModel: 'No model that writes down speech is installed, so answers are typed for now.',
  addModel: 'Add one under Models',
  looking: 'Looking at what is there.',
  microphoneHeading: 'Microphone',
  permission: {
    granted: 'The browser lets this page use the microphone.',
    ask: 'The browser will ask whether this page may use the microphone.',
    denied:
      'The browser does not let this page use the microphone. You can allow it beside the address of the page.',
  } satisfies Record<MicrophonePermission, string>,
  which: 'Which microphone',
  systemChoice: 'The system’s choice',
  nameless: (number: number) => `Microphone ${number}`,
  open: 'Switch the microphone on',
  opening: 'Switching it on.',
  close: 'Switch it off',
  level: 'Loudness',
  sayHello: 'Say hello: the bar turns green when you are heard.',
  heard: 'You are heard.',
  room: 'Room',
  roomWait: 'Listening to the room.',
  rooms: {
    quiet: 'Quiet.',
    usable: 'Some noise; it will do.',
    loud: 'Loud. Close a window, or use a headset.',
  } satisfies Record<NoiseVerdict, string>,
  cleaning: 'Clean-up',
  cleaningOf: (parts: readonly string[]) =>
    parts.length === 0 ? 'The browser does none.' : `The browser does: ${parts.join(', ')}.`,
  echoCancellation: 'echo',
  noiseSuppression: 'noise',
  autoGainControl: 'loudness',
  recordHeading: 'Hear yourself',
  record: 'Record five seconds',
  recording: 'Recording. Say something.',
  playAgain: 'Play it again',
  playing: 'Playing.',
  stop: 'Stop',
  echoHeading: 'Echo',
  echo: 'Test the echo',
  echoLine: 'A rising tone is played for a second and a half.',
  echoRunning: 'Playing the tone.',
  echoPassed: 'The microphone does not hear the speakers. You may interrupt by speaking.',
  echoFailed:
    'The microphone hears the speakers. Use a headset to interrupt by speaking; by button and key it always works.',
  echoUnknown: 'Too little was heard to tell. Try again.',
  voiceHeading: 'The interviewer’s voice',
  noVoice: 'This device has no voice of its own for English. The questions are there to be read.',
  voice: 'Voice',
  bestVoice: 'The best for the language',
  rate: 'Speed',
  rates: [
    { value: 0.8, name: 'Slower' },
    { value: 1, name: 'Normal' },
    { value: 1.2, name: 'Faster' },
    { value: 1.5, name: 'Much faster' },
  ],
  hear: 'Hear the voice',
  sample: 'Good morning. Tell me about something that you built and are proud of.',
  speaking: 'Speaking.',
} as const;

export const playerTroubles = {
  'player-not-allowed': 'The browser wants a click before the page may sound. Try once more.',
  'player-failed': 'The sound could not be played. Look whether speakers are connected.',
} as const satisfies Record<SoundPlayerError['type'], string>;
