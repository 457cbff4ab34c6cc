import { describe, expect, it } from 'vitest';
import { errorText } from '../../../src/ui/text/errors.ts';
import type { AppError } from '../../../src/ui/text/errors.ts';

const errors: readonly AppError[] = [
  { type: 'store-unavailable', detail: 'x' },
  { type: 'store-full' },
  { type: 'interview-not-found', interviewId: 'secret-id' },
  { type: 'interview-damaged', interviewId: 'secret-id', sequence: -1, detail: 'x' },
  { type: 'interview-conflict', interviewId: 'secret-id', sequence: 3 },
  { type: 'pack-unreachable', part: 'databases' },
  { type: 'pack-damaged', part: 'databases', detail: 'x' },
  { type: 'document-too-large', sizeBytes: 12_400_000, limitBytes: 10_000_000 },
  { type: 'document-too-long', pages: 61, limitPages: 60 },
  { type: 'document-encrypted' },
  { type: 'document-without-text', pages: 1 },
  { type: 'document-unsupported', looksLike: 'a picture' },
  { type: 'document-damaged', detail: 'x' },
  { type: 'document-bomb' },
  { type: 'document-timeout' },
  { type: 'document-reader-stopped' },
  { type: 'document-cancelled' },
  { type: 'import-not-readable', detail: 'The file is not JSON.' },
  { type: 'import-empty' },
  { type: 'screen-not-loaded' },
  { type: 'bug', detail: 'x' },
];

describe('error texts', () => {
  it.each(errors.map((error) => [error.type, error] as const))(
    'say of %s what happened, what was kept and what to do, each in a sentence',
    (_, error) => {
      const text = errorText(error);
      for (const sentence of [text.whatHappened, text.whatWasKept, text.whatToDo]) {
        expect(sentence).toMatch(/^[A-Z].*\.$/s);
        expect(sentence).not.toMatch(/!|undefined|secret-id/);
      }
      expect(text.button).not.toBe('');
    },
  );

  it('give sizes in words', () => {
    expect(
      errorText({ type: 'document-too-large', sizeBytes: 12_400_000, limitBytes: 10_000_000 }).whatHappened,
    ).toBe('This file has 12 MB; the limit is 10 MB.');
  });
});
