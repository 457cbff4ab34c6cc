import { describe, expect, it } from 'vitest';
import { readingGrade } from '../../src/bank/compiler/reading-level.ts';

describe('the reading level', () => {
  it('is low for short plain sentences and high for long words', () => {
    expect(readingGrade('The cat sat on the mat.')).toBeLessThan(2);
    expect(
      readingGrade(
        'Internationalisation considerations necessitate comprehensive architectural deliberation beforehand.',
      ),
    ).toBeGreaterThan(14);
  });

  it('of one word of one syllable follows the formula', () => {
    expect(readingGrade('Go.')).toBeCloseTo(0.39 + 11.8 - 15.59, 5);
  });

  it('is 0 for no words', () => expect(readingGrade(' … ')).toBe(0));
});
