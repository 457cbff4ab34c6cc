/** A text as sentences to be spoken. */
export function toSpokenSentences(text: string): readonly string[] {
  const sentences: string[] = [];
  let from = 0;
  for (const { index, 0: mark } of text.matchAll(sentenceEnd)) {
    const end = index + mark.length;
    if (index < from || isAbbreviated(text.slice(from, index + 1))) continue;
    sentences.push(text.slice(from, end));
    from = end;
  }
  sentences.push(text.slice(from));
  return sentences.map(toSpeakable).filter((each) => each !== '');
}

/** A full stop counts where white space follows: there is none in "3.5" and "node.js". */
const sentenceEnd = /[.!?…]+["'”’»)\]]*\s+|[。！？]+["'”’»）」』]*|:?\n+/gu;

function isAbbreviated(sentence: string): boolean {
  return abbreviation.test(sentence) || /(?:^|[\s(])\p{Lu}\.$/u.test(sentence);
}

const abbreviation =
  /(?:^|[\s(])(?:e\.g|i\.e|z\.\s?b|d\.\s?h|u\.\s?a|p\.\s?ej|vs|etc|approx|ca|bzw|nr|dr|mr|mrs|ms|prof)\.$/iu;

/** Without the marks of written text that a voice would read out or stumble over. */
function toSpeakable(sentence: string): string {
  return sentence
    .replace(/^[\s>#*•–-]+/u, '')
    .replace(/`+|(?<![\p{L}\p{N}])[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}(?![\p{L}\p{N}])/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}
