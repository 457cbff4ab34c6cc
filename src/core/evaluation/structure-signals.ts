import { prepareText } from '../language/prepare-text.ts';
import type { PreparedText } from '../language/prepare-text.ts';
import { sentenceShareOf } from './sentence-share.ts';

/** How an answer is ordered. Fillers, pace and length are no part of it. */
export interface StructureSignals {
  readonly sentences: number;
  /** The first two sentences speak of what was asked. */
  readonly answersFirst: boolean;
  readonly hasOrder: boolean;
  readonly hasReasons: boolean;
  readonly hasExample: boolean;
  /** Share of content that repeats an earlier sentence nearly whole. */
  readonly repeatedShare: number;
  /** 1 for sentences, 0 for key words. */
  readonly sentenceShare: number;
}

export function measureStructure(answer: PreparedText, questionText: string): StructureSignals {
  const question = prepareText(questionText);
  return {
    sentences: answer.sentences.length,
    answersFirst: opensOnTopic(answer, question),
    hasOrder: orderWords.test(answer.text) || listMarks.test(answer.text),
    hasReasons: reasonWords.test(answer.text),
    hasExample: exampleWords.test(answer.text),
    repeatedShare: repeatedShareOf(answer),
    sentenceShare: sentenceShareOf(answer),
  };
}

const orderWords =
  /\b(?:first(?:ly)?|second(?:ly)?|third(?:ly)?|then|next|after that|finally|in the end|on the one hand|on the other hand|to sum up|in short|overall|there are (?:two|three|four|several)|step)\b/i;
const listMarks = /^\s*(?:[-*•]|\d+[.)])\s/m;
const reasonWords =
  /\b(?:because|since|so that|therefore|which means|that is why|as a result|due to|in order to|so (?:i|we|you|it|they|the|a|nothing|that))\b/i;
const exampleWords =
  /\b(?:for example|for instance|e\.g|such as|say,|imagine|suppose|in (?:my|our|one) (?:last|previous|current|first)? ?(?:job|project|team|company|case)|once|last (?:year|month|week)|when (?:i|we) (?:were|was|had|built|worked))\b/i;

function opensOnTopic(answer: PreparedText, question: PreparedText): boolean {
  const end = answer.sentences[Math.min(1, answer.sentences.length - 1)]?.end ?? 0;
  return answer.stems
    .slice(0, end)
    .some((stem, index) => answer.isContent[index] === true && question.positionsByStem.has(stem));
}

function repeatedShareOf(answer: PreparedText): number {
  const sets = answer.sentences.map(
    ({ first, end }) =>
      new Set(
        answer.stems.slice(first, end).filter((_, offset) => answer.isContent[first + offset] === true),
      ),
  );
  let repeated = 0;
  let total = 0;
  for (const [index, own] of sets.entries()) {
    if (own.size < 3) continue;
    total += own.size;
    const isRepeated = sets.slice(0, index).some((earlier) => {
      const shared = [...own].filter((stem) => earlier.has(stem)).length;
      return shared >= 0.8 * own.size;
    });
    if (isRepeated) repeated += own.size;
  }
  return total === 0 ? 0 : repeated / total;
}
