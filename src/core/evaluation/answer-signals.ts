import type { PreparedText } from '../language/prepare-text.ts';
import type { RubricPoint } from '../question/card.ts';
import { shareOfLog } from '../shared/share-of-log.ts';
import type { GradedPoint } from './grade-points.ts';
import type { MisconceptionReading } from './find-misconceptions.ts';
import { creditIn } from './rescore.ts';
import type { SampleSignals } from './sample-words.ts';

/** What is weighed of an answer as a whole, each from 0 to 1 (answer-model.ts). */
export const answerSignals = [
  'earned',
  'nearCues',
  'cues',
  'breadth',
  'vocabulary',
  'focus',
  'figures',
  'absolutes',
  'misconception',
  'misconceptionCue',
  'misconceptionsNear',
  'misconceptionsSaid',
  'soundness',
  'falsehood',
] as const;
export type AnswerSignal = (typeof answerSignals)[number];

/**
 * - earned: the points' credit by their weights
 * - nearCues, cues: the share of all their cues that are more or less said, and that are said
 * - breadth: how many cues are said; a few words cannot say many
 * - vocabulary: how many different words of the rubric are said, those of the question left out
 * - focus: the share of the answer's different words that these are; what is beside the point costs
 * - figures: how many numbers are given; who has done it knows how much and how long
 * - absolutes: wording that leaves no exception
 * - misconception, misconceptionCue: how much of a misconception's statement is said, and of its nearest cue
 * - misconceptionsNear, misconceptionsSaid: how near it comes to their cues, the mean over all, and how many are
 *   said outright
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
  const words = countWords(points, rubricStems, answer, questionStems);
  const nearness = misconceptions.map((each) => each.nearness);
  return {
    earned: creditIn(graded.map(({ evaluation }) => evaluation)),
    nearCues: shares.filter((share) => share > moreOrLess).length / Math.max(1, shares.length),
    cues: cuesSaid / Math.max(1, shares.length),
    breadth: shareOfLog(cuesSaid, manyCues),
    vocabulary: shareOfLog(words.ofRubric, manyWords),
    focus: words.ofRubric / Math.max(fewWords, words.all),
    figures: Math.min(1, answer.tokens.filter(({ word }) => /^\d/.test(word)).length / manyFigures),
    absolutes: readings[0]?.features.absolutes ?? 0,
    misconception: readings[0]?.features.misconception ?? 0,
    misconceptionCue: Math.max(0, ...nearness),
    misconceptionsNear: nearness.reduce((sum, near) => sum + near, 0) / Math.max(1, nearness.length),
    misconceptionsSaid:
      Math.min(manyMistakes, misconceptions.filter(({ cues }) => cues.length > 0).length) / manyMistakes,
    ...(samples ?? noSamples),
  };
}

const noSamples: SampleSignals = { soundness: 0, falsehood: 0 };

const moreOrLess = 0.4;
const manyCues = 12;
const manyWords = 50;
/** Fewer have no share to speak of. */
const fewWords = 5;
const manyFigures = 5;
const manyMistakes = 2;

/** The different words of an answer that its question does not hold: all of them, and those of the rubric. */
function countWords(
  points: readonly RubricPoint[],
  rubricStems: ReadonlySet<string>,
  answer: PreparedText,
  questionStems: ReadonlySet<string>,
): { readonly all: number; readonly ofRubric: number } {
  const wanted = new Set([
    ...rubricStems,
    ...points.flatMap(({ cues }) => cues.flatMap((cue) => cue.flatMap(({ stems }) => stems))),
  ]);
  const said = new Set(
    answer.stems.filter((stem, at) => answer.isContent[at] === true && !questionStems.has(stem)),
  );
  return { all: said.size, ofRubric: [...said].filter((stem) => wanted.has(stem)).length };
}
