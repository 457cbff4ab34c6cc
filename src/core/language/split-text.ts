import type { Token } from './tokenise.ts';

/** Tokens `first` to `end`, `end` left out. */
export interface TokenRange {
  readonly first: number;
  readonly end: number;
}

/**
 * Sentences by punctuation and line ends. Speech that was written down may have neither: a run past `longRun` tokens
 * also ends before a word that opens a new thought, and where there is no mark at all, one past `unmarkedRun` before a
 * word that may open a statement. Else half an answer would be one sentence, and a "not" would reach far.
 */
export function splitSentences(text: string, tokens: readonly Token[]): readonly TokenRange[] {
  const ranges: TokenRange[] = [];
  const isUnmarked = !sentenceMark.test(text);
  let first = 0;
  for (let index = 1; index <= tokens.length; index++) {
    const run = index - first;
    if (index < tokens.length && !sentenceEndsBefore(text, tokens, index, run)) {
      if (!isUnmarked || run < unmarkedRun || !mayOpenStatement(tokens, index)) continue;
    }
    ranges.push({ first, end: index });
    first = index;
  }
  return ranges;
}

/** Clauses of one sentence: parted by commas, brackets, dashes, and by words that join two statements. */
export function splitClauses(
  text: string,
  tokens: readonly Token[],
  sentence: TokenRange,
): readonly TokenRange[] {
  const ranges: TokenRange[] = [];
  let first = sentence.first;
  for (let index = first + 1; index <= sentence.end; index++) {
    if (index < sentence.end && !clauseEndsBefore(text, tokens, index, index - first)) continue;
    ranges.push({ first, end: index });
    first = index;
  }
  return ranges;
}

const longRun = 24;
const unmarkedRun = 10;
const sentenceMark = /[.!?;…\n\r。！？•]/u;
const abbreviations: ReadonlySet<string> = new Set([
  'e',
  'g',
  'i',
  'eg',
  'ie',
  'vs',
  'etc',
  'approx',
  'dr',
  'mr',
  'ms',
]);
const thoughtOpeners: ReadonlySet<string> = new Set(
  'so but because then also however although finally secondly second third first another next afterwards therefore plus meanwhile'.split(
    ' ',
  ),
);
/** Of them, those that stand before nouns more often: "the first row". */
const adjectives: ReadonlySet<string> = new Set(['first', 'second', 'third', 'another', 'next', 'plus']);
const joiners: ReadonlySet<string> = new Set(
  'but because although though while whereas which so however therefore since unless when if then and plus except yet'.split(
    ' ',
  ),
);
const subjects: ReadonlySet<string> = new Set(
  "i we you they he she it i'm i've i'd i'll we're we've we'd we'll you're you'll they're they'll it's it'll there there's".split(
    ' ',
  ),
);
/** After these a subject or an "if" goes on with the same statement: "I don't think it blocks". */
const statementOpeners: ReadonlySet<string> = new Set(
  'think thought believe know knew say said mean sure guess suppose assume expect see remember that whether if as than what how why where and or not so because when but while since unless though although'.split(
    ' ',
  ),
);
/** What follows an "it" or "you" that ends its statement: "find it without …". */
const objectFollowers: ReadonlySet<string> = new Set(
  'without in on to for with from at by as and or when if but because so of into than over again instead rather'.split(
    ' ',
  ),
);

function sentenceEndsBefore(
  text: string,
  tokens: readonly Token[],
  index: number,
  runLength: number,
): boolean {
  const between = gapBefore(text, tokens, index);
  if (/[!?;\n\r。！？]|[.…]["')\]]*\s|\.\.\.|•/u.test(between)) {
    return !(between.startsWith('.') && !/[\n\r]/.test(between) && isAbbreviation(tokens[index - 1]?.word));
  }
  return runLength >= longRun && thoughtOpeners.has(tokens[index]?.word ?? '');
}

function mayOpenStatement(tokens: readonly Token[], index: number): boolean {
  const word = tokens[index]?.word ?? '';
  const before = tokens[index - 1]?.word ?? '';
  const after = tokens[index + 1]?.word ?? 'and';
  const opens = word === 'and' || (thoughtOpeners.has(word) && !adjectives.has(word));
  if (opens) return !statementOpeners.has(before);
  return subjects.has(word) && !statementOpeners.has(before) && !objectFollowers.has(after);
}

function clauseEndsBefore(text: string, tokens: readonly Token[], index: number, runLength: number): boolean {
  if (/[,:()[\]–—]|\s-+\s/.test(gapBefore(text, tokens, index))) return true;
  const word = tokens[index]?.word ?? '';
  const before = tokens[index - 1]?.word ?? '';
  if (word === 'if' || word === 'when') return !statementOpeners.has(before);
  if (joiners.has(word)) return true;
  const after = tokens[index + 1]?.word ?? 'and';
  return runLength >= 3 && subjects.has(word) && !statementOpeners.has(before) && !objectFollowers.has(after);
}

function gapBefore(text: string, tokens: readonly Token[], index: number): string {
  return text.slice(tokens[index - 1]?.end ?? 0, tokens[index]?.start ?? text.length);
}

function isAbbreviation(word: string | undefined): boolean {
  return word !== undefined && abbreviations.has(word);
}
