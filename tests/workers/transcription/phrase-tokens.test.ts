import { describe, expect, it } from 'vitest';
import { phrasesOf } from '../../../workers/transcription/phrase-tokens.ts';

const kinds = { timesBegin: 1000, textEnds: 900 };
const decode = (ids: readonly number[]): string => ids.map((id) => ` w${id}`).join('');

describe('tokens of a Whisper', () => {
  it.each([
    [
      'pairs of times around words',
      [1000, 1, 2, 1050, 1050, 3, 1100, 900],
      [
        { text: 'w1 w2', startMs: 0, endMs: 1000 },
        { text: 'w3', startMs: 1000, endMs: 2000 },
      ],
    ],
    ['words that the limit cut off', [1010, 1], [{ text: 'w1', startMs: 200, endMs: null }]],
    ['words without times', [1, 2, 900], [{ text: 'w1 w2', startMs: null, endMs: null }]],
    ['signs among the words', [1000, 950, 1, 1001], [{ text: 'w1', startMs: 0, endMs: 20 }]],
    ['no words', [1000, 1500, 900], []],
  ])('%s', (_, tokens, expected) => {
    expect(phrasesOf(tokens, kinds, decode)).toEqual(expected);
  });
});
