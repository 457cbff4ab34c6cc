import { describe, expect, it } from 'vitest';
import type { MeaningStatus } from '../../../src/core/meaning/meaning-status.ts';
import { meaningInWords } from '../../../src/ui/text/meaning-text.ts';

const engine = { rung: 1, name: 'tiny', version: '1' } as const;

describe('how far the model is, in words', () => {
  it.each<[MeaningStatus, RegExp]>([
    [{ type: 'absent' }, /^$/],
    [{ type: 'computing', engine, done: 32, total: 601 }, /: 32 of 601 cards\. It does so once\.$/],
    [{ type: 'waiting', engine, done: 1, total: null }, /: 1 card so far\. It goes on when/],
    [
      { type: 'ready', engine, cards: 601, sizeBytes: 233_188, keptCards: 0 },
      /^Ready: 601 cards .* take 234 kB\. They are kept for the next time\.$/,
    ],
    [{ type: 'ready', engine, cards: 601, sizeBytes: 1, keptCards: 601 }, /They were kept from before\.$/],
    [
      { type: 'off', engine, because: { type: 'embedder-not-loaded', detail: 'x' } },
      /^Off: the model does not run on this device\. Search and feedback go by words alone\.$/,
    ],
  ])('says of %o what it is', (status, words) => {
    expect(meaningInWords(status)).toMatch(words);
  });
});
