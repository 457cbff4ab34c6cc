import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { learnSampleWords, readSampleWords } from '../../../src/core/evaluation/sample-words.ts';
import type { SampleReading, SampleSignals } from '../../../src/core/evaluation/sample-words.ts';
import { prepareText } from '../../../src/core/language/prepare-text.ts';

const right = [
  'An index is a sorted tree, so a lookup reads three or four pages instead of the whole table.',
  'Every insert must also maintain each tree, which makes writes slower and takes disk space.',
];
const wrong = [
  'The query cache remembers all earlier answers, so nothing is ever read from disk twice.',
  'An index compresses rows in memory, and inserts become quicker because the background job sorts them at night.',
];
const words = learnSampleWords(right, wrong)!;
const readWith = (answer: string, rubric: readonly string[] = []): SampleReading =>
  readSampleWords(words, new Set(rubric), prepareText(answer));
const read = (answer: string): SampleSignals => readWith(answer).signals;

describe('sample words', () => {
  it('tell a right answer in other words from a wrong one', () => {
    const sound = read(
      'It walks a sorted tree and reads a few pages. Each insert must maintain that tree too.',
    );
    const false_ = read('The cache remembers the answers, and the rows are compressed in memory at night.');
    expect(sound.soundness).toBeGreaterThan(0.4);
    expect(sound.falsehood).toBe(0);
    expect(false_.soundness).toBeLessThan(0.2);
    expect(false_.falsehood).toBeGreaterThan(0.7);
  });

  it('have nothing against an answer in words that no sample holds', () => {
    expect(read('We photographed seagulls beside the harbour.')).toEqual({
      soundness: 0,
      falsehood: 0,
    });
  });

  it('are not fooled by a few words of a wrong answer within a right one', () => {
    expect(read(`${right.join(' ')} Some of it stays in memory.`).falsehood).toBeLessThan(0.3);
  });

  it('are other words under a negation', () => {
    const denied = read('It is not true that it walks a sorted tree and reads a few pages.');
    expect(denied.soundness).toBe(0);
  });

  it('of the rubric count less against whoever says them, since wrong answers say them too', () => {
    const textbook = 'The rows in memory, compressed, and the background job.';
    const rubric = ['row', 'memori', 'compress', 'background', 'job'];
    const { falsehood } = readWith(textbook).signals;
    expect(falsehood).toBeGreaterThan(0.6);
    expect(readWith(textbook, rubric).signals.falsehood).toBeLessThan(0.8 * falsehood);
  });

  it('show the sentence that is most in the words of wrong answers', () => {
    const doubtful = 'Inserts become quicker because the background job sorts and compresses rows.';
    const answer = `We have tables of that kind in our shop. ${doubtful} The cache remembers.`;
    const { start, end } = readWith(answer).doubtful!;
    expect(answer.slice(start, end)).toBe(doubtful.slice(0, -1));
    expect(readWith(right.join(' ')).doubtful).toBeNull();
  });

  it('need right and wrong answers', () => {
    expect(learnSampleWords(right, [])).toBeNull();
    expect(learnSampleWords([], wrong)).toBeNull();
  });

  it('never count a sample against itself', () => {
    for (const answer of right) expect(read(answer).falsehood).toBe(0);
    for (const answer of wrong) expect(read(answer).soundness).toBeLessThan(0.1);
  });

  it('say something between nothing and all of any answer, whatever is read from storage', () => {
    const [, set = ''] = words.split(' ');
    const stored = fc.oneof(
      fc.string(),
      fc.constant(words),
      fc.string().map((weight) => `${weight} ${set}`),
    );
    const anyWeight = fc.constantFrom('1e999', '-3', 'NaN', '', '0').map((weight) => `${weight} ${set}`);
    const answer = fc.oneof(fc.string(), fc.constantFrom(...right, ...wrong));
    fc.assert(
      fc.property(fc.oneof(stored, anyWeight), fc.string(), answer, (sampleWords, word, text) => {
        const { signals } = readSampleWords(sampleWords, new Set([word]), prepareText(text));
        for (const value of Object.values(signals)) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('never turn wrong words into right ones', () => {
    const [, set = ''] = words.split(' ');
    const answer = prepareText(wrong.join(' '));
    for (const weight of ['-3', '1e999', 'x', '']) {
      const { signals } = readSampleWords(`${weight} ${set}`, new Set(), answer);
      expect(signals.soundness).toBeLessThan(0.1);
      expect(signals.falsehood).toBeGreaterThan(0.2);
    }
  });
});
