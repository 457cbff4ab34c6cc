import type { PreparedText } from '../language/prepare-text.ts';
import type { RubricPoint } from '../question/card.ts';
import type { GradedPoint } from './grade-points.ts';
import type { MisconceptionReading } from './find-misconceptions.ts';
import { creditIn } from './rescore.ts';
import type { SampleSignals } from './sample-words.ts';

/** What is weighed of an answer as a whole, each from 0 to 1 (answer-model.ts). */
export const answerSignals = [
  'earned',
  'nearCues',
  'breadth',
  'vocabulary',
  'figures',
  'absolutes',
  'misconception',
  'misconceptionCue',
  'misconceptionsSaid',
  'soundness',
  'falsehood',
] as const;
export type AnswerSignal = (typeof answerSignals)[number];

/**
 * - earned: the points' credit by their weights
 * - nearCues: the share of all their cues that are more or less said
 * - breadth: how many cues are said; a few words cannot say many
 * - vocabulary: how many different words of the rubric are said, those of the question left out
 * - figures: how many numbers are given; who has done it knows how much and how long
 * - absolutes: wording that leaves no exception
 * - misconception, misconceptionCue, misconceptionsSaid: how much of a misconception's statement is said, of its
 *   nearest cue, and how many are said outright
 * - soundness, falsehood: what sample answers say of it (sample-words.ts); 0 where none were written
 */
export type AnswerSignals = Readonly<Record<AnswerSignal, number>>;

export function readSignals(
  graded: readonly GradedPoint[],
  answer: PreparedText,
  questionStems: ReadonlySet<string>,
  rubricStems: ReadonlySet<string>,
  misconceptions: readonly MisconceptionReading[],
  samples: SampleSignals | null,
): AnswerSignals {
  const readings = graded.map(({ reading }) => reading);
  const shares = readings.flatMap((reading) => reading.shares);
  const cuesSaid = readings.reduce((sum, { cues }) => sum + cues.length, 0);
  const points = readings.map(({ point }) => point);
  return {
    earned: creditIn(graded.map(({ evaluation }) => evaluation)),
    nearCues: shares.filter((share) => share > moreOrLess).length / Math.max(1, shares.length),
    breadth: shareOfLog(cuesSaid, manyCues),
    vocabulary: shareOfLog(countRubricWords(points, rubricStems, answer, questionStems), manyWords),
    figures: Math.min(1, answer.tokens.filter(({ word }) => /^\d/.test(word)).length / manyFigures),
    absolutes: readings[0]?.features.absolutes ?? 0,
    misconception: readings[0]?.features.misconception ?? 0,
    misconceptionCue: misconceptions.reduce((most, { nearness }) => Math.max(most, nearness), 0),
    misconceptionsSaid:
      Math.min(manyMistakes, misconceptions.filter(({ cues }) => cues.length > 0).length) / manyMistakes,
    ...(samples ?? noSamples),
  };
}

const noSamples: SampleSignals = { soundness: 0, falsehood: 0 };

const moreOrLess = 0.4;
const manyCues = 12;
const manyWords = 50;
const manyFigures = 5;
const manyMistakes = 2;

function countRubricWords(
  points: readonly RubricPoint[],
  rubricStems: ReadonlySet<string>,
  answer: PreparedText,
  questionStems: ReadonlySet<string>,
): number {
  const wanted = new Set([
    ...rubricStems,
    ...points.flatMap(({ cues }) => cues.flatMap((cue) => cue.flatMap(({ stems }) => stems))),
  ]);
  const said = answer.stems.filter(
    (stem, at) => answer.isContent[at] === true && wanted.has(stem) && !questionStems.has(stem),
  );
  return new Set(said).size;
}

/** From 0 for none to 1 for as many; the first count most. */
function shareOfLog(count: number, many: number): number {
  return Math.min(1, Math.log1p(count) / Math.log1p(many));
}
