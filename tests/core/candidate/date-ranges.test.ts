import { describe, expect, it } from 'vitest';
import { coveredMonths, findDateRange } from '../../../src/core/candidate/date-ranges.ts';

describe('findDateRange', () => {
  it.each<[string, string, string, boolean]>([
    ['March 2020 – Present', '2020-3', '2026-7', true],
    ['Jan 2019 - Aug 2021', '2019-1', '2021-9', false],
    ['Sept. 2019 — Dec. 2019', '2019-9', '2020-1', false],
    ['01/2016 – 02/2020', '2016-1', '2020-3', false],
    ['03.2018 – heute', '2018-3', '2026-7', true],
    ['2012–2015', '2012-1', '2015-1', false],
    ['2019-03 to 2020-05', '2019-3', '2020-6', false],
    ['Developer (2019 - now)', '2019-1', '2026-7', true],
    ['since 2019', '2019-1', '2026-7', true],
    ['seit März 2021', '2021-3', '2026-7', true],
    ['mars 2018 à juin 2019', '2018-3', '2019-7', false],
    ['enero de 2018 – actualidad', '2018-1', '2026-7', true],
    ["Jan '19 – Mar '20", '2019-1', '2020-4', false],
    ['Oktober 2015 bis Dezember 2017', '2015-10', '2018-1', false],
    ['from May 2020 to June 2021', '2020-5', '2021-7', false],
  ])('reads "%s"', (line, start, end, current) => {
    const range = findDateRange(line, 2026);
    expect([asMonth(range?.startMonth), asMonth(range?.endMonth), range?.current]).toEqual([
      start,
      end,
      current,
    ]);
  });

  it.each([
    'Served 2019 customers',
    '2020',
    '2020 – 2018',
    '1850 – 1900',
    'March to May',
    '2035 – 2040',
    'Call +00 2019 2020',
    'Rated 9 - 10',
  ])('finds none in "%s"', (line) => {
    expect(findDateRange(line, 2026)).toBeNull();
  });

  it('names its ends as the CV does', () => {
    expect(findDateRange('2015 – Feb 2018', 2026)).toMatchObject({
      startLabel: '2015',
      endLabel: 'February 2018',
    });
  });

  it('lets an end that is only a year run to December', () => {
    expect(asMonth(findDateRange('2012 – 2015', 2026)?.latestEndMonth)).toBe('2016-1');
  });
});

describe('coveredMonths', () => {
  it.each([
    [[], 0],
    [[[0, 12]], 12],
    [
      [
        [0, 12],
        [6, 18],
      ],
      18,
    ],
    [
      [
        [20, 30],
        [0, 12],
      ],
      22,
    ],
    [
      [
        [0, 30],
        [5, 10],
      ],
      30,
    ],
  ])('counts %j as %i', (spans, months) => {
    expect(coveredMonths(spans.map(([startMonth = 0, endMonth = 0]) => ({ startMonth, endMonth })))).toBe(
      months,
    );
  });
});

function asMonth(month: number | undefined): string {
  return month === undefined ? '' : `${Math.floor(month / 12)}-${(month % 12) + 1}`;
}
