import type { DocumentError } from '../../core/ports/document-reader.ts';
import type { InterviewStoreError } from '../../core/ports/interview-store.ts';
import type { ProfileError } from '../../core/ports/profile-keeper.ts';
import type { QuestionBankError } from '../../core/ports/question-bank.ts';
import type { RunFailure } from '../../core/interview/run-interview.ts';
import type { ImportError } from '../../core/report/import-interview.ts';
import { count, megabytes } from './format.ts';

/** Every failure that a user can meet. A new one without words here does not compile. */
export type AppError =
  InterviewStoreError | ProfileError | QuestionBankError | DocumentError | ImportError | RunFailure | UiError;

/** Failures of the interface itself. */
export type UiError =
  { readonly type: 'screen-not-loaded' } | { readonly type: 'bug'; readonly detail: string };

/** What the one button does. The screen knows how. */
export type Remedy = 'retry' | 'choose-another' | 'paste' | 'reload' | 'erase' | 'home' | 'none';

export interface ErrorText {
  readonly whatHappened: string;
  readonly whatWasKept: string;
  readonly whatToDo: string;
  readonly remedy: Remedy;
  readonly button: string;
}

type ErrorTexts = {
  readonly [Type in AppError['type']]: (error: Extract<AppError, { type: Type }>) => ErrorText;
};

const nothingChanged = 'Everything else is as it was.';
const fileUntouched = 'The file itself was not changed, and your other choices are kept.';

const errorTexts: ErrorTexts = {
  'store-unavailable': () => ({
    whatHappened: 'This browser does not let the app keep anything at the moment.',
    whatWasKept: 'What you write stays in memory while this page is open.',
    whatToDo: 'Leave private browsing or allow site data, then try again. You can go on meanwhile.',
    remedy: 'retry',
    button: 'Try again',
  }),
  'store-full': () => ({
    whatHappened: 'There is no space left on this device for more answers.',
    whatWasKept:
      'All that was saved before is still there. The rest stays in memory while this page is open.',
    whatToDo: 'Free some space, or delete old interviews in History, then try again.',
    remedy: 'retry',
    button: 'Try again',
  }),
  'profile-locked': () => ({
    whatHappened: 'This profile is locked.',
    whatWasKept: 'All that was saved is kept, encrypted.',
    whatToDo: 'Reload the page and give the passphrase.',
    remedy: 'reload',
    button: 'Reload',
  }),
  'wrong-passphrase': () => ({
    whatHappened: 'That is not the passphrase of this profile.',
    whatWasKept: nothingChanged,
    whatToDo: 'Look whether Caps Lock is on, and try again.',
    remedy: 'none',
    button: '',
  }),
  'passphrase-wait': ({ waitMs }) => ({
    whatHappened: 'There were several wrong passphrases in a row.',
    whatWasKept: nothingChanged,
    whatToDo: `The next try is taken in ${count(Math.ceil(waitMs / 1000), 'second')}.`,
    remedy: 'none',
    button: '',
  }),
  'too-many-profiles': ({ limit }) => ({
    whatHappened: `There are ${count(limit, 'profile')} on this device already.`,
    whatWasKept: nothingChanged,
    whatToDo: 'Erase one that nobody needs.',
    remedy: 'none',
    button: '',
  }),
  'interview-not-found': () => ({
    whatHappened: 'This interview is no longer on this device.',
    whatWasKept: nothingChanged,
    whatToDo: 'It may have been deleted in another tab. You can start a new one.',
    remedy: 'home',
    button: 'Go to the start',
  }),
  'interview-damaged': () => ({
    whatHappened: 'This interview cannot be read. Its record is damaged.',
    whatWasKept: 'Your other interviews are not touched.',
    whatToDo: 'It cannot be repaired. You can delete it in History.',
    remedy: 'home',
    button: 'Go to the start',
  }),
  'interview-conflict': () => ({
    whatHappened: 'This interview has gone on in another tab.',
    whatWasKept: 'What was written there is kept.',
    whatToDo: 'Close one of the two tabs, then open the interview again.',
    remedy: 'home',
    button: 'Go to the start',
  }),
  'pack-unreachable': () => ({
    whatHappened: 'The questions for this part could not be loaded.',
    whatWasKept: nothingChanged,
    whatToDo: 'Look whether you are online, then try again.',
    remedy: 'retry',
    button: 'Try again',
  }),
  'pack-damaged': () => ({
    whatHappened: 'The questions for this part arrived damaged and were not used.',
    whatWasKept: nothingChanged,
    whatToDo: 'Reload the page to fetch them afresh.',
    remedy: 'reload',
    button: 'Reload',
  }),
  'document-too-large': ({ sizeBytes, limitBytes }) => ({
    whatHappened: `This file has ${megabytes(sizeBytes)}; the limit is ${megabytes(limitBytes)}.`,
    whatWasKept: fileUntouched,
    whatToDo: 'Save it without pictures, or paste the text.',
    remedy: 'paste',
    button: 'Paste the text',
  }),
  'document-too-long': ({ pages, limitPages }) => ({
    whatHappened: `This file has ${count(pages, 'page')}; the limit is ${limitPages}.`,
    whatWasKept: fileUntouched,
    whatToDo: 'Choose a shorter one, or paste the part that matters.',
    remedy: 'paste',
    button: 'Paste the text',
  }),
  'document-encrypted': () => ({
    whatHappened: 'This file is locked with a password.',
    whatWasKept: fileUntouched,
    whatToDo: 'Save a copy without the password, or paste the text.',
    remedy: 'paste',
    button: 'Paste the text',
  }),
  'document-without-text': ({ pages }) => ({
    whatHappened: `There is no text in this file, only ${count(pages, 'picture of a page', 'pictures of pages')}.`,
    whatWasKept: fileUntouched,
    whatToDo: 'It looks scanned. Paste the text instead.',
    remedy: 'paste',
    button: 'Paste the text',
  }),
  'document-unsupported': ({ looksLike }) => ({
    whatHappened: `This looks like ${looksLike}, which the app cannot read.`,
    whatWasKept: fileUntouched,
    whatToDo: 'Choose a PDF, a Word file (.docx) or plain text.',
    remedy: 'choose-another',
    button: 'Choose another file',
  }),
  'document-damaged': () => ({
    whatHappened: 'This file is damaged and could not be read.',
    whatWasKept: fileUntouched,
    whatToDo: 'Save it again from the program that made it, or paste the text.',
    remedy: 'paste',
    button: 'Paste the text',
  }),
  'document-bomb': () => ({
    whatHappened: 'This file unpacks to far more than a document should, so it was not opened.',
    whatWasKept: fileUntouched,
    whatToDo: 'Save it again from the program that made it, or paste the text.',
    remedy: 'paste',
    button: 'Paste the text',
  }),
  'document-timeout': () => ({
    whatHappened: 'Reading this file took too long and was stopped.',
    whatWasKept: fileUntouched,
    whatToDo: 'Try a simpler version of it, or paste the text.',
    remedy: 'paste',
    button: 'Paste the text',
  }),
  'document-reader-stopped': () => ({
    whatHappened: 'The part of the app that reads files has stopped.',
    whatWasKept: fileUntouched,
    whatToDo: 'Try again. If it stops again, paste the text.',
    remedy: 'choose-another',
    button: 'Choose the file again',
  }),
  'document-cancelled': () => ({
    whatHappened: 'Reading the file was cancelled.',
    whatWasKept: fileUntouched,
    whatToDo: 'Choose a file when you are ready.',
    remedy: 'choose-another',
    button: 'Choose a file',
  }),
  'import-not-readable': ({ detail }) => ({
    whatHappened: `This file is not a report or a chat that the app can read. ${detail}`.trim(),
    whatWasKept: 'Your interviews are as they were.',
    whatToDo: 'Choose a report saved as JSON, or a chat as a list of messages in JSON.',
    remedy: 'choose-another',
    button: 'Choose another file',
  }),
  'import-empty': () => ({
    whatHappened: 'There is no question with an answer in this file.',
    whatWasKept: 'Your interviews are as they were.',
    whatToDo: 'Choose another file.',
    remedy: 'choose-another',
    button: 'Choose another file',
  }),
  'screen-not-loaded': () => ({
    whatHappened: 'This page of the app could not be loaded.',
    whatWasKept: 'What you have written is kept.',
    whatToDo: 'Look whether you are online, then reload.',
    remedy: 'reload',
    button: 'Reload',
  }),
  bug: () => ({
    whatHappened: 'Something went wrong in the app. This is our mistake, not yours.',
    whatWasKept: 'Every answer that was saved is kept.',
    whatToDo: 'Reload the page; an open interview goes on where it was.',
    remedy: 'reload',
    button: 'Reload',
  }),
};

export function errorText(error: AppError): ErrorText {
  // The table has an entry for each type, of that very type; TypeScript cannot follow the pairing.
  const write = errorTexts[error.type] as (error: AppError) => ErrorText;
  return write(error);
}
