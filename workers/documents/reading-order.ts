import type { PlacedText } from './placed-text.ts';

/**
 * Puts the words of a page into lines, and the lines into the order a person reads them: down one column, then the
 * next. A blank line stands where the page leaves more room than between its other lines.
 *
 * Columns are found by their gutter: an upright white strip with several lines on both sides. What runs across the
 * strip (a heading over both columns) divides it; columns are read between two such lines.
 */
export function linesInReadingOrder(texts: readonly PlacedText[]): readonly string[] {
  const rows = orderRows(toSegments(texts), 0);
  const leading = medianOf(rows.flatMap((row, index) => positive(row.y - (rows[index - 1]?.y ?? row.y))));
  return rows.flatMap((row, index) => {
    const above = rows[index - 1];
    if (above === undefined) return [row.text];
    const gap = row.y - above.y;
    const apart = gap < 0 || gap > Math.max(1.4 * leading, 1.3 * row.height) || row.block !== above.block;
    return apart ? ['', row.text] : [row.text];
  });
}

interface Row {
  readonly text: string;
  readonly y: number;
  readonly height: number;
  /** Rows of the same column share it. */
  readonly block: object;
}

/** A stretch of a baseline; `x1` is its right edge. */
interface Span {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly height: number;
}

/** Neighbouring words on one baseline. */
interface Segment extends Span {
  readonly words: readonly Span[];
}

const deepestSplit = 3;
const fewestColumnLines = 4;
const narrowestGutter = 10;
const edgeTolerance = 3;

/** Words closer than this share of their height belong together; wider gaps may be a gutter. */
const segmentGap = 1.1;
/** Letters closer than this touch; pdf.js drops no spaces that are drawn, only those that are moved over. */
const wordGap = 0.14;

function toSegments(texts: readonly PlacedText[]): readonly Segment[] {
  const spans = texts.map(({ text, x, y, width, height }) => ({ text, x0: x, x1: x + width, y, height }));
  return toBaselines(spans).flatMap((line) => {
    const groups: Span[][] = [];
    for (const word of line) {
      const group = groups.at(-1);
      const gap = word.x0 - Math.max(...(group ?? []).map(({ x1 }) => x1));
      if (group === undefined || gap > segmentGap * word.height) groups.push([word]);
      else group.push(word);
    }
    return groups.map(toSegment);
  });
}

function toSegment(words: readonly Span[]): Segment {
  const [first] = words;
  const text = words.reduce((joined, word, index) => {
    const before = words[index - 1];
    const apart = before !== undefined && word.x0 - before.x1 > wordGap * word.height && !/\s$/.test(joined);
    return joined + (apart ? ' ' : '') + word.text;
  }, '');
  return {
    text,
    words,
    x0: first?.x0 ?? 0,
    x1: Math.max(...words.map(({ x1 }) => x1)),
    y: first?.y ?? 0,
    height: Math.max(...words.map(({ height }) => height)),
  };
}

/** Groups by baseline, top to bottom, each group from left to right. */
function toBaselines<Item extends { readonly x0: number; readonly y: number; readonly height: number }>(
  items: readonly Item[],
): readonly (readonly Item[])[] {
  const lines: Item[][] = [];
  for (const item of [...items].sort((a, b) => a.y - b.y)) {
    const line = lines.at(-1);
    const first = line?.[0];
    if (
      line !== undefined &&
      first !== undefined &&
      item.y - first.y <= 0.4 * Math.min(item.height, first.height)
    )
      line.push(item);
    else lines.push([item]);
  }
  return lines.map((line) => line.sort((a, b) => a.x0 - b.x0));
}

function orderRows(segments: readonly Segment[], depth: number): readonly Row[] {
  const lines = toBaselines(segments);
  const gutter = depth < deepestSplit ? findGutter(lines) : null;
  if (gutter === null) return toRows(segments);
  return bandsAround(gutter, lines).flatMap(({ across, left, right }) => [
    ...toRows(across),
    ...(areColumns(left, right)
      ? [...orderRows(left, depth + 1), ...orderRows(right, depth + 1)]
      : toRows([...left, ...right])),
  ]);
}

function toRows(segments: readonly Segment[]): readonly Row[] {
  const block = {};
  return toBaselines(segments).map((line) => ({
    text: line
      .map(({ text }) => text.trim())
      .join('  ')
      .trim(),
    y: line[0]?.y ?? 0,
    height: Math.max(...line.map(({ height }) => height)),
    block,
  }));
}

/** The strip with most lines in columns beside it, the widest among equals. */
function findGutter(lines: readonly (readonly Segment[])[]): number | null {
  let best: { x: number; lines: number; width: number } | null = null;
  const places = lines
    .flat()
    .flatMap(({ x0, x1 }) => [Math.floor(x0 - 1), Math.ceil(x1 + narrowestGutter / 2)]);
  for (const x of new Set(places)) {
    let count = 0;
    let width = Infinity;
    for (const { left, right } of bandsAround(x, lines)) {
      if (!areColumns(left, right)) continue;
      count += left.length + right.length;
      width = Math.min(width, gapBetween(left, right));
    }
    if (count > (best?.lines ?? 0) || (best !== null && count === best.lines && width > best.width))
      best = { x, lines: count, width };
  }
  return best === null ? null : best.x;
}

interface Band {
  /** What runs over the gutter, above the two sides. */
  readonly across: readonly Segment[];
  readonly left: readonly Segment[];
  readonly right: readonly Segment[];
}

function bandsAround(x: number, lines: readonly (readonly Segment[])[]): readonly Band[] {
  const bands: { across: Segment[]; left: Segment[]; right: Segment[] }[] = [];
  let band = { across: [] as Segment[], left: [] as Segment[], right: [] as Segment[] };
  const isEdge = lines.flat().filter(({ x0 }) => startsAt(x, x0)).length >= fewestColumnLines;
  for (const whole of lines) {
    const line = isEdge ? whole.flatMap((segment) => splitAt(x, segment)) : whole;
    if (line.some(({ x0, x1 }) => x0 < x && x1 > x)) {
      if (band.left.length + band.right.length > 0) {
        bands.push(band);
        band = { across: [], left: [], right: [] };
      }
      band.across.push(...whole);
    } else for (const segment of line) (segment.x1 <= x ? band.left : band.right).push(segment);
  }
  return [...bands, band];
}

/** Words of the left column that nearly touch the right one look like one line with it; they part at its edge. */
function splitAt(x: number, segment: Segment): readonly Segment[] {
  const left = segment.words.filter(({ x1 }) => x1 <= x);
  const right = segment.words.slice(left.length);
  const [first] = right;
  return left.length > 0 && first !== undefined && startsAt(x, first.x0) && right.every(({ x0 }) => x0 >= x)
    ? [toSegment(left), toSegment(right)]
    : [segment];
}

function startsAt(x: number, x0: number): boolean {
  return x0 >= x && x0 <= x + edgeTolerance;
}

function areColumns(left: readonly Segment[], right: readonly Segment[]): boolean {
  return (
    toBaselines(left).length >= fewestColumnLines &&
    toBaselines(right).length >= fewestColumnLines &&
    gapBetween(left, right) >= narrowestGutter &&
    !areDates(left) &&
    !areDates(right) &&
    !isRightAligned(right)
  );
}

/** Room between the columns, but for the few longest lines of the left one. */
function gapBetween(left: readonly Segment[], right: readonly Segment[]): number {
  const ends = left.map(({ x1 }) => x1).sort((a, b) => a - b);
  return Math.min(...right.map(({ x0 }) => x0)) - (ends[Math.floor(0.8 * (ends.length - 1))] ?? 0);
}

/** Dates beside the jobs they belong to are one line with them, not a column. */
function areDates(side: readonly Segment[]): boolean {
  const dates = side.filter(
    ({ text }) => text.length < 30 && /\b(?:19|20)\d\d\b|\b\d\d[/.]\d\d\b/.test(text),
  );
  return dates.length >= 0.6 * side.length;
}

/** Set against the right margin, as dates and places beside job titles are. */
function isRightAligned(side: readonly Segment[]): boolean {
  return spreadOf(side.map(({ x1 }) => x1)) < 3 && spreadOf(side.map(({ x0 }) => x0)) > 10;
}

function spreadOf(values: readonly number[]): number {
  return Math.max(...values) - Math.min(...values);
}

function positive(value: number): readonly number[] {
  return value > 0 ? [value] : [];
}

function medianOf(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
