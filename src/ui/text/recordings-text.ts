import { count, dataSize } from './format.ts';

/** `until`: when the interview is erased, in words. */
export const recordingsText = {
  heading: 'Your recordings',
  unkept: (answers: number, sizeBytes: number, until: string) =>
    `The sound of ${count(answers, 'answer')} is in the memory of this page only, and is gone when you close or reload it. You can keep it on this device, encrypted. It takes ${dataSize(sizeBytes)} and is erased with this interview ${until}.`,
  keep: 'Keep my recordings',
  keeping: 'Keeping them',
  kept: (answers: number, sizeBytes: number, until: string) =>
    `The sound of ${count(answers, 'answer')} is kept on this device, encrypted. It takes ${dataSize(sizeBytes)} and is erased with this interview ${until}. Open a question to hear it.`,
  deleteAll: 'Delete my recordings',
  deleteOne: 'Delete this recording',
  deleted: 'Deleted, also from the memory of this page.',
} as const;
