import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cueMatches, findCue } from '../../../src/core/evaluation/match-cue.ts';
import { prepareText } from '../../../src/core/language/prepare-text.ts';
import { parseCue } from '../../../src/core/question/parse-cue.ts';

describe('findCue', () => {
  it.each([
    ['few pages', 'A lookup reads a few pages instead of scanning the whole table.'],
    ['instead of full scan', 'It reads a few pages instead of a full table scan.'],
    ['without scanning', 'It never scans the table.'],
    ['slower writes', 'writes to the table get a lot slower'],
    ['log n | logarithmic', 'the time is logarithmic in the rows'],
    ['log n', 'lookup is O(log n)'],
    ['order of columns matters', 'well the order matters, I mean of the columns'],
    ['transaction log', 'it goes to the transacton log first'],
    ['not thread safe', "that map isn't thread-safe"],
    ['reduced by percent', 'we reduced the load time by 40%'],
    ['how to', 'that is how to do it'],
    ['three way handshake', 'there is a 3-way handshake'],
  ])('%j is said in %j', (cue, text) => {
    expect(cueMatches(parseCue(cue), text)).toBe(true);
  });

  it.each([
    ['slow down writes', 'it does not slow down writes'],
    ['full scan', 'it reads a few pages instead of a full scan'],
    ['full scan', 'a full scan is not needed'],
    ['not thread safe', 'the map is thread safe'],
    ['without scanning', 'it works by scanning'],
    ['few pages', 'there are few keys. The pages are large.'],
    [
      'few pages',
      'few people know that once the buffer pool of this engine is warm most of the hot pages stay',
    ],
    ['page lock', 'it looks at the page'],
    ['index always faster', 'an index is not always faster'],
    ['index always faster', 'It is not true that an index, whatever its kind, is always faster'],
  ])('%j is not said in %j', (cue, text) => {
    expect(cueMatches(parseCue(cue), text)).toBe(false);
  });

  it('shows the words from the first to the last that match', () => {
    const text = 'Well, writes to it get slower.';
    const found = findCue(parseCue('slower writes'), prepareText(text));
    expect(found && text.slice(found.start, found.end)).toBe('writes to it get slower');
  });

  it('finds any cue of plain words in its own text', () => {
    const word = fc.constantFrom(
      'lookup',
      'page',
      'scan',
      'sorted',
      'writes',
      'slower',
      'leftmost',
      'prefix',
    );
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 4 }), (words) => {
        expect(cueMatches(parseCue(words.join(' ')), `Well, the ${words.join(' of ')}.`)).toBe(true);
      }),
    );
  });
});

describe('who acted', () => {
  it.each(['I decided to stop it.', "I've decided to stop it.", "I'd decided to stop it."])(
    'hears "I" in: %s',
    (text) => {
      expect(cueMatches(parseCue('I decided'), text)).toBe(true);
    },
  );

  it('does not hear it where "I" only saw what another did', () => {
    expect(cueMatches(parseCue('I was right'), 'I could see that he was right.')).toBe(false);
    expect(cueMatches(parseCue('I was right'), 'It turned out that I was right.')).toBe(true);
  });

  it('does not hear "I" where somebody else acted', () => {
    expect(cueMatches(parseCue('I decided'), 'They decided to stop it.')).toBe(false);
  });
});
