import { describe, expect, it } from 'vitest';
import { modelErrorText } from '../../../src/ui/text/model-errors.ts';
import type { ModelError } from '../../../src/ui/text/model-errors.ts';

const host = 'huggingface.co';
const errors: readonly ModelError[] = [
  { type: 'manifest-not-readable', detail: 'x' },
  { type: 'model-store-unavailable', detail: 'x' },
  { type: 'model-store-full', neededBytes: null },
  { type: 'model-store-full', neededBytes: 5_000_000 },
  { type: 'model-store-busy' },
  { type: 'model-store-stopped', detail: 'x' },
  { type: 'model-interview-running' },
  { type: 'model-paused' },
  { type: 'model-unreachable', host },
  { type: 'model-server-failing', host, status: 503 },
  { type: 'model-forbidden', host },
  { type: 'model-missing-there', host, fileName: 'config.json' },
  { type: 'model-web-page', host },
  { type: 'model-not-as-promised', fileName: 'config.json', what: 'content' },
  { type: 'model-mirror-missing' },
  { type: 'model-pack-damaged', detail: 'x' },
  { type: 'model-import-empty' },
];

describe('the words for what goes wrong with models', () => {
  it.each(errors.map((error) => [error.type, error] as const))(
    'say of %s what happened and what to do',
    (_, error) => {
      const text = modelErrorText(error);
      // A host begins with a small letter.
      for (const sentence of [text.whatHappened, text.whatWasKept, text.whatToDo]) {
        expect(sentence).toMatch(/^([A-Z]|huggingface\.co).*\.$/s);
        expect(sentence).not.toMatch(/!|undefined|null/);
      }
      expect(text.button).not.toBe('');
    },
  );
});
