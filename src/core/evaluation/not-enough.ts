import { isOtherLanguage } from '../language/detect-language.ts';
import type { PreparedText } from '../language/prepare-text.ts';
import type { NotEnoughReason } from './evaluation.ts';

/**
 * Why an answer cannot be judged at all; null when it can. `wanted` are the stems of what a good answer says: a
 * question said back with one of them added is an answer.
 */
export function findNotEnough(
  answer: PreparedText,
  question: PreparedText,
  wanted: ReadonlySet<string>,
): NotEnoughReason | null {
  if (answer.tokens.length === 0) return 'empty';
  if (isOtherLanguage(answer.text, answer.tokens)) return 'other-language';
  if (isDeclined(answer, question)) return 'declined';
  if (isQuestionRepeated(answer, question, wanted)) return 'question-repeated';
  return null;
}

/** Content words of the answer that the question does not hold, each once. */
export function newContentStems(answer: PreparedText, question: PreparedText): ReadonlySet<string> {
  return new Set(
    answer.stems.filter(
      (stem, index) => answer.isContent[index] === true && !question.positionsByStem.has(stem),
    ),
  );
}

const declining = [
  /\b(?:i|we)(?:'m| am)? (?:really |honestly |just |simply )?(?:do not|don't|dont|did not|didn't|would not|wouldn't|cannot|can't|cant) (?:really |even |honestly |actually )?(?:know|remember|recall|answer|say|tell|think of)\b/,
  /\b(?:no|not a|haven't a|have not a|haven't got a) (?:idea|clue|answer|opinion)\b/,
  /\b(?:i'm|i am|im|am) (?:really |honestly )?not (?:really |quite |too |so )?(?:sure|familiar|certain)\b/,
  /\bnever (?:heard|learned|learnt|read|came across)\b/,
  /^(?:well |um |uh |sorry |hmm |please |i'd |i would |i'll |i will |i |let me |can we |let's |we can |have to |like to )*(?:pass|skip)(?: on)?(?: this| that| it)?(?: one| question)?(?: please| sorry)?$/,
  /^(?:well |um |uh |hmm )*(?:no comment|nothing|n a|next|next question|next please)(?: comes to mind)?(?: please| sorry)?$/,
  /\b(?:dunno|idk|dont know|don't know)\b/,
];

/** Words that go with declining and are no answer. */
const decliningWords: ReadonlySet<string> = new Set(
  `know rememb recal answer sai tell think idea clue opinion sure familiar certain heard hear learn read came come
  across never pass skip dunno idk sorri pleas question next thi topic honest honestli realli help guess one now right
  moment unfortun afraid exactli exact mind blank thing anyth noth comment move on go ahead n a us work with befor yet
  ever mayb`.split(/\s+/),
);
const mostOtherWords = 3;

/** Nothing is said beside "I don't know". A guess that follows is judged as an answer. */
function isDeclined(answer: PreparedText, question: PreparedText): boolean {
  const words = answer.tokens.map((token) => token.word).join(' ');
  if (!declining.some((pattern) => pattern.test(words))) return false;
  const others = [...newContentStems(answer, question)].filter((stem) => !decliningWords.has(stem));
  return others.length <= mostOtherWords;
}

const fewestWordsToRepeat = 4;
const repeatedShare = 0.8;

/** Nearly all content words are the question's, and hardly one is new. */
function isQuestionRepeated(
  answer: PreparedText,
  question: PreparedText,
  wanted: ReadonlySet<string>,
): boolean {
  const own = new Set(answer.stems.filter((_, index) => answer.isContent[index] === true));
  const added = newContentStems(answer, question);
  if ([...added].some((stem) => wanted.has(stem))) return false;
  const fresh = added.size;
  if (own.size < fewestWordsToRepeat || fresh > own.size * (1 - repeatedShare)) return false;
  const asked = new Set(question.stems.filter((_, index) => question.isContent[index] === true));
  return own.size - fresh >= asked.size * 0.5;
}
