import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodePack } from '../../../src/core/question/encode-pack.ts';
import { parsePack } from '../../../src/core/question/parse-pack.ts';
import { decodePostings, encodePostings } from '../../../src/core/question/search-postings.ts';
import { makeCard } from '../../fakes/small-bank.ts';

describe('a pack', () => {
  it('is read back as it was written', () => {
    const cards = [makeCard('databases', 1), makeCard('databases', 2)];
    expect(parsePack(encodePack('databases', cards))).toEqual({ ok: true, value: cards });
  });

  it('keeps what is not usual', () => {
    const card = makeCard('databases', 1);
    const odd = {
      ...card,
      roles: ['dba'],
      anchors: { low: 'a', middle: 'b', high: 'c' },
      misconceptions: [
        { text: 'It is magic.', cues: [[{ stems: ['magic'], negated: true }]], followUp: 'Is it?' },
      ],
      points: card.points.map((point) => ({
        ...point,
        weight: 3,
        level: 'senior' as const,
        cues: [
          [
            { stems: ['log', 'n'], negated: false },
            { stems: ['scan'], negated: true },
          ],
        ],
      })),
      questions: card.questions.map((question) => ({
        ...question,
        discrimination: 1.5,
        dimension: 'communication' as const,
        hint: null,
        sampleWords: 'aB-_09',
      })),
    };
    expect(parsePack(encodePack('databases', [odd]))).toEqual({ ok: true, value: [odd] });
  });

  it.each(['', '{', '[]', '{"domainId":"a","cards":[{}]}', 'null'])('refuses %j', (text) => {
    expect(parsePack(text).ok).toBe(false);
  });
});

describe('postings', () => {
  it('are read back as they were written, in printable characters', () => {
    const posting = fc.record({ document: fc.nat(2_000_000), count: fc.integer({ min: 1, max: 5000 }) });
    fc.assert(
      fc.property(fc.uniqueArray(posting, { selector: ({ document }) => document }), (postings) => {
        const sorted = [...postings].sort((a, b) => a.document - b.document);
        const text = encodePostings(sorted);
        expect(decodePostings(text)).toEqual(sorted);
        expect(text).toMatch(/^[0-[\]-p]*$/);
      }),
    );
  });

  it('never loop, whatever they are read from', () => {
    fc.assert(fc.property(fc.string(), (text) => decodePostings(text).length <= text.length));
  });
});
