import { opensWithDenial } from '../language/negation.ts';
import { prepareText } from '../language/prepare-text.ts';
import type { PreparedText } from '../language/prepare-text.ts';
import type { Misconception } from '../question/card.ts';
import { distinctSpans } from './distinct-spans.ts';
import type { Evidence, MisconceptionFound } from './evaluation.ts';
import { findStatement } from './find-statement.ts';
import type { StatementFound } from './find-statement.ts';
import { findCue } from './match-cue.ts';
import { createSoftMatcher } from './soft-cue.ts';

/** What is seen of one misconception in an answer. */
export interface MisconceptionReading {
  readonly misconception: Misconception;
  readonly cues: readonly Evidence[];
  /** How much of its nearest cue is said, 0 to 1. */
  readonly nearness: number;
  readonly statement: StatementFound;
}

export function readMisconceptions(
  misconceptions: readonly Misconception[],
  answer: PreparedText,
  questionStems: ReadonlySet<string>,
): readonly MisconceptionReading[] {
  const matchSoftly = createSoftMatcher(answer, questionStems);
  return misconceptions.map((misconception) => {
    const text = prepareText(misconception.text);
    return {
      misconception,
      cues: misconception.cues.flatMap((cue) => findCue(cue, answer) ?? []),
      nearness: Math.max(0, ...misconception.cues.map((cue) => matchSoftly(cue).share)),
      statement:
        text.isContent.filter(Boolean).length < fewestWords
          ? notFound
          : findStatement(text, answer, questionStems),
    };
  });
}

/** Three words of a topic stand in right answers as often as in wrong ones: so short a text is told by its cues alone. */
const fewestWords = 4;
const notFound: StatementFound = { contained: 0, contradicted: 0, denied: 0, evidence: null, denial: null };

export type MisconceptionStated = MisconceptionFound & { readonly followUp: string | null };

/** Wrong statements that the answer makes, by their cues or nearly word for word. */
export function findMisconceptions(
  readings: readonly MisconceptionReading[],
): readonly MisconceptionStated[] {
  return readings.flatMap(({ misconception: { text, followUp }, cues, statement }) => {
    const isStated = statement.contained >= nearlyAll && statement.contradicted < someContrary;
    if (cues.length === 0 && !isStated) return [];
    const said = statement.evidence === null ? [] : [statement.evidence];
    return [{ text, followUp, evidence: cues.length > 0 ? distinctSpans(cues) : said }];
  });
}

/** The answer begins by denying something that is no misconception: what follows is hardly meant as an answer. */
export function deniesTheAnswer(readings: readonly MisconceptionReading[], answer: PreparedText): boolean {
  if (!opensWithDenial(answer.tokens)) return false;
  return !readings.some(
    ({ statement: { contained, contradicted } }) => Math.max(contained, contradicted) >= half,
  );
}

const half = 0.5;
const nearlyAll = 0.8;
const someContrary = 0.15;
