import { markNegated, findNegators } from './negation.ts';
import { splitClauses, splitSentences } from './split-text.ts';
import type { TokenRange } from './split-text.ts';
import { stem } from './stem.ts';
import { isStopWordAt } from './stop-words.ts';
import { tokenise } from './tokenise.ts';
import type { Token } from './tokenise.ts';

/** A text read once, so that many things can be looked for in it. Arrays run in step with `tokens`. */
export interface PreparedText {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly stems: readonly string[];
  /** Neither a stop word nor a negation. */
  readonly isContent: readonly boolean[];
  readonly isNegator: readonly boolean[];
  /** Within the reach of an odd number of negations. */
  readonly isNegated: readonly boolean[];
  /** How many content words stand before the token. */
  readonly contentBefore: readonly number[];
  /** Index into `sentences`. */
  readonly sentenceOf: readonly number[];
  readonly sentences: readonly TokenRange[];
  readonly clauses: readonly TokenRange[];
  readonly positionsByStem: ReadonlyMap<string, readonly number[]>;
  /** The different stems, by their first letter. */
  readonly stemsByInitial: ReadonlyMap<string, readonly string[]>;
}

export function prepareText(text: string): PreparedText {
  const tokens = tokenise(text);
  const stems = tokens.map((token) => stem(token.word));
  const isNegator = findNegators(tokens);
  const isContent = tokens.map((_, index) => !isNegator[index] && !isStopWordAt(tokens, index));
  const sentences = tokens.length === 0 ? [] : splitSentences(text, tokens);
  const isNegated = tokens.map(() => false);
  const sentenceOf: number[] = [];
  const clauses: TokenRange[] = [];
  for (const [number, sentence] of sentences.entries()) {
    for (let index = sentence.first; index < sentence.end; index++) sentenceOf.push(number);
    const own = splitClauses(text, tokens, sentence);
    clauses.push(...own);
    markNegated(tokens, sentence, own, isNegated);
  }
  // "I've" and "I'd" say who acted as much as "I" does.
  const positionsByStem = positionsByValue(
    tokens.map(({ word }, index) => (/^i'(?:ve|d|m|ll)$/.test(word) ? 'i' : (stems[index] ?? word))),
  );
  return {
    text,
    tokens,
    stems,
    isContent,
    isNegator,
    isNegated,
    contentBefore: runningCount(isContent),
    sentenceOf,
    sentences,
    clauses,
    positionsByStem,
    stemsByInitial: groupByInitial(positionsByStem.keys()),
  };
}

function runningCount(flags: readonly boolean[]): readonly number[] {
  let count = 0;
  return flags.map((flag) => {
    const before = count;
    if (flag) count++;
    return before;
  });
}

function positionsByValue(values: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const positions = new Map<string, number[]>();
  for (const [index, value] of values.entries()) {
    const known = positions.get(value);
    if (known === undefined) positions.set(value, [index]);
    else known.push(index);
  }
  return positions;
}

function groupByInitial(stems: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const stem of stems) {
    const initial = stem.charAt(0);
    const known = groups.get(initial);
    if (known === undefined) groups.set(initial, [stem]);
    else known.push(stem);
  }
  return groups;
}
