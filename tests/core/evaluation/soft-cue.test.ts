import { describe, expect, it } from 'vitest';
import { createSoftMatcher } from '../../../src/core/evaluation/soft-cue.ts';
import { prepareText } from '../../../src/core/language/prepare-text.ts';
import { parseCue } from '../../../src/core/question/parse-cue.ts';

function match(cue: string, answer: string, question = ''): { share: number; words: string } {
  const matchSoftly = createSoftMatcher(prepareText(answer), new Set(prepareText(question).stems));
  const { share, evidence } = matchSoftly(parseCue(cue));
  return { share, words: evidence === null ? '' : answer.slice(evidence.start, evidence.end) };
}

describe('a soft match of a cue', () => {
  it('is whole where all its words stand in two neighbouring sentences', () => {
    const { share, words } = match('split work chunks', 'I split it. The work comes in chunks then.');
    expect(share).toBe(1);
    expect(words).toBe('split it. The work comes in chunks');
  });

  it('takes the best alternative and counts the words that stand there', () => {
    const { share } = match('lock table | split work chunks', 'I split it into chunks.');
    expect(share).toBeGreaterThan(0.5);
    expect(share).toBeLessThan(1);
  });

  it('does not join what lies far apart', () => {
    const near = match('split work chunks', 'I split the work. It comes in chunks.').share;
    const far = match(
      'split work chunks',
      'I split it. Then I wait a day. Later I look. There are chunks.',
    ).share;
    expect(far).toBeLessThan(near);
  });

  it('trusts one word less than three', () => {
    expect(match('chunks', 'It comes in chunks.').share).toBe(0.75);
  });

  it.each([
    ['split work chunks', 'I would not split work into chunks.'],
    ['never block thread', 'They block the thread.'],
  ])('of %j counts little in %j, which says the opposite', (cue, answer) => {
    expect(match(cue, answer).share).toBeLessThanOrEqual(0.31);
  });

  it('counts words of the question little', () => {
    const answer = 'I split the work.';
    const question = 'How do you split the work?';
    expect(match('split work chunks', answer, question).share).toBeLessThan(
      match('split work chunks', answer).share,
    );
  });

  it('is nothing, without words, in a text on something else', () => {
    expect(match('split work chunks', 'The view from the harbour was nice.')).toEqual({
      share: 0,
      words: '',
    });
    expect(match('split work chunks', '')).toEqual({ share: 0, words: '' });
  });
});
