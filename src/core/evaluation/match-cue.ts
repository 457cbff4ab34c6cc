import { isNearSpelling } from '../language/near-spelling.ts';
import { prepareText } from '../language/prepare-text.ts';
import type { PreparedText } from '../language/prepare-text.ts';
import type { Cue, CueAlternative } from '../question/card.ts';
import type { Evidence } from './evaluation.ts';

/**
 * The first words of the text that say the cue, or null. One alternative must stand with all its stems in one
 * sentence, near each other, in any order; a slip in a word of six letters or more is forgiven. A negation that
 * reaches any of those words blocks the match; a negated cue matches only where one does.
 */
export function findCue(cue: Cue, prepared: PreparedText): Evidence | null {
  let best: Evidence | null = null;
  for (const alternative of cue) {
    const found = findAlternative(alternative, prepared);
    if (found !== null && (best === null || found.start < best.start)) best = found;
  }
  return best;
}

/** True when the text says the cue. For many cues on one text, prepare it once and use `findCue`. */
export function cueMatches(cue: Cue, text: string): boolean {
  return findCue(cue, prepareText(text)) !== null;
}

interface Window {
  /** Token positions, in order. */
  readonly positions: readonly number[];
}

function findAlternative(alternative: CueAlternative, prepared: PreparedText): Evidence | null {
  const positionsByPart: (readonly number[])[] = [];
  for (const part of alternative.stems) {
    const positions = positionsOf(part, prepared);
    if (positions.length === 0) return null;
    positionsByPart.push(positions);
  }
  for (const window of windows(positionsByPart)) {
    const first = window.positions[0] ?? 0;
    const last = window.positions.at(-1) ?? first;
    if (!isNear(first, last, alternative.stems.length, prepared)) continue;
    if (alternative.stems.includes('i') && speaksOfOthers(window.positions, prepared)) continue;
    if (window.positions.some((at) => prepared.isNegated[at] === true) !== alternative.negated) continue;
    return { start: prepared.tokens[first]?.start ?? 0, end: prepared.tokens[last]?.end ?? 0 };
  }
  return null;
}

function positionsOf(part: string, prepared: PreparedText): readonly number[] {
  const exact = prepared.positionsByStem.get(part);
  if (exact !== undefined) return exact;
  if (part.length < 6) return [];
  const near = prepared.stemsByInitial
    .get(part.charAt(0))
    ?.find((stem) => isNearSpelling(stem, part) || hasMistypedEnding(stem, part));
  return (near === undefined ? undefined : prepared.positionsByStem.get(near)) ?? [];
}

/** A slip in the ending keeps the stemmer from taking it off: "transacton" for "transaction". */
function hasMistypedEnding(stem: string, part: string): boolean {
  return stem.length <= part.length + 3 && stem.startsWith(part);
}

/**
 * For each place of each part, the nearest place of every other part: enough to find a window if there is one,
 * without trying all combinations.
 */
function* windows(positionsByPart: readonly (readonly number[])[]): Generator<Window> {
  for (const anchors of positionsByPart) {
    for (const anchor of anchors) {
      const positions = positionsByPart.map((other) => (other === anchors ? anchor : nearest(other, anchor)));
      if (new Set(positions).size < positions.length) continue;
      yield { positions: positions.sort((a, b) => a - b) };
    }
  }
}

function nearest(positions: readonly number[], anchor: number): number {
  let best = positions[0] ?? anchor;
  for (const position of positions) {
    if (Math.abs(position - anchor) < Math.abs(best - anchor)) best = position;
  }
  return best;
}

/** "I saw that he was right" is not "I was right": another subject stands between "I" and the next word of the cue. */
function speaksOfOthers(positions: readonly number[], prepared: PreparedText): boolean {
  const own = positions.findIndex((at) => /^i(?:'|$)/.test(prepared.tokens[at]?.word ?? ''));
  const next = positions[own + 1];
  if (own < 0 || next === undefined) return false;
  return prepared.tokens.slice((positions[own] ?? 0) + 1, next).some(({ word }) => otherSubjects.has(word));
}

const otherSubjects: ReadonlySet<string> = new Set([
  'he',
  'she',
  'they',
  'we',
  'you',
  'who',
  "he'd",
  "she'd",
  "they'd",
]);

/** Near: one sentence, at most `2 × parts + 2` content words and `6 × parts` words from first to last. */
function isNear(first: number, last: number, parts: number, prepared: PreparedText): boolean {
  if (prepared.sentenceOf[first] !== prepared.sentenceOf[last]) return false;
  const contentSpan = (prepared.contentBefore[last] ?? 0) - (prepared.contentBefore[first] ?? 0) + 1;
  return contentSpan <= 2 * parts + 2 && last - first < 6 * parts;
}
