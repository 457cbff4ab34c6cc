import { prepareText } from '../language/prepare-text.ts';
import type { PreparedText } from '../language/prepare-text.ts';
import type { TokenRange } from '../language/split-text.ts';
import { encodeWordSet, openWordSet } from '../shared/word-set.ts';
import { shareOfLog } from '../shared/share-of-log.ts';
import type { Evidence } from './evaluation.ts';

/**
 * What tells right answers to one question from wrong ones by their words. The bank's authors write sample answers to
 * each question; kept of them are the words that only the right ones hold and those that only the wrong ones hold
 * (a word under a negation counts as another word), as a word set in which a mark says which. Before it stands what a
 * word of the wrong ones weighs: where they hold more words, any speaker says more of them by chance.
 */

const mark = { right: '+', wrong: '-' } as const;

/** The words of sample answers, right ones (in part or in full) and wrong ones; null without some of both. */
export function learnSampleWords(right: readonly string[], wrong: readonly string[]): string | null {
  if (right.length === 0 || wrong.length === 0) return null;
  const [inRight, inWrong] = [wordsIn(right), wordsIn(wrong)];
  const rightOnly = [...inRight].filter((word) => !inWrong.has(word));
  const wrongOnly = [...inWrong].filter((word) => !inRight.has(word));
  const weight = (rightOnly.length + fewWords) / (wrongOnly.length + fewWords);
  const words = encodeWordSet([
    ...rightOnly.map((word) => mark.right + word),
    ...wrongOnly.map((word) => mark.wrong + word),
  ]);
  return `${weightIn(weight).toFixed(2)} ${words}`;
}

/** The weight within its limits; 1 for what is no number. */
function weightIn(weight: number): number {
  return Number.isNaN(weight) ? 1 : Math.min(mostWeight, Math.max(leastWeight, weight));
}

const fewWords = 5;
const leastWeight = 0.3;
const mostWeight = 1.5;

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
  /** How much is said in words of wrong samples. */
  readonly falsehood: number;
}

export interface SampleReading {
  readonly signals: SampleSignals;
  /** The sentence that is most in the words of wrong samples, where such words outweigh the others in the answer. */
  readonly doubtful: Evidence | null;
}

/**
 * `rubricStems` are the content words of the points and the summary. Wrong samples speak in them too, since they are
 * about the same thing, and right samples avoid them, since they are in other words: so they count less, and for right
 * where the samples do not say.
 */
export function readSampleWords(
  sampleWords: string,
  rubricStems: ReadonlySet<string>,
  answer: PreparedText,
): SampleReading {
  const [weight = '', words = ''] = sampleWords.split(' ');
  const wrongWeight = weightIn(Number(weight));
  const has = openWordSet(words);
  const worthOf = (word: string): number => {
    if (has(mark.right + word)) return 1;
    const isOfRubric = rubricStems.has(word);
    if (has(mark.wrong + word)) return -wrongWeight * (isOfRubric ? worthOfRubricWord.wrong : 1);
    return isOfRubric ? worthOfRubricWord.right : 0;
  };
  const worths = new Map<string, number>();
  const leadOf = ({ first, end }: TokenRange): number => {
    const words = new Set<string>();
    for (let at = first; at < end; at++) {
      const word = wordAt(answer, at);
      if (word !== null) words.add(word);
    }
    let lead = 0;
    for (const word of words) {
      const worth = worths.get(word) ?? worthOf(word);
      worths.set(word, worth);
      lead += worth;
    }
    return lead;
  };
  const sound = answer.clauses.reduce((sum, clause) => sum + Math.max(0, leadOf(clause)), 0);
  let [right, wrong] = [0, 0];
  for (const worth of worths.values()) {
    right += Math.max(0, worth);
    wrong += Math.max(0, -worth);
  }
  const worst = worstOf(answer, leadOf);
  const isDoubted =
    wrong > right && wrong / (right + wrong + wordsOfDoubt) >= plainShare && worst.behind >= plainLead;
  return {
    signals: { soundness: shareOfLog(sound, muchSound), falsehood: shareOfLog(wrong, muchFalse) },
    doubtful: isDoubted ? worst.place : null,
  };
}

interface WorstSentence {
  readonly place: Evidence | null;
  /** By so much the words of wrong samples outweigh in it. */
  readonly behind: number;
}

/** Of two sentences that are as doubtful, the first. */
function worstOf(answer: PreparedText, leadOf: (range: TokenRange) => number): WorstSentence {
  let worst: WorstSentence = { place: null, behind: 0 };
  for (const sentence of answer.sentences) {
    const behind = -leadOf(sentence);
    const [first, last] = [answer.tokens[sentence.first], answer.tokens[sentence.end - 1]];
    if (behind <= worst.behind || first === undefined || last === undefined) continue;
    worst = { place: { start: first.start, end: last.end }, behind };
  }
  return worst;
}

/** Of the words that samples hold and those of doubt: below it, one in fifty strong gold answers would be doubted. */
const plainShare = 0.4;
const plainLead = 2;

const worthOfRubricWord = { right: 0.2, wrong: 0.5 };
/** A few words prove nothing: so many count for neither side. */
const wordsOfDoubt = 5;
const muchSound = 30;
const muchFalse = 15;
