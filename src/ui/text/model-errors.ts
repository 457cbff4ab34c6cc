import type { ManifestError } from '../../core/models/parse-manifest.ts';
import type { ModelStoreError } from '../../core/ports/model-store.ts';
import type { ErrorText } from './errors.ts';
import { dataSize } from './format.ts';

export type ModelError = ModelStoreError | ManifestError;

type ModelErrorTexts = {
  readonly [Type in ModelError['type']]: (error: Extract<ModelError, { type: Type }>) => ErrorText;
};

const partKept = 'What was fetched before is kept.';
const nothingAdded = 'The models that were installed before are as they were.';
const tryAgain = { remedy: 'retry', button: 'Try again' } as const;

/** What can go wrong with models, in words. Apart from the other errors, so that the first screen need not load it. */
export function modelErrorText(error: ModelError): ErrorText {
  // The table has an entry for each type, of that very type; TypeScript cannot follow the pairing.
  const write = modelErrorTexts[error.type] as (error: ModelError) => ErrorText;
  return write(error);
}

const modelErrorTexts: ModelErrorTexts = {
  'manifest-not-readable': () => ({
    whatHappened:
      'The list of models that comes with the app cannot be read. This is our mistake, not yours.',
    whatWasKept: nothingAdded,
    whatToDo: 'Reload the page. The interview works without models meanwhile.',
    remedy: 'reload',
    button: 'Reload',
  }),
  'model-store-unavailable': () => ({
    whatHappened: 'This browser does not let the app keep models at the moment.',
    whatWasKept: nothingAdded,
    whatToDo:
      'Leave private browsing or allow site data, then try again. The interview works without models.',
    ...tryAgain,
  }),
  'model-store-full': ({ neededBytes }) => ({
    whatHappened:
      neededBytes === null
        ? 'The space that the browser gives this app is used up.'
        : `The space that the browser gives this app is used up; ${dataSize(neededBytes)} more are needed.`,
    whatWasKept: partKept,
    whatToDo: 'Free some space on the device, or delete a model below, then try again.',
    ...tryAgain,
  }),
  'model-store-busy': () => ({
    whatHappened: 'Another tab of this app is working on the models.',
    whatWasKept: nothingAdded,
    whatToDo: 'Wait until it is done, or close that tab, then try again.',
    ...tryAgain,
  }),
  'model-store-stopped': () => ({
    whatHappened: 'The part of the app that keeps models has stopped.',
    whatWasKept: partKept,
    whatToDo: 'Try again; it goes on where it was.',
    ...tryAgain,
  }),
  'model-interview-running': () => ({
    whatHappened: 'An interview is running, and nothing is fetched while one is.',
    whatWasKept: partKept,
    whatToDo: 'Finish the interview, then go on here.',
    ...tryAgain,
  }),
  'model-paused': () => ({
    whatHappened: 'This was stopped before it was done.',
    whatWasKept: partKept,
    whatToDo: 'Go on when you like.',
    remedy: 'retry',
    button: 'Go on',
  }),
  'model-unreachable': ({ host }) => ({
    whatHappened: `${host} cannot be reached.`,
    whatWasKept: partKept,
    whatToDo: 'Look whether you are online and whether this network allows that address, then try again.',
    ...tryAgain,
  }),
  'model-server-failing': ({ host, status }) => ({
    whatHappened: `${host} has trouble of its own at the moment (it answered ${status}).`,
    whatWasKept: partKept,
    whatToDo: 'Try again in a few minutes.',
    ...tryAgain,
  }),
  'model-forbidden': ({ host }) => ({
    whatHappened: `${host} does not give this file without a permission.`,
    whatWasKept: partKept,
    whatToDo: 'Choose another set, or bring the model as files.',
    remedy: 'none',
    button: 'Close',
  }),
  'model-missing-there': ({ host, fileName }) => ({
    whatHappened: `${host} does not have the file ${fileName} any more.`,
    whatWasKept: partKept,
    whatToDo: 'Choose another set, or bring the model as files.',
    remedy: 'none',
    button: 'Close',
  }),
  'model-web-page': ({ host }) => ({
    whatHappened: `A web page came from ${host} in place of the file. Often that is the sign-in page of a network.`,
    whatWasKept: partKept,
    whatToDo: 'Sign in to the network, then try again.',
    ...tryAgain,
  }),
  'model-not-as-promised': ({ fileName, what }) => ({
    whatHappened: `The file ${fileName} does not have the ${what} that the app’s list promises, so it was thrown away.`,
    whatWasKept: 'The other files are kept.',
    whatToDo: 'Try again. If it happens again, the file has changed at its source; choose another set.',
    ...tryAgain,
  }),
  'model-mirror-missing': () => ({
    whatHappened: 'This site does not offer models of its own.',
    whatWasKept: nothingAdded,
    whatToDo: 'Download them from the internet, or bring them as files.',
    remedy: 'none',
    button: 'Close',
  }),
  'model-pack-damaged': () => ({
    whatHappened: 'This pack was cut or changed on its way and was not used.',
    whatWasKept: nothingAdded,
    whatToDo: 'Save it once more on the other device, then choose it again.',
    remedy: 'choose-another',
    button: 'Choose a file',
  }),
  'model-import-empty': () => ({
    whatHappened: 'None of these files belongs to a model that the app knows.',
    whatWasKept: nothingAdded,
    whatToDo: 'Choose a pack, or the folder of a model with its files under their own names.',
    remedy: 'choose-another',
    button: 'Choose files',
  }),
};
