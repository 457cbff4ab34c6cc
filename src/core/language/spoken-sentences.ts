/** Takes a text as it grows and gives each sentence once it is whole, so that it can be spoken while more is coming. */
export interface SentenceStream extends AsyncIterable<string> {
  /** The whole text so far. What was given before may not change; a sentence once given is not taken back. */
  grow(text: string): void;
  /** No more comes: what is left is the last sentence. */
  end(): void;
}

/** For one reader. */
export function createSentenceStream(): SentenceStream {
  const ready: string[] = [];
  let given = 0;
  let whole = '';
  let isOver = false;
  let wake: () => void = () => undefined;

  function take(text: string, isLast: boolean): void {
    const cut = cutSentences(text.slice(given), isLast);
    given += cut.usedLetters;
    ready.push(...cut.sentences);
    wake();
  }

  return {
    grow(text) {
      if (isOver || text.length <= whole.length) return;
      whole = text;
      take(whole, false);
    },
    end() {
      if (isOver) return;
      isOver = true;
      take(whole, true);
    },
    async *[Symbol.asyncIterator]() {
      for (;;) {
        const next = ready.shift();
        if (next !== undefined) yield next;
        else if (isOver) return;
        else
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
      }
    },
  };
}

/** A whole text as sentences to be spoken. */
export function toSpokenSentences(text: string): readonly string[] {
  return cutSentences(text, true).sentences;
}

interface Cut {
  readonly sentences: readonly string[];
  readonly usedLetters: number;
}

function cutSentences(text: string, isLast: boolean): Cut {
  const sentences: string[] = [];
  let from = 0;
  for (const { index, 0: mark } of text.matchAll(sentenceEnd)) {
    const end = index + mark.length;
    if (index < from || isAbbreviated(text.slice(from, index + 1))) continue;
    sentences.push(text.slice(from, end));
    from = end;
  }
  if (isLast && from < text.length) {
    sentences.push(text.slice(from));
    from = text.length;
  }
  return { sentences: sentences.map(toSpeakable).filter((each) => each !== ''), usedLetters: from };
}

/** A full stop counts once white space follows, since "3.5" and "node.js" may still go on. */
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
