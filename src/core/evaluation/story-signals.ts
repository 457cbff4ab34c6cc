import type { PreparedText } from '../language/prepare-text.ts';
import type { TokenRange } from '../language/split-text.ts';
import type { Evidence } from './evaluation.ts';

/** The parts of a told story that can be seen in its words, each with the sentence that shows it. */
export interface StorySignals {
  /** "I decided", "I called": an act of the person. */
  readonly ownAction: Evidence | null;
  /** What came of it. */
  readonly result: Evidence | null;
  /** A result with a number. */
  readonly measured: Evidence | null;
  readonly learning: Evidence | null;
  /** Options that were weighed, or a reason for the choice. */
  readonly weighing: Evidence | null;
  /** A time, a place, a name, a number: the story happened. */
  readonly specific: Evidence | null;
  /** Sentences about "we" and about others, as a share of those that have a subject. */
  readonly othersShare: number;
}

export function findStorySignals(answer: PreparedText): StorySignals {
  const sentences = answer.sentences.map((range) => ({ range, words: wordsOf(range, answer) }));
  const first = (isSignal: (words: string, range: TokenRange) => boolean): Evidence | null => {
    const found = sentences.find(({ words, range }) => isSignal(words, range));
    return found === undefined ? null : spanOf(found.range, answer);
  };
  const own = sentences.filter(({ words }) => /\b(?:i|i'd|i've|my)\b/.test(words)).length;
  const others = sentences.filter(
    ({ words }) => /\b(?:we|they|he|she|our|the team)\b/.test(words) && !/\bi\b/.test(words),
  ).length;
  return {
    ownAction: first((words) => ownActs.test(words)),
    result: first((words) => results.test(words)),
    measured: first((words) => results.test(words) && /\b\d/.test(words)),
    learning: first((words) => lessons.test(words)),
    weighing: first((words) => options.test(words)),
    specific: first((words, range) => /\b\d/.test(words) || times.test(words) || holdsName(range, answer)),
    othersShare: own + others === 0 ? 0 : others / (own + others),
  };
}

const ownActs =
  /\bi(?:'d| had| have| also| then| first| finally| personally| immediately| quickly| therefore)* (?!was\b|am\b|think\b|thought\b|had\b|have\b|believe\b|guess\b|feel\b|felt\b|would\b|could\b|can\b|will\b|know\b|knew\b|mean\b|like\b|want\b|need\b|always\b|usually\b)(?:\w+ed|went|took|made|wrote|built|led|ran|set|put|told|spoke|found|chose|got|gave|began|brought|held|drew|met|sat|cut|sent|kept|taught|dealt|split|did|proposed|rebuilt|rewrote)\b/;
const results =
  /\b(?:result|outcome|reduced|decreased|increased|improved|saved|cut|dropped|fell|rose|grew|went (?:down|up|from|live)|from \d[\w.]* (?:\w+ ){0,3}to|by \d|percent|faster|fewer|delivered|shipped|launched|released|solved|fixed|finished|met the deadline|on time|in the end|ended up|customers?|revenue|accepted|adopted|never happened again|no longer)\b/;
const lessons =
  /\b(?:learned|learnt|lesson|taught me|next time|since then|ever since|in hindsight|looking back|would (?:now |rather )?do (?:it |that |this )?differently|i now|these days i|nowadays i|realised|realized|takeaway|from then on|changed (?:how|the way) i)\b/;
const options =
  /\b(?:because|so that|instead of|rather than|alternatives?|options?|trade-?offs?|either|on the one hand|weighed|compared|considered|decided against|the reason)\b/;
const times =
  /\b(?:last (?:year|month|week|summer|winter|autumn|spring|quarter)|ago|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december|in my (?:last|first|previous|current) (?:job|role|company|team|project)|at my (?:last|first|previous|current) \w+|during my|one (?:day|night|morning|evening))\b/;

/** A capital inside a sentence, other than "I": a product, a company, a person. */
function holdsName(range: TokenRange, answer: PreparedText): boolean {
  for (let index = range.first + 1; index < range.end; index++) {
    const token = answer.tokens[index];
    if (token !== undefined && token.word.length > 2 && /\p{Lu}/u.test(answer.text.charAt(token.start)))
      return true;
  }
  return false;
}

function wordsOf(range: TokenRange, answer: PreparedText): string {
  return answer.tokens
    .slice(range.first, range.end)
    .map((token) => token.word)
    .join(' ');
}

function spanOf(range: TokenRange, answer: PreparedText): Evidence {
  return { start: answer.tokens[range.first]?.start ?? 0, end: answer.tokens[range.end - 1]?.end ?? 0 };
}
