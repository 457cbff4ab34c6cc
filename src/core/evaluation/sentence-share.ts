import { fluencyOf } from '../language/fluency.ts';
import type { PreparedText } from '../language/prepare-text.ts';

/**
 * 1 for sentences, 0 for key words in a row or in no order: words follow each other as in sentences, and small words
 * stand between them. Terse speech passes; short answers get the benefit of the doubt.
 */
export function sentenceShareOf(answer: PreparedText): number {
  const length = answer.tokens.length;
  if (length < shortest) return 1;
  const doubt = Math.min(1, length / 30);
  const inOrder = clamp((fluencyOf(answer) - keyWordBits) / (sentenceBits - keyWordBits));
  const smallWords = 1 - contentWordsOf(answer) / length;
  const share = inOrder * clamp((smallWords - fewestSmall) / (enoughSmall - fewestSmall));
  return clamp(share * doubt + (1 - doubt) * Math.max(share, 0.8));
}

/**
 * 1 where cues lie in ordinary text, 0 where there is hardly a word beside them. Bank texts, which hold each point
 * once, have up to 3.3 cues in ten content words; lists of cues have 4 to 6.
 */
export function cueSpreadOf(cueCount: number, answer: PreparedText): number {
  if (cueCount < fewCues) return 1;
  return clamp((densestList - (10 * cueCount) / contentWordsOf(answer)) / (densestList - densestText));
}

/** Lists of cues lie about 0 and have small words for a fifth; the tersest good answers have more than a third. */
const keyWordBits = -0.1;
const sentenceBits = 0.15;
const fewestSmall = 0.2;
const enoughSmall = 0.35;
const shortest = 6;

const fewCues = 6;
const densestText = 3.4;
const densestList = 4.2;

function contentWordsOf(answer: PreparedText): number {
  return answer.isContent.filter(Boolean).length;
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}
