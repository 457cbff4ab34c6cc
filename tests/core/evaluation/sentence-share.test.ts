import { describe, expect, it } from 'vitest';
import { cueSpreadOf, sentenceShareOf } from '../../../src/core/evaluation/sentence-share.ts';
import { prepareText } from '../../../src/core/language/prepare-text.ts';

const terse =
  'Ping the gateway first. Then a host outside. If the gateway answers and the host does not, it is the line, so I call the provider.';
const keyWords =
  'gateway ping provider outage route table default gateway packet loss switch port cable link light uplink latency traceroute';

describe('the share of sentences', () => {
  it('is high in terse speech', () => {
    expect(sentenceShareOf(prepareText(terse))).toBeGreaterThan(0.9);
  });

  it.each([
    ['key words', keyWords],
    [
      'the words of sentences in no order',
      terse
        .toLowerCase()
        .match(/[a-z]+/g)!
        .sort()
        .join(' '),
    ],
  ])('is low in %s', (_, text) => {
    expect(sentenceShareOf(prepareText(text))).toBeLessThan(0.35);
  });

  it('is high in speech that was written down with wrong words, fillers and slips, without a mark', () => {
    const misheard =
      'so the um database keeps the index in a tree and it it walks down the few levels so it reads only a few ' +
      'pgaes and the price is taht every so has to change the well too so writes become um slower and this ' +
      'the table is loaded a you drop the and build it again';
    expect(sentenceShareOf(prepareText(misheard))).toBeGreaterThan(0.9);
    const words = misheard.split(' ');
    const shuffled = words.map((_, at) => words[(at * 23) % words.length]).join(' ');
    expect(sentenceShareOf(prepareText(shuffled))).toBeLessThan(0.35);
  });

  it('gives a few words the benefit of the doubt', () => {
    expect(sentenceShareOf(prepareText('Ping gateway, then provider.'))).toBe(1);
  });
});

describe('the spread of cues', () => {
  it('falls from text to a list', () => {
    const answer = prepareText(keyWords);
    expect(cueSpreadOf(5, answer)).toBe(1);
    expect(cueSpreadOf(9, answer)).toBe(0);
  });
});
