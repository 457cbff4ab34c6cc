/** A span of time that a line names. Months count from the year 0: year × 12 + month (0 to 11). */
export interface DateRange {
  readonly startMonth: number;
  /** The first month after it. */
  readonly endMonth: number;
  /** The latest month that `endMonth` can mean: where only a year is named, its last. */
  readonly latestEndMonth: number;
  /** It runs to the present day. */
  readonly current: boolean;
  /** As the CV names them, e.g. "March 2020" or "2015"; the present is "today". */
  readonly startLabel: string;
  readonly endLabel: string;
  /** Where it stands: `line.slice(start, end)`. */
  readonly start: number;
  readonly end: number;
}

/** The first range of a line such as "March 2020 – Present", "01/2016 - 02/2020", "2012–2015" or "since 2019". */
export function findDateRange(line: string, nowYear: number): DateRange | null {
  const match = rangePattern.exec(line) ?? sincePattern.exec(line);
  if (match === null) return null;
  const to = match.groups?.['to'];
  const since = readDate(match.groups?.['from'] ?? '');
  const current = to === undefined || isPresent(to);
  const until = current ? null : readDate(to);
  if (since === null || (!current && until === null)) return null;
  // Today's month is not known, so the present is the middle of the year.
  const endMonth = until === null ? nowYear * 12 + 6 : until.year * 12 + (until.month ?? -1) + 1;
  const startMonth = since.year * 12 + (since.month ?? 0);
  if (since.year < earliestYear || startMonth >= endMonth || endMonth > (nowYear + 2) * 12) return null;
  return {
    startMonth,
    endMonth,
    latestEndMonth: until?.month === null ? endMonth + 12 : endMonth,
    current,
    startLabel: labelOf(since),
    endLabel: until === null ? 'today' : labelOf(until),
    start: match.index,
    end: match.index + match[0].length,
  };
}

/** Months that ranges cover, each counted once. */
export function coveredMonths(
  ranges: readonly { readonly startMonth: number; readonly endMonth: number }[],
): number {
  let covered = 0;
  let reached = -Infinity;
  for (const { startMonth, endMonth } of [...ranges].sort((a, b) => a.startMonth - b.startMonth)) {
    covered += Math.max(0, endMonth - Math.max(startMonth, reached));
    reached = Math.max(reached, endMonth);
  }
  return covered;
}

interface NamedDate {
  readonly year: number;
  /** 0 to 11; null where only the year is named. */
  readonly month: number | null;
}

const earliestYear = 1950;

const englishMonths = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** First letters that tell a month in English, German, French and Spanish. */
const monthStarts = [
  /^(?:jan|ene)/i,
  /^(?:feb|f[eé]v)/i,
  /^(?:mar|m[aä]r)/i,
  /^(?:apr|avr|abr)/i,
  /^(?:may|mai|mayo)/i,
  /^(?:jun|juin)/i,
  /^(?:jul|juil)/i,
  /^(?:aug|ao[uû]t|ago)/i,
  /^sep/i,
  /^(?:oct|okt)/i,
  /^nov/i,
  /^(?:dec|dez|d[eé]c|dic)/i,
] as const;

const monthWord =
  '(?:jan|feb|m[aä]r|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez|f[eé]v|avr|juin|juil|ao[uû]t|d[eé]c|ene|abr|ago|dic)\\p{L}{0,7}\\.?';
const date = `(?:${monthWord},?\\s*(?:de\\s+)?(?:19|20)\\d\\d|(?:0?[1-9]|1[0-2])\\s?[/.]\\s?(?:19|20)\\d\\d|(?:19|20)\\d\\d[-/.](?:0[1-9]|1[0-2])(?!\\d)|${monthWord}\\s*['’]\\d\\d|(?:spring|summer|autumn|fall|winter)\\s+(?:19|20)\\d\\d|(?:19|20)\\d\\d)`;
const present =
  "(?:present|now|today|current|currently|ongoing|heute|aktuell|jetzt|present|aujourd[’']hui|actual|actualidad|date|presente)";
const rangePattern = new RegExp(
  `(?<![\\p{L}\\d])(?<from>${date})\\s*(?:[-–—−~→]+|to|until|till|bis|à|a|au|hasta)\\s*(?:the\\s+)?(?<to>${date}|${present})(?![\\p{L}\\d])`,
  'iu',
);
const sincePattern = new RegExp(
  `(?<![\\p{L}\\d])(?:since|seit|depuis|desde|from)\\s+(?<from>${date})(?![\\p{L}\\d])`,
  'iu',
);

function isPresent(text: string): boolean {
  return !/\d/.test(text);
}

function readDate(text: string): NamedDate | null {
  const year = yearOf(text);
  if (year === null) return null;
  const word = monthStarts.findIndex((start) => start.test(text));
  if (word >= 0) return { year, month: word };
  const number =
    /(?:^|\D)(0?[1-9]|1[0-2])\s?[/.]\s?(?:19|20)\d\d/.exec(text)?.[1] ?? /\d{4}[-/.](\d\d)/.exec(text)?.[1];
  return { year, month: number === undefined ? null : Number(number) - 1 };
}

function yearOf(text: string): number | null {
  const digits = /(?:19|20)\d\d/.exec(text)?.[0];
  if (digits !== undefined) return Number(digits);
  const short = /['’](\d\d)/.exec(text)?.[1];
  return short === undefined ? null : 2000 + Number(short);
}

function labelOf({ year, month }: NamedDate): string {
  return month === null ? String(year) : `${englishMonths[month] ?? ''} ${year}`;
}
