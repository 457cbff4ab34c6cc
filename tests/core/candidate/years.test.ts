import { describe, expect, it } from 'vitest';
import { statedYears, yearsInWords } from '../../../src/core/candidate/years.ts';

describe('statedYears', () => {
  it.each([
    ['six years', 6],
    ['6+ years of experience', 6],
    ['over ten years', 10],
    ['3-5 years', 3],
    ['a decade', 10],
    ['two decades of work', 20],
    ['eight months', 8 / 12],
    ['a couple of years', 2],
    ['2.5 years', 2.5],
    ['5 Jahre Erfahrung', 5],
    ['10 ans d’expérience', 10],
    ['twenty years', 20],
    ['one year here, four years there', 4],
  ])('reads "%s" as %d', (text, years) => {
    expect(statedYears(text)).toBeCloseTo(years);
  });

  it.each([
    'six years ago',
    'I am 26 years old',
    'studied for four years',
    'every two years',
    'in 2019',
    'years of work',
    '',
  ])('reads no length of work in "%s"', (text) => {
    expect(statedYears(text)).toBeNull();
  });
});

describe('yearsInWords', () => {
  it.each([
    [0.5, 'less than a year'],
    [1.9, 'one year'],
    [6, 'six years'],
    [25, '25 years'],
  ])('says %d as "%s"', (years, words) => {
    expect(yearsInWords(years)).toBe(words);
  });
});
