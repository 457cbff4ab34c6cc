import { prepareText } from '../../language/prepare-text.ts';
import type { PreparedText } from '../../language/prepare-text.ts';
import type { TokenRange } from '../../language/split-text.ts';
import { alignReference } from './align-reference.ts';
import { coverage } from './reference-parts.ts';

/**
 * The reference as far as an answer has to cover it: where the question asks for a number of things ("name two"), or
 * the reference says "one of the following", and more are listed, those that the answer covers best.
 */
export function askedParts(
  reference: PreparedText,
  answer: PreparedText,
  question: PreparedText,
): PreparedText {
  const choice = choiceIn(reference) ?? choiceAskedBy(question);
  if (choice === null) return reference;
  const listed = { first: choice.from, end: reference.tokens.length };
  const items = itemsOf(reference, listed);
  if (items.length <= choice.wanted) return reference;
  const words = alignReference(reference, answer, question);
  const best = items
    .map((item) => ({ item, ...coverage(words, item) }))
    .filter(({ weight }) => weight >= lightestItem)
    .sort((a, b) => b.share - a.share)
    .slice(0, choice.wanted)
    .sort((a, b) => a.item.first - b.item.first);
  if (best.length < choice.wanted) return reference;
  const before = choice.from === 0 ? [] : [textOf({ first: 0, end: choice.from }, reference)];
  return prepareText([...before, ...best.map(({ item }) => textOf(item, reference))].join('. '));
}

interface Choice {
  readonly wanted: number;
  /** The token after which the things to choose from are listed. */
  readonly from: number;
}

const lightestItem = 0.8;
const fewestItems = 3;

/** The numbered items where there are some, else those of a dashed list, else the sentences. */
function itemsOf(reference: PreparedText, within: TokenRange): readonly TokenRange[] {
  const numbered = startsOf(within, (index) => {
    const { start = 0, end = 0 } = reference.tokens[index] ?? {};
    return /^\d{1,2}$/.test(reference.text.slice(start, end)) && /[.)]/.test(reference.text.charAt(end));
  });
  if (numbered.length >= fewestItems || (within.first > 0 && numbered.length > 1))
    return rangesFrom(numbered, within);
  const dashed = startsOf(within, (index) => /\s[-•●○*]\s*$/.test(gapBefore(index, reference)));
  if (dashed.length >= fewestItems) return rangesFrom(dashed, within);
  return reference.sentences.filter(({ first }) => first >= within.first);
}

function startsOf(within: TokenRange, opensItem: (index: number) => boolean): readonly number[] {
  const starts: number[] = [];
  for (let index = within.first; index < within.end; index++) if (opensItem(index)) starts.push(index);
  return starts;
}

/** What stands before the first item is a heading and no item. */
function rangesFrom(starts: readonly number[], within: TokenRange): readonly TokenRange[] {
  return starts.map((first, place) => ({ first, end: starts[place + 1] ?? within.end }));
}

function gapBefore(index: number, reference: PreparedText): string {
  return reference.text.slice(reference.tokens[index - 1]?.end ?? 0, reference.tokens[index]?.start ?? 0);
}

function textOf({ first, end }: TokenRange, reference: PreparedText): string {
  return reference.text.slice(reference.tokens[first]?.start ?? 0, reference.tokens[end - 1]?.end ?? 0);
}

/** "One of the following: …" in the reference itself. */
function choiceIn(reference: PreparedText): Choice | null {
  const match = choiceWords.exec(reference.text.toLowerCase());
  if (match === null) return null;
  const end = match.index + match[0].length;
  const from = reference.tokens.findIndex((token) => token.start >= end);
  return from <= 0 ? null : { wanted: countByWord[match[1] ?? ''] ?? 1, from };
}

const choiceWords = /\b(?:any|(one|two|three|four|five)) of the following\b[^.:●•\n]{0,80}[.:●•\n]/;

function choiceAskedBy(question: PreparedText): Choice | null {
  const asked = askedCount.exec(question.text.toLowerCase())?.[1];
  return asked === undefined ? null : { wanted: countByWord[asked] ?? Number(asked), from: 0 };
}

/** Without "the": "name the two phases" asks for all of them. */
const askedCount =
  /\b(?:name|state|give|list|describe|mention|identify|provide)\b(?![^.?!]{0,40}?\b(?:the|these|all|both) (?:two|three|four|five|[2-5])\b)[^.?!:]{0,40}?\b(two|three|four|five|[2-5])\b(?!\s*(?:-|to|or)\s*\d)(?!\s*sentences)/;
const countByWord: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3, four: 4, five: 5 };
