import type { PreparedText } from '../../language/prepare-text.ts';

/**
 * Share of the reference's numbers and single letters that name things ("terminal 1", "bulbs A and C") that the
 * answer has; 1 when the reference has none.
 */
export function compareIdentifiers(
  reference: PreparedText,
  answer: PreparedText,
  question: PreparedText,
): number {
  const wanted = identifiersOf(reference, null);
  if (wanted.size === 0) return 1;
  const given = identifiersOf(answer, new Set([...wanted, ...identifiersOf(question, null)]));
  return [...wanted].filter((name) => given.has(name)).length / wanted.size;
}

/** `known` are names that may stand in lower case, as people type. */
function identifiersOf(prepared: PreparedText, known: ReadonlySet<string> | null): ReadonlySet<string> {
  const names = new Set<string>();
  for (const [index, { word, start }] of prepared.tokens.entries()) {
    const stem = prepared.stems[index] ?? '';
    if (/^\d/.test(stem)) names.add(stem);
    if (!/^[a-z]$/.test(word) || word === 'i') continue;
    const isCapital = prepared.text.charAt(start) !== word;
    if (word === 'a' ? isName(index, isCapital, prepared) : isCapital || known === null || known.has(word)) {
      names.add(word);
    }
  }
  return names;
}

/** "A" is a name where no noun can follow, or as a capital inside a sentence. */
function isName(index: number, isCapital: boolean, prepared: PreparedText): boolean {
  const next = prepared.tokens[index + 1];
  const opens = prepared.sentences[prepared.sentenceOf[index] ?? 0]?.first === index;
  if (next === undefined || (isCapital && !opens)) return true;
  const gap = prepared.text.slice(prepared.tokens[index]?.end ?? 0, next.start);
  return /[.,:;)]/.test(gap) || noNounAhead.test(next.word);
}

const noNounAhead =
  /^(?:and|or|is|are|was|were|has|have|had|b|c|d|because|will|would|does|did|to|in|the|its|it|then|with|on|goes|got|gets|still|no|not|can|cannot|but|so|if|when|than|as)$/;
