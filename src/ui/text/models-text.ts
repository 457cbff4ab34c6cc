import type { ModelEntry, ModelPart, ModelRuntime, SetId } from '../../core/models/manifest.ts';
import type { RecommendationReason } from '../../core/models/recommend-models.ts';
import type { GivenUpReason } from '../../core/ports/given-up-models.ts';
import type { ChoiceWords } from './words.ts';

export const modelsText = {
  heading: 'Models',
  intro: 'The interview works without any of these. Each one that you add makes one part of it better.',
  notUsedYet: 'Kept ready; this version does not use it yet.',
  looking: 'Looking at what this device can run.',
  forDevice: 'For this device',
  sets: 'Set',
  recommended: 'recommended',
  adds: 'What it adds',
  download: (size: string) => `Download ${size}`,
  allInstalled: 'All models of this set are installed.',
  size: (size: string, estimated: boolean) => (estimated ? `about ${size}` : size),
  timeAssumed: (time: string, speed: string) => `${time} at ${speed}, which is assumed`,
  timeMeasured: (time: string, speed: string) => `${time} at ${speed}, as measured here`,
  space: (size: string) => `takes ${size} of this device’s disk`,
  lacks: 'This set asks for more than this device shows.',
  downloading: 'Downloading',
  preparing: 'Preparing: every byte is checked',
  of: (done: string, total: string) => `${done} of ${total}`,
  left: (time: string) => `${time} left`,
  pause: 'Pause',
  goOnPlain: 'Go on',
  cancel: 'Cancel and delete what came',
  paused: 'Paused. What came so far is kept.',
  done: 'Done. The models are on this device and were checked.',
  all: 'All models',
  licence: 'Licence',
  source: (repository: string) => `from ${repository}`,
  unpinned: 'Its newest revision is fetched and then held fast',
  english: 'English',
  many: 'many languages',
  stateAbsent: 'not on this device',
  statePartial: (size: string) => `${size} fetched, not complete`,
  stateInstalled: 'installed',
  stateOutdated: 'installed, a newer revision is there',
  stateOnTrial: 'a newer revision is tried; the one before is kept',
  givenUp: (date: string, because: string) => `Not used since ${date}: ${because}`,
  tryAgain: 'Try it again',
  tryAgainLabel: (name: string) => `Try ${name} again`,
  get: (name: string) => `Download ${name}`,
  getShort: 'Download',
  goOnWith: (name: string) => `Go on with ${name}`,
  update: 'Install the newer one beside it',
  check: 'Check',
  checkLabel: (name: string) => `Check ${name}`,
  remove: 'Delete',
  removeLabel: (name: string) => `Delete ${name}`,
  keep: 'Keep the newer one',
  rollBack: 'Go back to the one before',
  removed: (name: string) => `${name} is deleted and its space is free.`,
  sound: (size: string) => `All ${size} are as they should be.`,
  damaged: (size: string) =>
    `${size} were damaged and taken out. Download the model again: only they are fetched.`,
  offline: 'Without internet',
  importLine:
    'Bring models from another device: a pack that this page saved there, or the folder of a model on a stick.',
  importFiles: 'Choose files',
  importFolder: 'Choose a folder',
  imported: (count: string) => `${count} added.`,
  importUnknown: (names: string) => `Not known to the app: ${names}.`,
  importIncomplete: (names: string) => `Files are still missing of ${names}.`,
  mirrorLine: 'Some places keep the models beside the app, on the same site.',
  mirror: 'Fetch this set from this site',
  exportLine: 'Save what is installed as one file, for a device without internet.',
  export: (size: string) => `Save a pack of ${size}`,
  disk: 'On this disk',
  diskLine: (size: string) => `Models take ${size}.`,
  diskEmpty: 'No model is on this device.',
} as const;

export const setWords = {
  light: { name: 'Light', line: 'Small and quick. For phones and older laptops.' },
  balanced: { name: 'Balanced', line: 'Good wording and listening on a usual laptop.' },
  best: { name: 'Best', line: 'The largest that makes sense in a browser. Needs a graphics card.' },
} as const satisfies Record<SetId, ChoiceWords>;

/** How a model runs here, to tell twins apart. */
export function runtimeWords({ runtime, needs }: ModelEntry): string {
  if (runtime !== 'webllm' || needs.shaderF16) return runtimeName(runtime);
  return `${runtimeName(runtime)}, without half precision`;
}

export function runtimeName(runtime: ModelRuntime): string {
  return runtime === 'webllm' ? 'on the graphics card' : 'on the processor';
}

export const givenUpWords = {
  'not-loaded': 'this device could not load it. A smaller one is used in its place, or the rules.',
  'broke-down': 'it stopped twice while it worked. A smaller one is used in its place, or the rules.',
} as const satisfies Record<GivenUpReason, string>;

export const partWords = {
  language: 'Language',
  transcription: 'Listening',
  embeddings: 'Search by meaning',
  voice: 'Voice',
  'picture-text': 'Text in pictures',
} as const satisfies Record<ModelPart, string>;

/** What this version does with a model of each kind; null while nothing does. */
export const partUse = {
  language:
    'Reads answers again, words questions and follow-ups, looks for more in a CV and sums up a report. Each reply is checked, and the rules stand beside it.',
  transcription: 'Writes down what you say when you answer by voice.',
  embeddings:
    'Finds questions that mean what you search for, chooses those that fit your CV and the job, and sees points that you make in words of your own. Such a point counts a quarter, and is marked.',
  voice: 'Reads the questions aloud.',
  'picture-text': null,
} as const satisfies Record<ModelPart, string | null>;

export const reasonWords = {
  'graphics-card': 'This device has a graphics card that the browser can use.',
  'graphics-card-without-half-precision':
    'This device’s graphics card cannot compute in half precision, so the larger variant of the model is used.',
  'graphics-card-too-small': 'This device’s graphics card is too small for the largest models.',
  'no-graphics-card':
    'The browser can use no graphics card here, so the model runs on the processor, more slowly.',
  'no-language-model': 'This browser can run no language model; listening and search still work.',
  'little-memory': 'A larger set needs more memory than this device shows.',
  'few-cores': 'A larger set would be slow on this processor.',
  'memory-unknown': 'The browser does not say how much memory there is; four gigabytes are assumed.',
  'cannot-write': 'The browser did not let the app write a file, so nothing can be kept here.',
  'little-space': 'The browser says that space is short.',
} as const satisfies Record<RecommendationReason, string>;
