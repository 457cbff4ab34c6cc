import type { ScreenName } from '../state/router.svelte.ts';

export const appText = {
  name: 'Greenroom',
  skip: 'Skip to the content',
  navigation: 'Main',
  menu: 'Menu',
  closeMenu: 'Close the menu',
  footer: 'Nothing you write or say leaves this device.',
  close: 'Close',
  cancel: 'Cancel',
  opening: 'Opening the page.',
  preferenceNotKept: 'Your settings hold until you close this page; they could not be saved.',
  showTable: 'Show as a table',
  tableOf: (heading: string) => `${heading}, as a table`,
  hideTable: 'Hide the table',
  keysHeading: 'Keys',
  keysEverywhere: 'Everywhere',
  keysInInterview: 'In the interview',
  keysOff: 'Shortcuts are switched off. You can switch them on in Settings.',
} as const;

export const screenTitles = {
  home: 'Home',
  setup: 'Set up an interview',
  'device-check': 'Microphone and voice',
  interview: 'Interview',
  report: 'Report',
  history: 'History',
  questions: 'Questions',
  models: 'Models',
  packs: 'Your packs',
  settings: 'Settings',
  help: 'Help',
  privacy: 'Privacy',
  proof: 'Offline and sealed',
} as const satisfies Record<ScreenName, string>;

export interface KeyLine {
  readonly keys: readonly string[];
  readonly does: string;
}

export const interviewKeys: readonly KeyLine[] = [
  { keys: ['Ctrl', 'Enter'], does: 'I’m done (on a Mac also ⌘ Enter)' },
  { keys: ['Alt', 'H'], does: 'Show a hint, in practice' },
  { keys: ['Alt', 'R'], does: 'Say the question another way' },
  { keys: ['Alt', 'Q'], does: 'Read the question again' },
  { keys: ['Alt', 'S'], does: 'Skip the question' },
  { keys: ['Alt', 'P'], does: 'Pause, and go on' },
  { keys: ['Alt', 'V'], does: 'Switch the microphone on, or off' },
  { keys: ['Esc'], does: 'Stop the interviewer’s voice' },
  { keys: ['Alt', 'E'], does: 'End the interview' },
];

export const everywhereKeys: readonly KeyLine[] = [
  { keys: ['?'], does: 'Show the keys, when you are not writing' },
  { keys: ['Tab'], does: 'To the next thing; with Shift to the one before' },
  { keys: ['Enter'], does: 'Do what is focused' },
  { keys: ['Esc'], does: 'Close a dialog or a list' },
];
