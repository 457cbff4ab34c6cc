import type { PreparedText } from '../language/prepare-text.ts';
import type { TokenRange } from '../language/split-text.ts';
import { findSimilar } from '../language/word-similarity.ts';
import { wordWeight } from '../language/word-weight.ts';
import type { Cue, CueAlternative } from '../question/card.ts';
import type { Evidence } from './evaluation.ts';

/** How far a text comes towards a cue that it need not say word for word. */
export interface SoftMatch {
  /** Share of the best alternative's word weight that stands within two neighbouring sentences, 0 to 1. */
  readonly share: number;
  /** From the first to the last of those words; null when there is none. */
  readonly evidence: Evidence | null;
}

export type MatchSoftly = (cue: Cue) => SoftMatch;

/**
 * Reads cues against one answer. Similar words count in part, words of the question little, and a word whose sign is
 * wrong hardly at all. What is worked out for a stem is kept, since the cues of a card share many.
 */
export function createSoftMatcher(answer: PreparedText, questionStems: ReadonlySet<string>): MatchSoftly {
  const placesByStem = new Map<string, StemPlaces>();
  const placesOf = (stem: string): StemPlaces => {
    const known = placesByStem.get(stem);
    if (known !== undefined) return known;
    const places = findPlaces(stem, answer);
    placesByStem.set(stem, places);
    return places;
  };
  return (cue) => {
    let best = { share: 0, at: 0 };
    let bestStems: readonly StemPlaces[] = [];
    for (const alternative of cue) {
      const parts = alternative.stems.map(placesOf);
      const found = findBestPair(alternative, parts, answer.sentences.length, questionStems);
      if (found.share <= best.share) continue;
      best = found;
      bestStems = parts;
    }
    return { share: best.share, evidence: spanOf(bestStems, pairEndingAt(best.at, answer), answer) };
  };
}

interface StemPlaces {
  readonly positions: readonly number[];
  /** The highest similarity in each sentence, for words outside of a negation and within one. */
  readonly affirmed: readonly number[];
  readonly denied: readonly number[];
}

const questionWordShare = 0.4;
const wrongSignShare = 0.3;

function findPlaces(stem: string, answer: PreparedText): StemPlaces {
  const affirmed = answer.sentences.map(() => 0);
  const denied = answer.sentences.map(() => 0);
  const positions: number[] = [];
  for (const { stem: own, similarity } of findSimilar(stem, answer)) {
    for (const at of answer.positionsByStem.get(own) ?? []) {
      const signed = answer.isNegated[at] === true ? denied : affirmed;
      const sentence = answer.sentenceOf[at] ?? 0;
      signed[sentence] = Math.max(signed[sentence] ?? 0, similarity);
      positions.push(at);
    }
  }
  return { positions, affirmed, denied };
}

function findBestPair(
  { stems, negated }: CueAlternative,
  parts: readonly StemPlaces[],
  sentences: number,
  questionStems: ReadonlySet<string>,
): { readonly share: number; readonly at: number } {
  const weights = stems.map((stem) => wordWeight(stem) * (questionStems.has(stem) ? questionWordShare : 1));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  // A single word is weaker evidence than three that stand together.
  const trust = Math.min(1, 0.5 + stems.length / 4);
  let best = { share: 0, at: 0 };
  for (let at = 0; at < sentences; at++) {
    let affirmed = 0;
    let denied = 0;
    let right = 0;
    for (const [index, part] of parts.entries()) {
      const weight = weights[index] ?? 0;
      const said = inPair(part.affirmed, at);
      const reversed = inPair(part.denied, at);
      affirmed += weight * said;
      denied += weight * reversed;
      right += weight * (negated ? Math.max(said, reversed) : Math.max(said, wrongSignShare * reversed));
    }
    // A negated cue needs one negated word; without any it says the opposite.
    const sign = negated && denied === 0 && affirmed > 0 ? wrongSignShare : 1;
    const share = total === 0 ? 0 : (sign * trust * right) / total;
    if (share > best.share) best = { share, at };
  }
  return best;
}

function inPair(bySentence: readonly number[], at: number): number {
  return Math.max(bySentence[at - 1] ?? 0, bySentence[at] ?? 0);
}

function pairEndingAt(at: number, { sentences }: PreparedText): TokenRange {
  const end = sentences[at];
  const first = sentences[at - 1] ?? end;
  return { first: first?.first ?? 0, end: end?.end ?? 0 };
}

function spanOf(parts: readonly StemPlaces[], window: TokenRange, { tokens }: PreparedText): Evidence | null {
  const inside = parts
    .flatMap(({ positions }) => positions)
    .filter((at) => at >= window.first && at < window.end);
  const start = tokens[Math.min(...inside)]?.start;
  const end = tokens[Math.max(...inside)]?.end;
  return start === undefined || end === undefined ? null : { start, end };
}
