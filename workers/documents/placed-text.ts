/** Words as pdf.js hands them out: `transform` is the text matrix, y upwards; sizes in points. */
export interface TextRun {
  readonly text: string;
  readonly transform: readonly [number, number, number, number, number, number];
  readonly width: number;
  readonly height: number;
}

/** Words at a place, in points; `y` is the baseline and grows downwards. */
export interface PlacedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Turns the page so that most of its letters stand upright, and leaves out what then stands across (watermarks,
 * labels along the edge). Blank runs go too: the gaps say the same.
 */
export function placeTexts(runs: readonly TextRun[]): readonly PlacedText[] {
  const readable = runs
    .map((run) => ({ ...run, text: cleanText(run.text), quarter: quarterOf(run) }))
    .filter(({ text, transform }) => text.trim() !== '' && transform.every(Number.isFinite));
  const letters = [0, 0, 0, 0];
  for (const { text, quarter } of readable) letters[quarter] = (letters[quarter] ?? 0) + text.length;
  const upright = letters.indexOf(Math.max(...letters));
  const [cos, sin] = [
    Math.round(Math.cos((upright * Math.PI) / 2)),
    Math.round(Math.sin((upright * Math.PI) / 2)),
  ];
  return readable
    .filter(({ quarter }) => quarter === upright)
    .map(({ text, transform: [a, b, , , x, y], width, height }) => ({
      text,
      x: x * cos + y * sin,
      y: x * sin - y * cos,
      width,
      height: height > 0 ? height : Math.hypot(a, b),
    }));
}

/** How many quarter turns the baseline is from horizontal. */
function quarterOf({ transform: [a, b] }: TextRun): number {
  return (Math.round(Math.atan2(b, a) / (Math.PI / 2)) + 4) % 4;
}

/** Glyphs of symbol fonts land in the private use area; those that CVs use as bullets become bullets. */
function cleanText(text: string): string {
  return text
    .replace(/[\uf0a7\uf0b7\uf0d8\uf076\uf0fc\uf0a8\u25aa\u25cf\u25a0\u27a2\u2023]/g, '•')
    .replace(/[\ue000-\uf8ff\u200b-\u200f\u2028-\u202e\ufeff]|\p{Cc}/gu, '')
    .replace(/\u00ad/g, '');
}
