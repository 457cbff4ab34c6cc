import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCue } from '../../../src/core/question/parse-cue.ts';

describe('parseCue', () => {
  it.each([
    [
      'log n | logarithmic',
      [
        { stems: ['log', 'n'], negated: false },
        { stems: ['logarithm'], negated: false },
      ],
    ],
    ['prefix of the columns', [{ stems: ['prefix', 'column'], negated: false }]],
    ['not thread safe', [{ stems: ['thread', 'safe'], negated: true }]],
    ['without scanning', [{ stems: ['scan'], negated: true }]],
    ["doesn't block", [{ stems: ['block'], negated: true }]],
    ['instead of full scan', [{ stems: ['full', 'scan'], negated: true }]],
    ['how to', [{ stems: ['how', 'to'], negated: false }]],
    ['scan |  | ', [{ stems: ['scan'], negated: false }]],
  ])('reads %j', (text, cue) => {
    expect(parseCue(text)).toEqual(cue);
  });

  it('never gives an alternative without stems', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(parseCue(text).every((alternative) => alternative.stems.length > 0)).toBe(true);
      }),
    );
  });
});
