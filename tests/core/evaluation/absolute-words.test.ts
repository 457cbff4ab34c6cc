import { describe, expect, it } from 'vitest';
import { absoluteShare } from '../../../src/core/evaluation/absolute-words.ts';
import { prepareText } from '../../../src/core/language/prepare-text.ts';

const shareOf = (text: string): number => absoluteShare(prepareText(text));

describe('absolute wording', () => {
  it.each([
    'It is always faster.',
    "You needn't check it.",
    'There is no need to look.',
    "It doesn't matter.",
  ])('is heard in %j', (text) => expect(shareOf(`${text} That always works.`)).toBe(1 / 40));

  it('is no sign of anything the first time', () => {
    expect(shareOf('The lookup reads only a few pages.')).toBe(0);
  });

  it.each(['It is faster when rows are few.', 'Never store the password.', ''])('is not in %j', (text) =>
    expect(shareOf(text)).toBe(0),
  );

  it('weighs less the longer the answer is', () => {
    const short = 'It is always faster, and any index will do.';
    const long = `${short} ${'We measured it with some rows first. '.repeat(10)}`;
    expect(shareOf(long)).toBeLessThan(shareOf(short));
  });
});
