import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureDelivery } from '../../../src/core/answer/delivery.ts';
import { appendSpoken, joinSpoken } from '../../../src/core/answer/spoken-answer.ts';
import type { SpokenAnswer } from '../../../src/core/answer/spoken-answer.ts';

describe('delivery', () => {
  it('counts words a minute from the first word to the last', () => {
    const words = Array.from({ length: 60 }, () => 'word').join(' ');
    const delivery = measureDelivery(
      makeSpoken({ transcript: words, speech: [{ startMs: 4000, endMs: 34_000 }], lengthMs: 40_000 }),
    );
    expect([delivery.words, delivery.wordsPerMinute, delivery.thinkingMs]).toEqual([60, 120, 4000]);
  });

  it('gives no rate for a few seconds', () => {
    const spoken = makeSpoken({ transcript: 'Yes, I do.', speech: [{ startMs: 0, endMs: 2000 }] });
    expect(measureDelivery(spoken).wordsPerMinute).toBeNull();
  });

  it('takes a silence of a second and more between words for a pause', () => {
    const speech = [
      { startMs: 500, endMs: 2000 },
      { startMs: 2900, endMs: 4000 },
      { startMs: 5000, endMs: 6000 },
    ];
    expect(measureDelivery(makeSpoken({ speech })).pauses).toEqual([{ startMs: 4000, endMs: 5000 }]);
  });

  it.each([
    ['Um, I was, you know, um, responsible.', { um: 2, 'you know': 1 }],
    ['It was, like, slow.', { like: 1 }],
    ['I like what you know about it.', {}],
    ['This kind of index is basically a tree.', { basically: 1 }],
    ['It was kind of late. Uh, and, er, sort of sad.', { uh: 2, 'kind of': 1, 'sort of': 1 }],
    ['A user hmm and the uhlan', { hmm: 1 }],
  ])('finds the fillers of “%s”', (transcript, expected) => {
    const { fillers } = measureDelivery(makeSpoken({ transcript }));
    expect(Object.fromEntries(fillers.map(({ word, count }) => [word, count]))).toEqual(expected);
  });

  it('says nothing of an answer without a word', () => {
    expect(measureDelivery(makeSpoken({ lengthMs: 3000 }))).toEqual({
      words: 0,
      wordsPerMinute: null,
      lengthMs: 3000,
      thinkingMs: 0,
      pauses: [],
      fillers: [],
    });
  });

  it('adds a second stretch behind the first', () => {
    const first = makeSpoken({ transcript: 'One.', speech: [{ startMs: 0, endMs: 900 }], lengthMs: 1000 });
    const second = makeSpoken({ transcript: 'Two.', speech: [{ startMs: 100, endMs: 500 }], lengthMs: 700 });
    expect(joinSpoken(first, second)).toMatchObject({
      transcript: 'One. Two.',
      speech: [
        { startMs: 0, endMs: 900 },
        { startMs: 1100, endMs: 1500 },
      ],
      lengthMs: 1700,
    });
  });

  it('joins stretches alike, whichever two are joined first', () => {
    const spoken = fc
      .record({ transcript: fc.constantFrom('', 'One.', 'two words'), lengthMs: fc.nat(10_000) })
      .map((part) => makeSpoken({ ...part, speech: [{ startMs: 0, endMs: part.lengthMs }] }));
    fc.assert(
      fc.property(spoken, spoken, spoken, (a, b, c) => {
        expect(joinSpoken(joinSpoken(a, b), c)).toEqual(joinSpoken(a, joinSpoken(b, c)));
      }),
    );
  });

  it('adds words behind what was typed, with one space', () => {
    expect([appendSpoken('', ' I do. '), appendSpoken('Yes \n', 'I do.'), appendSpoken('Yes', ' ')]).toEqual([
      'I do.',
      'Yes I do.',
      'Yes',
    ]);
  });
});

function makeSpoken(part: Partial<SpokenAnswer>): SpokenAnswer {
  return { transcript: '', phrases: [], speech: [], lengthMs: 0, ...part };
}
