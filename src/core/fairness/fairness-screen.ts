import { loadedWords } from './loaded-words.ts';
import { protectedTopics } from './protected-topics.ts';
import type { FairnessTopic } from './protected-topics.ts';

/** Words that may not be asked, or said, and what they are about. */
export interface FairnessFlag {
  readonly topic: FairnessTopic;
  /** As they stand in the text. */
  readonly words: string;
}

/**
 * Whether an interviewer may say this to a candidate: questions, follow-ups, hints. Null when nothing is found. It
 * finds plain wordings by rules; what it passes is not thereby fair.
 */
export function screenQuestion(text: string): FairnessFlag | null {
  const plain = simplify(text);
  for (const [topic, patterns] of Object.entries(protectedTopics)) {
    const words = firstMatch(patterns, plain);
    if (words !== null && isTopic(topic)) return { topic, words };
  }
  return null;
}

/** Whether this may be said about a person's answer: nothing protected, and no words that carry a prejudice. */
export function screenFeedback(text: string): FairnessFlag | null {
  const words = firstMatch(loadedWords, simplify(text));
  return words === null ? screenQuestion(text) : { topic: 'loaded-words', words };
}

function isTopic(topic: string): topic is keyof typeof protectedTopics {
  return topic in protectedTopics;
}

function firstMatch(patterns: readonly RegExp[], plain: string): string | null {
  for (const pattern of patterns) {
    const match = pattern.exec(plain);
    if (match !== null) return match[0];
  }
  return null;
}

/** Lower case, straight apostrophes, single blanks: of the same words in one form. */
function simplify(text: string): string {
  return text.toLowerCase().replaceAll('’', "'").replaceAll(/\s+/g, ' ');
}
