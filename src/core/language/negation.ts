import type { TokenRange } from './split-text.ts';
import type { Token } from './tokenise.ts';

/** For each token: it is itself a negation, or a part of one ("instead of", "rather than"). */
export function findNegators(tokens: readonly Token[]): readonly boolean[] {
  const words = tokens.map((token) => token.word);
  return words.map((_, index) => negatorLength(words, index) > 0 || negatorLength(words, index - 1) === 2);
}

/**
 * For each token: an odd number of negations reaches it, so "cannot do it without scanning" asserts scanning.
 * A negation reaches forward to the end of its clause, "is not" and "never" also back to its beginning,
 * "it is not true that" and the like to the end of the sentence.
 */
export function markNegated(
  tokens: readonly Token[],
  sentence: TokenRange,
  clauses: readonly TokenRange[],
  negated: boolean[],
): void {
  const words = tokens.map((token) => token.word);
  for (const clause of clauses) {
    for (let index = clause.first; index < clause.end; index++) {
      const length = negatorLength(words, index);
      if (length === 0 && !opensDenial(words, index)) continue;
      const denial = opensDenial(words, index);
      const from = index + Math.max(1, length);
      const end = denial ? sentence.end : Math.min(clause.end, from + forwardReach);
      for (let reached = from; reached < end; reached++) negated[reached] = negated[reached] !== true;
      if (denial || !reachesBack(words, index)) continue;
      const first = Math.max(clause.first, index - backwardReach);
      for (let reached = first; reached < index; reached++) negated[reached] = negated[reached] !== true;
    }
  }
}

/** The text begins with "it is not true that" or the like, perhaps after "but no". */
export function opensWithDenial(tokens: readonly Token[]): boolean {
  const opening = tokens.slice(0, 12).map((token) => token.word);
  const words = opening.slice(opening.findIndex((word) => !leadIns.has(word)));
  return [0, 1, 2, 3].some((index) => opensDenial(words, index));
}

const leadIns: ReadonlySet<string> = new Set('but and so well no actually sorry then'.split(' '));
const forwardReach = 10;
const backwardReach = 6;

const negations: ReadonlySet<string> = new Set(
  'not never no none nobody nothing nowhere neither nor without cannot non hardly barely cant dont doesnt didnt isnt arent wasnt werent wont wouldnt shouldnt couldnt hasnt havent hadnt aint'.split(
    ' ',
  ),
);
/** What makes a "not" no negation of the statement: "not only", "no doubt", "do not forget". */
const harmlessAfter: ReadonlySet<string> = new Set(
  'only just merely simply doubt matter wonder problem forget worry idea'.split(' '),
);
const auxiliaries: ReadonlySet<string> = new Set(
  'is are was were be been am do does did has have had will would shall should can could may might must'.split(
    ' ',
  ),
);

/** How many tokens the negation at `index` takes; 0 where there is none. */
function negatorLength(words: readonly string[], index: number): number {
  const word = words[index];
  const next = words[index + 1] ?? '';
  if (word === undefined) return 0;
  if ((word === 'instead' && next === 'of') || (word === 'rather' && next === 'than')) return 2;
  if (!negations.has(word) && !word.endsWith("n't")) return 0;
  return harmlessAfter.has(next) ? 0 : 1;
}

/** "not true that …", "false that …", "wrong to say …", "a myth that …". */
function opensDenial(words: readonly string[], index: number): boolean {
  const word = words[index] ?? '';
  const next = words.slice(index + 1, index + 4);
  if (word === 'not' || word.endsWith("n't")) {
    return next.some(
      (after) => after === 'true' || after === 'correct' || after === 'case' || after === 'right',
    );
  }
  if (!/^(?:false|wrong|untrue|incorrect|myth|misconception|mistake)$/.test(word)) return false;
  return (
    next[0] === 'that' ||
    (next[0] === 'to' && /^(?:say|think|assume|claim|believe|state)$/.test(next[1] ?? ''))
  );
}

function reachesBack(words: readonly string[], index: number): boolean {
  const word = words[index] ?? '';
  const before = words[index - 1] ?? '';
  if (word === 'not') return auxiliaries.has(before);
  if (word === 'no') return words[index + 1] === 'longer';
  return (
    word === 'never' ||
    word === 'cannot' ||
    word.endsWith("n't") ||
    /^(?:cant|(?:do|does|did|is|are|was|were|wo|would|should|could|has|have|had)nt)$/.test(word)
  );
}
