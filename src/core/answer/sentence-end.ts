/**
 * Whether the words may be all of a sentence: a model that was given half of one mostly ends it with no mark, with a
 * comma or with dots. One or two words may be the start of anything.
 */
export function endsSentence(text: string): boolean {
  return fullStop.test(text) && !dots.test(text) && isLongEnough(text);
}

const fullStop = /[.!?。！？]["'”’»)\]」』]*\s*$/u;
const dots = /(?:\.\.|…\.?)["'”’»)\]」』]*\s*$/u;

/** Chinese and Japanese put no spaces between words. */
function isLongEnough(text: string): boolean {
  const words = text.trim().split(/\s+/).length;
  const signs = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  return words >= 3 || signs >= 5;
}
