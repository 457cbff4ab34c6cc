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

/** Neighbouring words on one baseline; `x1` is the right edge. */
interface Segment {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly height: number;
}

const deepestSplit = 3;
const fewestColumnLines = 4;
const narrowestGutter = 10;

/** Words closer than this share of their height belong together; wider gaps may be a gutter. */
const segmentGap = 1.1;
/** Letters closer than this touch; pdf.js drops no spaces that are drawn, only those that are moved over. */
const wordGap = 0.14;

function toSegments(texts: readonly PlacedText[]): readonly Segment[] {
  return toBaselines(texts.map((text) => ({ ...text, x0: text.x, x1: text.x + text.width }))).flatMap(
    (line) => {
      const segments: Segment[] = [];
      for (const { text, x0, x1, y, height } of line) {
        const last = segments.at(-1);
        const gap = last === undefined ? Infinity : x0 - last.x1;
        if (last === undefined || gap > segmentGap * height) segments.push({ text, x0, x1, y, height });
        else
          segments[segments.length - 1] = {
            ...last,
            text: last.text + (gap > wordGap * height && !/\s$/.test(last.text) ? ' ' : '') + text,
            x1: Math.max(last.x1, x1),
            height: Math.max(last.height, height),
          };
      }
      return segments;
    },
  );
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
  const gutter = depth < deepestSplit ? findGutter(segments) : null;
  if (gutter === null) return toRows(segments);
  return bandsAround(gutter, segments).flatMap(({ across, left, right }) => [
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
function findGutter(segments: readonly Segment[]): number | null {
  let best: { x: number; lines: number; width: number } | null = null;
  for (const x of new Set(segments.map(({ x1 }) => Math.ceil(x1 + narrowestGutter / 2)))) {
    let lines = 0;
    let width = Infinity;
    for (const { left, right } of bandsAround(x, segments)) {
      if (!areColumns(left, right)) continue;
      lines += left.length + right.length;
      width = Math.min(width, gapBetween(left, right));
    }
    if (lines > (best?.lines ?? 0) || (best !== null && lines === best.lines && width > best.width))
      best = { x, lines, width };
  }
  return best === null ? null : best.x;
}

interface Band {
  /** What runs over the gutter, above the two sides. */
  readonly across: readonly Segment[];
  readonly left: readonly Segment[];
  readonly right: readonly Segment[];
}

function bandsAround(x: number, segments: readonly Segment[]): readonly Band[] {
  const bands: { across: Segment[]; left: Segment[]; right: Segment[] }[] = [];
  let band = { across: [] as Segment[], left: [] as Segment[], right: [] as Segment[] };
  for (const line of toBaselines(segments)) {
    if (line.some(({ x0, x1 }) => x0 < x && x1 > x)) {
      if (band.left.length + band.right.length > 0) {
        bands.push(band);
        band = { across: [], left: [], right: [] };
      }
      band.across.push(...line);
    } else for (const segment of line) (segment.x1 <= x ? band.left : band.right).push(segment);
  }
  return [...bands, band];
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

function gapBetween(left: readonly Segment[], right: readonly Segment[]): number {
  return Math.min(...right.map(({ x0 }) => x0)) - Math.max(...left.map(({ x1 }) => x1));
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
