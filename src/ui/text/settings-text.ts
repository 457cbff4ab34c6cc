import type { KeepHours } from '../../core/retention/retention.ts';

export const settingsText = {
  heading: 'Settings',
  intro: 'Changes are kept at once, in this browser.',
  theme: 'Colours',
  themes: [
    { value: 'system', name: 'As the system' },
    { value: 'light', name: 'Light' },
    { value: 'dark', name: 'Dark' },
  ],
  textSize: 'Text size',
  sizes: [
    { value: 100, name: 'Normal' },
    { value: 125, name: 'Large' },
    { value: 150, name: 'Larger' },
    { value: 200, name: 'Double' },
  ],
  interview: 'In the interview',
  showTimer: 'Show the time left',
  showTimerLine: 'Some people think better without it. The time runs all the same.',
  shortcuts: 'Keyboard shortcuts',
  shortcutsLine: 'Press ? on any page to see them, when you are not writing.',
  motion: 'Less motion',
  motionLine: 'No fading or sliding, whatever the system says.',
  voiceLine: 'Answer aloud, hear the questions, and try both out before an interview.',
  voice: 'Open microphone and voice',
  modelsLine: 'What can be added to the app on this device, and what of it is there.',
  models: 'Open the models',
  keep: 'How long interviews are kept',
  keepLine: 'Counted from the moment you last worked on one. Then its key is destroyed and it is erased.',
  keepChoices: [
    { value: 1, name: 'An hour' },
    { value: 8, name: '8 hours' },
    { value: 24, name: 'A day' },
    { value: 72, name: '3 days' },
    { value: 168, name: 'A week' },
    { value: 720, name: '30 days' },
  ],
  keepNotChanged: 'This holds for new interviews; it could not be changed for those that are kept already.',
  memoryOnly: 'Keep new interviews in memory only',
  memoryOnlyLine:
    'Nothing of them is written to this device. Closing or reloading the page, or a crash, ends the interview and its report.',
  eraseHeading: 'Erase everything',
  eraseLine:
    'Destroys every key and deletes every interview, every CV, your own question packs and all settings from this browser, of every profile. It cannot be undone.',
  erase: 'Erase everything',
  eraseQuestion: 'Erase everything on this device?',
  eraseWhat: (interviews: string) =>
    `${interviews}, everything read from your CV, your own question packs and your settings will be deleted. There is no copy anywhere else.`,
  eraseUnknown: 'All interviews',
  eraseConfirm: 'Erase now',
  eraseCancel: 'Keep everything',
  erased: 'Everything is erased.',
} as const;

/** "a day", "8 hours". */
export function keepInWords(keepHours: KeepHours): string {
  const name = settingsText.keepChoices.find(({ value }) => value === keepHours)?.name ?? '';
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}
