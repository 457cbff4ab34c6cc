/**
 * A transcriber that loses its way writes the same words again and again. Gives the text with what is repeated standing
 * once, or null where the repetition is all there is.
 */
export function withoutLoop(text: string): string | null {
  const words = text.split(/\s+/u).filter((word) => word !== '');
  const loop = findLoop(words.map(toPlain));
  if (loop === null) return hasLetterLoop(text) ? null : text;
  if (loop.first === 0 && loop.end >= words.length - loop.unit) return null;
  const kept = [...words.slice(0, loop.first + loop.unit), ...words.slice(loop.end)];
  return kept.join(' ');
}

interface Loop {
  /** Where the first repetition begins, and where the last one ends. */
  readonly first: number;
  readonly end: number;
  /** How many words are repeated. */
  readonly unit: number;
}

/** The first run of at most `longestUnit` words that comes more often in a row than anyone says it. */
export function findLoop(words: readonly string[]): Loop | null {
  for (let first = 0; first < words.length; first += 1) {
    for (let unit = 1; unit <= longestUnit; unit += 1) {
      let end = first + unit;
      while (end < words.length && words[end] === words[end - unit]) end += 1;
      const times = Math.floor((end - first) / unit);
      if (times >= fewestTimes(unit)) return { first, end: first + times * unit, unit };
    }
  }
  return null;
}

/** "No, no, no" is speech, and so is a phrase said twice. */
function fewestTimes(unit: number): number {
  if (unit === 1) return 6;
  return unit <= 3 ? 4 : 3;
}

/** For languages that put no spaces between words. */
function hasLetterLoop(text: string): boolean {
  return /(.{2,30}?)\1{5,}/su.test(text.replace(/\s+/gu, ' '));
}

function toPlain(word: string): string {
  return word.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

const longestUnit = 12;
