import { describe, expect, it } from 'vitest';
import {
  readWordEvidence,
  weighWords,
  wordPairs,
} from '../../../../src/core/evaluation/reference/word-evidence.ts';
import { addTrees } from '../../../../src/core/evaluation/reference/boosted-trees.ts';
import { prepareText } from '../../../../src/core/language/prepare-text.ts';

const answer = prepareText('quick sort');
const reference = prepareText('fast sort');

describe('word evidence', () => {
  it('names what is kept, left out, and added beside each word of the reference', () => {
    expect([...wordPairs(answer, reference)].map((pair) => pair.join(':'))).toEqual([
      '+:quick',
      'fast:-',
      'fast:quick',
      'sort:=',
      'sort:quick',
    ]);
  });

  it('sums the weights of the pairs that it knows', () => {
    const known = readWordEvidence('fast:quick 50,- -10;sort:= 20;other:quick 90');
    expect(weighWords(known, answer, reference)).toBeCloseTo(0.6 / Math.sqrt(3 + (3 * 2) / 4));
    expect(weighWords(readWordEvidence(''), answer, reference)).toBe(0);
  });
});

describe('boosted trees', () => {
  it('follow a value to its end, and take "smaller" where nothing is asked', () => {
    const tree = [0, 0.5, -1, 0, 1, 0.2, 1, 2, 3, 4];
    expect(addTrees([tree], [0.4, 0.9])).toBe(1);
    expect(addTrees([tree, tree], [0.5, 0.1])).toBe(6);
    expect(addTrees([tree], [0.9, 0.2])).toBe(4);
  });
});
