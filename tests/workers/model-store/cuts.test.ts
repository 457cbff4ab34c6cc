import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { measureCuts } from '../../fakes/cut-downloads.ts';
import { startModelServer } from '../../fixtures/models/model-server.ts';
import type { ModelServer } from '../../fixtures/models/model-server.ts';
import {
  newJournal,
  parseJournal,
  applyEvent,
  eventLine,
  headLine,
  rangeCount,
  rangeSize,
} from '../../../workers/model-store/range-journal.ts';
import type { JournalEvent } from '../../../workers/model-store/range-journal.ts';
import { testRangeBytes } from '../../fakes/store-engine.ts';

let server: ModelServer;
beforeAll(async () => {
  server = await startModelServer();
});
afterAll(() => server.stop());

describe('a thousand cuts at random places', () => {
  it('lose nothing, and no kill costs more than one range', async () => {
    const outcome = await measureCuts(server, { cuts: 1_000, seed: 7 });
    expect(outcome.cuts).toBeGreaterThanOrEqual(1_000);
    expect(outcome.kills).toBeGreaterThan(200);
    expect(outcome.lost).toBe(0);
    expect(outcome.mostRefetchedBytes).toBeLessThanOrEqual(testRangeBytes);
  }, 120_000);
});

describe('the journal', () => {
  const head = { url: 'https://example.org/ä', sizeBytes: 10_000, rangeBytes: 3_000, etag: null };
  const index = fc.integer({ min: 0, max: rangeCount(head) - 1 });
  const event: fc.Arbitrary<JournalEvent> = fc.oneof(
    index.map((at) => ({ type: 'range' as const, index: at, sha256: hashOf(at) })),
    index.chain((at) =>
      fc.nat(rangeSize(head, at)).map((bytes) => ({ type: 'piece' as const, index: at, bytes })),
    ),
    index.map((at) => ({ type: 'lost' as const, index: at })),
    fc.constant({ type: 'whole' as const, sha256: hashOf('whole') }),
  );

  it('reads back what was written', () => {
    fc.assert(
      fc.property(fc.array(event), (events) => {
        const written = newJournal(head);
        for (const each of events) applyEvent(written, each);
        const text = headLine(head) + events.map(eventLine).join('');
        expect(parseJournal(text)).toEqual({
          ...written,
          lengthBytes: new TextEncoder().encode(text).length,
        });
      }),
    );
  });

  it('is true to its last whole line wherever it is torn', () => {
    fc.assert(
      fc.property(fc.array(event, { minLength: 1 }), fc.nat(), (events, at) => {
        const lines = [headLine(head), ...events.map(eventLine)];
        const text = lines.join('');
        const torn = text.slice(0, at % text.length);
        const whole = torn.split('\n').length - 1;
        const expected = whole === 0 ? null : parseJournal(lines.slice(0, whole).join(''));
        expect(parseJournal(torn)).toEqual(expected);
      }),
    );
  });

  it.each([
    '',
    'null\n',
    '{"v":2}\n',
    'x 0\n',
    '{"v":1,"url":"a","sizeBytes":-1,"rangeBytes":1,"etag":null}\n',
  ])('has no head in %j', (text) => {
    expect(parseJournal(text)).toBeNull();
  });
});

function hashOf(value: number | string): string {
  return createHash('sha256').update(String(value)).digest('hex');
}
