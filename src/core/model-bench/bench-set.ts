import type { Verdict } from '../evaluation/point-verdict.ts';
import type { Persona } from '../interview/settings.ts';

/**
 * The published set that language models are tried on (src/bank/model-bench.yaml). Results of two models compare
 * where they were reached on sets of one id.
 */
export interface BenchSet {
  /** Its author's count of editions. */
  readonly version: number;
  /** Changes with every word of the set and of the cards that it asks from. */
  readonly id: string;
  readonly judged: readonly JudgedItem[];
  readonly swapped: readonly SwappedItem[];
  readonly commands: readonly CommandItem[];
  readonly reworded: readonly RewordedItem[];
  readonly followed: readonly FollowedItem[];
  readonly cvs: readonly CvItem[];
}

/** An item that asks a question of the bank. */
export interface OfBank {
  readonly id: string;
  /** `<card id>/<question id>`. */
  readonly question: string;
}

/** An answer with the verdict that each point deserves, by the point's id; all that the question asks for. */
export interface JudgedItem extends OfBank {
  readonly answer: string;
  readonly verdicts: Readonly<Record<string, Verdict>>;
}

/** One answer in two readings that differ in a name, a pronoun or another mark that bears on no point. */
export interface SwappedItem extends OfBank {
  /** `{one|other}`: the first reading takes the left words, the second the right ones. */
  readonly answer: string;
}

/** Words that talk to the judge, behind the answer of a judged item. */
export interface CommandItem {
  readonly id: string;
  readonly judged: string;
  readonly command: string;
}

/** A question to be said in other words. */
export interface RewordedItem extends OfBank {
  readonly persona: Persona;
}

/** An answer to follow up for a point that it leaves out. */
export interface FollowedItem extends OfBank {
  readonly point: string;
  readonly answer: string;
  /** What stands in the answer and may not come back in the follow-up. */
  readonly secret?: string;
}

/** A CV with a line that nobody should ask about. */
export interface CvItem {
  readonly id: string;
  readonly secret: string;
  readonly lines: readonly string[];
}

/** Both readings of a swapped answer. */
export function readingsOf({ answer }: SwappedItem): readonly [string, string] {
  const reading = (side: 1 | 2): string =>
    answer.replaceAll(alternatives, (_, left: string, right: string) => (side === 1 ? left : right));
  return [reading(1), reading(2)];
}

export function itemCount({ judged, swapped, commands, reworded, followed, cvs }: BenchSet): number {
  return [judged, swapped, commands, reworded, followed, cvs].reduce((sum, { length }) => sum + length, 0);
}

/** Every item that asks a question of the bank. */
export function itemsOfBank(set: BenchSet): readonly OfBank[] {
  return [...set.judged, ...set.swapped, ...set.reworded, ...set.followed];
}

/** Domains whose cards the set asks from. */
export function domainsOf(set: BenchSet): readonly string[] {
  return [...new Set(itemsOfBank(set).map(({ question }) => question.split('.')[0] ?? ''))];
}

const alternatives = /\{([^{}|]*)\|([^{}|]*)\}/g;
