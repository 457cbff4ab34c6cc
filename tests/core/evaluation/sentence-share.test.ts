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
