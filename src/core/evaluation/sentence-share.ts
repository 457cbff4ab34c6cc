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
  const smallWords = smallWordShareOf(answer);
  // [Note: Misheard words]
  const slips = clamp((smallWords - fewestInSpeech) / (enoughInSpeech - fewestInSpeech));
  const none = keyWordBits + slips * (shuffledBits - keyWordBits);
  const all = sentenceBits + slips * (misheardBits - sentenceBits);
  const inOrder = clamp((fluencyOf(answer) - none) / (all - none));
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
/**
 * [Note: Misheard words]
 * Where one word in eight is written down wrongly, and fillers and slips beside, sentences lie about 0 as lists of key
 * words do, with none below -0.25; but their small words stay, which lists have not. The words of sentences in no order
 * keep their small words as well, and lie below -0.3.
 */
const misheardBits = -0.15;
const shuffledBits = -0.35;
const fewestInSpeech = 0.25;
const enoughInSpeech = 0.4;
const fewestSmall = 0.2;
const enoughSmall = 0.35;
const shortest = 6;

const fewCues = 6;
const densestText = 3.4;
const densestList = 4.2;

/** The share of words that are neither content nor a negation, 0 to 1. */
export function smallWordShareOf(text: PreparedText): number {
  return 1 - contentWordsOf(text) / Math.max(1, text.tokens.length);
}

function contentWordsOf(answer: PreparedText): number {
  return answer.isContent.filter(Boolean).length;
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}
