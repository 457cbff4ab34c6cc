import type { PreparedText } from '../../language/prepare-text.ts';

/**
 * Two words of the reference that the answer has in each other's place while it otherwise keeps to the reference's
 * wording: "TCP is connectionless, UDP is reliable". Null where there are none. Two sides of one list ("A and B")
 * may change places.
 */
export function exchangedWords(
  answer: PreparedText,
  reference: PreparedText,
): readonly [string, string] | null {
  if (reference.tokens.length > longest || answer.tokens.length > 2 * longest) return null;
  const gaps = gapsBetween(reference.stems, answer.stems);
  if (gaps.alike < reference.stems.length * mostlyAlike) return null;
  return findExchange(gaps.list, reference) ?? findMove(gaps.list, reference, answer);
}

const longest = 150;
const mostlyAlike = 0.6;

/** What stands between two words that both texts have in the same order: positions in each. */
interface Gap {
  readonly inReference: readonly number[];
  readonly inAnswer: readonly number[];
  readonly answerStems: readonly string[];
}

/** By the longest common subsequence of all words. */
function gapsBetween(
  reference: readonly string[],
  answer: readonly string[],
): { readonly list: readonly Gap[]; readonly alike: number } {
  const width = answer.length + 1;
  const lengths = new Uint16Array((reference.length + 1) * width);
  for (let i = reference.length - 1; i >= 0; i--) {
    for (let j = answer.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        reference[i] === answer[j]
          ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
    }
  }
  const list: Gap[] = [];
  let inReference: number[] = [];
  let inAnswer: number[] = [];
  const close = (): void => {
    list.push({ inReference, inAnswer, answerStems: inAnswer.map((at) => answer[at] ?? '') });
    inReference = [];
    inAnswer = [];
  };
  let i = 0;
  let j = 0;
  while (i < reference.length || j < answer.length) {
    if (i < reference.length && j < answer.length && reference[i] === answer[j]) {
      close();
      i++;
      j++;
    } else if (
      j >= answer.length ||
      (i < reference.length && (lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0))
    ) {
      inReference.push(i++);
    } else {
      inAnswer.push(j++);
    }
  }
  close();
  return { list, alike: lengths[0] ?? 0 };
}

/** One word stands where another one should, and that one where the first should. */
function findExchange(gaps: readonly Gap[], reference: PreparedText): readonly [string, string] | null {
  const replaced = new Map<string, string>();
  const places = new Map<string, number>();
  for (const { inReference, answerStems } of gaps) {
    const wanted = inReference.filter((at) => reference.isContent[at] === true);
    const [at] = wanted;
    const given = answerStems.filter((stem) => isContentOf(stem, reference));
    if (at === undefined || wanted.length !== 1 || given.length !== 1) continue;
    replaced.set(reference.stems[at] ?? '', given[0] ?? '');
    places.set(reference.stems[at] ?? '', at);
  }
  for (const [wanted, given] of replaced) {
    const [first = 0, second = 0] = [places.get(wanted) ?? 0, places.get(given) ?? 0].sort((a, b) => a - b);
    if (wanted < given && replaced.get(given) === wanted && !areOneList(first, second, reference))
      return [wanted, given];
  }
  return null;
}

/** "A sender and a receiver", "the left child or the right child". */
function areOneList(first: number, second: number, { tokens, stems }: PreparedText): boolean {
  const between = tokens.slice(first + 1, second);
  return between.every(
    ({ word }, index) =>
      /^(?:and|or|nor|with|both|a|an|the|its|their)$/.test(word) ||
      stems[first + 1 + index] === stems[second + 1],
  );
}

/** In an answer that is otherwise the reference word for word, one word has moved past another that is no list's. */
function findMove(
  gaps: readonly Gap[],
  reference: PreparedText,
  answer: PreparedText,
): readonly [string, string] | null {
  const missing = gaps.flatMap(({ inReference }) => inReference);
  const added = gaps.flatMap(({ inAnswer }) => inAnswer);
  const [from] = missing;
  const [to] = added;
  if (missing.length !== 1 || from === undefined) return null;
  const moved = reference.stems[from] ?? '';
  if (reference.isContent[from] !== true) return null;
  const again = added.filter((at) => answer.stems[at] === moved);
  if (to === undefined || again.length !== 1 || added.length > fillers) return null;
  const place = again[0] ?? 0;
  const neighbours = [answer.stems[place - 1] ?? '', answer.stems[place + 1] ?? ''];
  const passed = neighbours.find((stem) => stem !== moved && isContentOf(stem, reference));
  if (passed === undefined || isListed(from, reference) || isListed(place, answer)) return null;
  return [moved, passed];
}

/** A few words of a speaker's own before and after. */
const fillers = 10;

function isContentOf(stem: string, text: PreparedText): boolean {
  return (text.positionsByStem.get(stem) ?? []).some((at) => text.isContent[at] === true);
}

/** Stands beside "and", "or" or a comma. */
function isListed(at: number, { tokens, text }: PreparedText): boolean {
  const joins = /^(?:and|or|nor|with)$/;
  if (joins.test(tokens[at - 1]?.word ?? '') || joins.test(tokens[at + 1]?.word ?? '')) return true;
  const before = text.slice(tokens[at - 1]?.end ?? 0, tokens[at]?.start ?? 0);
  const after = text.slice(tokens[at]?.end ?? 0, tokens[at + 1]?.start ?? text.length);
  return before.includes(',') || after.includes(',');
}
