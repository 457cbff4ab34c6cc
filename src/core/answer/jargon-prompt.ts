/**
 * The words of the field as the text that a transcriber takes for what was said before, so that it spells them so. As
 * many as fit, best first; empty without any.
 */
export function jargonPrompt(jargon: readonly string[]): string {
  const words: string[] = [];
  let length = 0;
  for (const word of new Set(jargon.map((each) => each.trim()).filter((each) => each !== ''))) {
    if (length + word.length > mostLetters) break;
    words.push(word);
    length += word.length + 2;
  }
  return words.length === 0 ? '' : ` ${words.join(', ')}.`;
}

/**
 * True when a text is the prompt read back and nothing else: what a transcriber writes when it heard no words. It takes
 * several of the words in the prompt's own order, since someone may well name one or two.
 */
export function isPromptEcho(text: string, prompt: string): boolean {
  const words = wordsOf(text);
  return (
    words.length >= fewestEchoedWords && ` ${wordsOf(prompt).join(' ')} `.includes(` ${words.join(' ')} `)
  );
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}+#.]*[\p{L}\p{N}+#]/gu) ?? [];
}

/** About a hundred tokens of the 224 that the model takes; a longer prompt costs time with every segment. */
const mostLetters = 300;
const fewestEchoedWords = 4;
