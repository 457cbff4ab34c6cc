import { opensWithDenial } from '../language/negation.ts';
import { prepareText } from '../language/prepare-text.ts';
import type { PreparedText } from '../language/prepare-text.ts';
import type { TokenRange } from '../language/split-text.ts';

/**
 * The answer with what its speaker has taken back left blank, so that places in it stay where they are. Two things
 * take back: a correction ("no, wait", "scratch that", "that is wrong") the sentence before it or what was begun, and
 * a denial ("it is not true that …") each earlier sentence that it says again.
 */
export function withoutRetractions(text: string): string {
  if (!corrections.test(text) && !denials.test(text)) return text;
  const answer = prepareText(text);
  const retracted = [...answer.sentences.keys()].flatMap((index) => [
    ...correctedBy(index, answer),
    ...deniedFrom(index, answer),
  ]);
  return retracted.reduce((left, range) => blank(left, range), text);
}

/** Start and end within the text, in UTF-16 code units. */
type TextRange = readonly [start: number, end: number];

/** Read as a correction wherever it stands, so nothing that is also said in passing. */
const corrections =
  /\b(?:no,? wait|wait,? no|sorry,? i mean|scratch that|strike that|let me correct (?:that|myself)|i take that back|that(?:'s| is| was|’s) (?:wrong|not true|not right|incorrect|nonsense))\b/i;
const denials = /\b(?:not|n't|n’t|false|wrong|untrue|incorrect|myth|misconception|mistake)\b/i;

function correctedBy(index: number, answer: PreparedText): readonly TextRange[] {
  const [start, end] = textRangeOf(answer.sentences[index], answer);
  const found = corrections.exec(answer.text.slice(start, end));
  if (found === null) return [];
  const isBegun = /[\p{L}\p{N}]{3}.*[\p{L}\p{N}]{3}/u.test(answer.text.slice(start, start + found.index));
  const [before] = textRangeOf(answer.sentences[isBegun ? index : index - 1], answer);
  return [[before, start + found.index + found[0].length]];
}

function deniedFrom(index: number, answer: PreparedText): readonly TextRange[] {
  const sentence = answer.sentences[index];
  if (index === 0 || sentence === undefined) return [];
  if (!opensWithDenial(answer.tokens.slice(sentence.first, sentence.end))) return [];
  const after = contentIn({ first: sentence.first, end: answer.tokens.length }, answer);
  return answer.sentences.slice(0, index).flatMap((earlier): readonly TextRange[] => {
    const own = [...contentIn(earlier, answer)];
    const again = own.filter((stem) => after.has(stem)).length;
    return own.length >= fewestWords && again >= nearlyAll * own.length ? [textRangeOf(earlier, answer)] : [];
  });
}

const fewestWords = 2;
const nearlyAll = 0.8;

function contentIn({ first, end }: TokenRange, answer: PreparedText): ReadonlySet<string> {
  return new Set(answer.stems.slice(first, end).filter((_, at) => answer.isContent[first + at] === true));
}

function textRangeOf(sentence: TokenRange | undefined, { tokens }: PreparedText): TextRange {
  if (sentence === undefined) return [0, 0];
  return [tokens[sentence.first]?.start ?? 0, tokens[sentence.end - 1]?.end ?? 0];
}

function blank(text: string, [start, end]: TextRange): string {
  return text.slice(0, start) + ' '.repeat(Math.max(0, end - start)) + text.slice(end);
}
