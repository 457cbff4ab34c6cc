import { prepareText } from '../language/prepare-text.ts';
import type { PreparedText } from '../language/prepare-text.ts';
import { encodeWordSet, openWordSet } from '../shared/word-set.ts';

/**
 * What tells right answers to one question from wrong ones by their words. The bank's authors write sample answers to
 * each question; kept of them are the words that only the right ones hold and those that only the wrong ones hold
 * (a word under a negation counts as another word), as a word set in which a mark says which.
 */

const mark = { right: '+', wrong: '-' } as const;

/** The word set of sample answers, right ones (in part or in full) and wrong ones; null without some of both. */
export function learnSampleWords(right: readonly string[], wrong: readonly string[]): string | null {
  if (right.length === 0 || wrong.length === 0) return null;
  const [inRight, inWrong] = [wordsIn(right), wordsIn(wrong)];
  return encodeWordSet([
    ...[...inRight].filter((word) => !inWrong.has(word)).map((word) => mark.right + word),
    ...[...inWrong].filter((word) => !inRight.has(word)).map((word) => mark.wrong + word),
  ]);
}

function wordsIn(texts: readonly string[]): ReadonlySet<string> {
  return new Set(
    texts.flatMap((text) => {
      const prepared = prepareText(text);
      return prepared.tokens.flatMap((_, at) => wordAt(prepared, at) ?? []);
    }),
  );
}

/** The stem of a content word, marked where a negation reaches it; null for other words. */
function wordAt(text: PreparedText, at: number): string | null {
  if (text.isContent[at] !== true) return null;
  return (text.isNegated[at] === true ? '!' : '') + (text.stems[at] ?? '');
}

/** What sample answers say of an answer, each from 0 to 1. */
export interface SampleSignals {
  /** How much is said in clauses that hold more words of right samples than of wrong ones. */
  readonly soundness: number;
  /** How far the words of wrong samples outweigh those of right ones, beyond what strong answers have of them. */
  readonly falsehood: number;
}

export function readSampleWords(sampleWords: string, answer: PreparedText): SampleSignals {
  const has = openWordSet(sampleWords);
  const [right, wrong] = [new Set<string>(), new Set<string>()];
  let sound = 0;
  for (const { first, end } of answer.clauses) {
    const words = new Set<string>();
    for (let at = first; at < end; at++) {
      const word = wordAt(answer, at);
      if (word !== null) words.add(word);
    }
    let lead = 0;
    for (const word of words) {
      if (has(mark.right + word)) {
        right.add(word);
        lead++;
      }
      if (has(mark.wrong + word)) {
        wrong.add(word);
        lead--;
      }
    }
    sound += Math.max(0, lead);
  }
  const wrongShare = wrong.size / (right.size + wrong.size + wordsOfDoubt);
  return {
    soundness: Math.min(1, Math.log1p(sound) / Math.log1p(muchSound)),
    falsehood: Math.min(1, Math.max(0, (wrongShare - shareInStrong) / (shareInWrong - shareInStrong))),
  };
}

/** A few words prove nothing: so many count for neither side. */
const wordsOfDoubt = 3;
const muchSound = 30;
/** Of the seen half of the gold answers hardly a right one has more than the first, hardly a wrong one less than 0.5. */
const shareInStrong = 0.35;
const shareInWrong = 0.65;
