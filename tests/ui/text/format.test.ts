import { describe, expect, it } from 'vitest';
import {
  clockFace,
  clockInWords,
  count,
  megabytes,
  minutesInWords,
  percent,
  score,
  shortDates,
  whenInWords,
} from '../../../src/ui/text/format.ts';

const noon = new Date(2026, 10, 20, 12, 0).getTime();
const hourMs = 3_600_000;

describe('times', () => {
  it.each([
    [noon - hourMs, 'today at 11:00'],
    [noon - 13 * hourMs, 'yesterday at 23:00'],
    [noon - 24 * hourMs, 'yesterday at 12:00'],
    [noon - 48 * hourMs, '18 November 2026 at 12:00'],
  ])('%i reads %s', (atMs, words) => {
    expect(whenInWords(atMs, noon)).toBe(words);
  });

  it.each([
    [0, 'less than a minute'],
    [60_000, '1 minute'],
    [754_000, '13 minutes'],
  ])('%i ms is %s', (ms, words) => {
    expect(minutesInWords(ms)).toBe(words);
  });

  it.each([
    [1_200_000, '20:00', '20 minutes 0 seconds'],
    [61_200, '1:02', '1 minute 2 seconds'],
    [-5, '0:00', '0 minutes 0 seconds'],
  ])('%i ms stands on the clock as %s', (ms, face, words) => {
    expect([clockFace(ms), clockInWords(ms)]).toEqual([face, words]);
  });

  it('tell two attempts of one day apart', () => {
    expect(shortDates(noon, noon + hourMs)).toEqual(['20 Nov, 12:00', '20 Nov, 13:00']);
    expect(shortDates(noon - 48 * hourMs, noon)).toEqual(['18 Nov', '20 Nov']);
  });
});

describe('numbers', () => {
  it('are short and have their unit', () => {
    expect([
      score(7),
      score(6.449),
      percent(0.305),
      megabytes(2_340_000),
      count(1, 'answer'),
      count(2, 'answer'),
    ]).toEqual(['7', '6.4', '31\u00a0%', '2.3 MB', '1 answer', '2 answers']);
  });
});
