/** A length of time in words, e.g. "over ten years", "6+ years", "eight months", in years; the longest of the text. */
export function statedYears(text: string): number | null {
  const spans = [...text.matchAll(spanPattern)]
    .filter((match) => !passedBy(text.slice(0, match.index), text.slice(match.index + match[0].length)))
    .map((match) => toYears(match.groups?.['count'] ?? '', match.groups?.['unit'] ?? ''))
    .filter((years) => years > 0 && years <= 50);
  return spans.length === 0 ? null : Math.max(...spans);
}

/** As people say it: "one year", "six years", "less than a year". */
export function yearsInWords(years: number): string {
  const whole = Math.floor(years);
  if (whole < 1) return 'less than a year';
  return whole === 1 ? 'one year' : `${numberWords[whole] ?? whole} years`;
}

const numberWords = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
  'twenty',
] as const;

const spanPattern = new RegExp(
  `(?<![\\p{L}\\d.,])(?<count>\\d{1,2}(?:[.,]\\d)?|${numberWords.slice(1).toReversed().join('|')}|an?|half an?|a couple of|a few)` +
    `(?:\\s*(?:\\+|plus))?(?:\\s*(?:-|–|to|or)\\s*\\d{1,2}\\s*\\+?)?(?:\\s+and a half)?[\\s-]+(?:full\\s+|good\\s+)?` +
    `(?<unit>years?|yrs?|decades?|months?|jahren?|ans|années?|años?)(?![\\p{L}])`,
  'giu',
);

/** "Six years ago", "26 years old", "studied for four years", "every two years" say nothing about work. */
function passedBy(before: string, after: string): boolean {
  return (
    /^\s*(?:ago|old|of age|later|of (?:study|studies|university|college|school)|degree|programme|course|warranty|in a row)\b/i.test(
      after,
    ) ||
    /\b(?:aged?|studied|studying|studies|every|last|next|within|college|university|school|took me|after)\s+(?:\p{L}+\s+){0,3}$/iu.test(
      before,
    )
  );
}

function toYears(count: string, unit: string): number {
  const lower = count.toLowerCase();
  const index = numberWords.findIndex((word) => word === lower);
  const small: Readonly<Record<string, number>> = {
    a: 1,
    an: 1,
    'half a': 0.5,
    'half an': 0.5,
    'a couple of': 2,
    'a few': 3,
  };
  const number = index >= 0 ? index : (small[lower] ?? Number(lower.replace(',', '.')));
  if (/^decade/i.test(unit)) return number * 10;
  return /^month/i.test(unit) ? number / 12 : number;
}
