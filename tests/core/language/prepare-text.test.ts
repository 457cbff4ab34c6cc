import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prepareText } from '../../../src/core/language/prepare-text.ts';

describe('prepareText', () => {
  it.each([
    ['It is fast. It is small.', 2],
    ['It costs 1.5 seconds, e.g. on node.js.', 1],
    ['first line\nsecond line', 2],
    ['- one\n- two\n- three', 3],
    ['', 0],
    ['!!!', 0],
  ])('counts the sentences of %j', (text, count) => {
    expect(prepareText(text).sentences).toHaveLength(count);
  });

  it('parts speech without punctuation at the words that open a new thought', () => {
    const speech =
      'well the index keeps the keys sorted in a tree with a few levels and every page holds many keys and so the lookup reads only a few pages but every insert has to keep the order which takes more time than before';
    expect(prepareText(speech).sentences.length).toBeGreaterThan(1);
  });

  it('hears "sort" as what is done to a list, and "sort of" as a filler', () => {
    const { tokens, isContent } = prepareText('I sort of sort the list by some kind of key.');
    const content = tokens.filter((_, index) => isContent[index]).map(({ word }) => word);
    expect(content.slice(0, 2)).toEqual(['sort', 'list']);
    expect(content).not.toContain('kind');
    expect(tokens[1]?.word).toBe('sort');
    expect(isContent[1]).toBe(false);
  });

  it('parts speech without any mark into statements, so that a negation stays in its own', () => {
    const speech =
      'a lookup in the table of customers does not scan it from the first row and it walks down a tree of few levels and writes become slower';
    const { sentences, tokens, isNegated } = prepareText(speech);
    expect(sentences.map(({ first }) => tokens[first]?.word)).toEqual(['a', 'and']);
    expect(tokens.filter((_, index) => isNegated[index]).map(({ word }) => word)).not.toContain('walks');
    expect(prepareText(`${speech}.`).sentences).toHaveLength(1);
  });

  it('covers every token by exactly one sentence and one clause', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('not', 'but', 'it', 'scan', '.', ',', 'if', 'never', '\n', 'page')),
        (words) => {
          const prepared = prepareText(words.join(' '));
          const all = prepared.tokens.map((_, index) => index);
          expect(prepared.sentences.flatMap(indices)).toEqual(all);
          expect(prepared.clauses.flatMap(indices)).toEqual(all);
        },
      ),
    );
  });
});

describe('negation', () => {
  it.each([
    ['it does not scan the table', ['scan', 'table']],
    ['a scan is not needed', ['scan', 'needed']],
    ['few pages without a scan', ['scan']],
    ['few pages instead of a scan', ['scan']],
    ['not only a scan', []],
    ["I don't think it scans", ['scans']],
    ['it does not lock, it scans', ['lock']],
    ['it does not lock and it scans', ['lock']],
    ['you cannot find it without a scan', []],
    ['it is not true that a scan, once started, blocks', ['scan', 'once', 'started', 'blocks']],
    ['the scan copies pages not rows', ['rows']],
    ['it doesnt scan', ['scan']],
    ['no doubt it scans', []],
  ])('in %j reaches %j', (text, expected) => {
    const prepared = prepareText(text);
    const reached = prepared.tokens
      .filter((_, index) => prepared.isNegated[index] && prepared.isContent[index])
      .map((token) => token.word);
    expect(reached.filter((word) => !['think', 'true', 'find'].includes(word))).toEqual(expected);
  });
});

function indices(range: { readonly first: number; readonly end: number }): readonly number[] {
  return Array.from({ length: range.end - range.first }, (_, offset) => range.first + offset);
}
