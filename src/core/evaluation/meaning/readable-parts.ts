import { prepareText } from '../../language/prepare-text.ts';
import type { PreparedText } from '../../language/prepare-text.ts';
import type { TokenRange } from '../../language/split-text.ts';
import type { Evaluation, Evidence, GradingTask, PointEvaluation } from '../evaluation.ts';
import { doubtfulIn } from '../find-probes.ts';
import { findStatement } from '../find-statement.ts';
import { isInstruction } from '../judge/is-instruction.ts';
import { newContentStems } from '../not-enough.ts';
import { whatCounts } from '../what-counts.ts';
import { verdictOf } from '../point-verdict.ts';
import { sentenceShareOf } from '../sentence-share.ts';

/** What of an answer may be read by meaning. */
export interface ReadableParts {
  /** All of the rubric, in its order: a sentence must be nearest to the very point that it is to serve. */
  readonly points: readonly PointEvaluation[];
  readonly sentences: readonly ReadableSentence[];
}

export interface ReadableSentence {
  readonly text: string;
  readonly evidence: Evidence;
  /** Places in `points` that it may serve. */
  readonly mayServe: readonly number[];
}

/**
 * Null when there is nothing to gain, or when the rules found a reason for care: something wrong was said, or nothing
 * that earns. Then a likeness is more likely chance, or a right topic with a wrong statement.
 */
export function readableParts(task: GradingTask, ruled: Evaluation): ReadableParts | null {
  if (task.rubric.type !== 'points' || ruled.outcome.type !== 'scored') return null;
  if (ruled.misconceptions.length > 0 || doubtfulIn(ruled) !== null) return null;
  if (ruled.points.every(({ credit }) => credit === 0)) return null;
  const answer = prepareText(whatCounts(task.answer));
  const question = prepareText(task.question.text);
  if (sentenceShareOf(answer) < leastSentenceShare) return null;
  const open = ruled.points.map((point) => isOpen(point, answer, question));
  if (!open.includes(true)) return null;
  const taken = ruled.points.flatMap(({ evidence }) => evidence);
  const sentences = answer.sentences.flatMap((range): readonly ReadableSentence[] => {
    const evidence = placeOf(range, answer);
    if (evidence === null || taken.some((words) => overlaps(words, evidence))) return [];
    const text = task.answer.slice(evidence.start, evidence.end);
    const sentence = prepareText(text);
    if (!isStatement(sentence, question, task.answer.slice(evidence.end, evidence.end + 2))) return [];
    const mayServe = ruled.points.flatMap(({ text: wanted }, index) =>
      open[index] === true && hasSameSign(sentence, prepareText(wanted)) ? [index] : [],
    );
    return mayServe.length === 0 ? [] : [{ text, evidence, mayServe }];
  });
  return sentences.length === 0 ? null : { points: ruled.points, sentences };
}

/** Not found by the rules, and nowhere said with the opposite sign. */
function isOpen(point: PointEvaluation, answer: PreparedText, question: PreparedText): boolean {
  if (verdictOf(point) !== 'absent') return false;
  return findStatement(prepareText(point.text), answer, new Set(question.stems)).contradicted < someContrary;
}

/** A sentence of the candidate's own that states something: no list, no question back, no command to a judge. */
function isStatement(sentence: PreparedText, question: PreparedText, after: string): boolean {
  return (
    sentence.tokens.length >= fewestWords &&
    newContentStems(sentence, question).size >= fewestOwnWords &&
    smallWordsOf(sentence) >= leastSmallWords &&
    !after.trimStart().startsWith('?') &&
    !isInstruction(sentence.text)
  );
}

/** Lists of words have few small ones; too short for `sentenceShareOf` to tell. */
function smallWordsOf({ isContent, tokens }: PreparedText): number {
  return 1 - isContent.filter(Boolean).length / tokens.length;
}

/** Vectors hardly tell a statement from its contrary, so both must deny something or neither. */
function hasSameSign(sentence: PreparedText, point: PreparedText): boolean {
  return sentence.isNegator.includes(true) === point.isNegator.includes(true);
}

function placeOf({ first, end }: TokenRange, answer: PreparedText): Evidence | null {
  const start = answer.tokens[first]?.start;
  const last = answer.tokens[end - 1]?.end;
  return start === undefined || last === undefined ? null : { start, end: last };
}

function overlaps(a: Evidence, b: Evidence): boolean {
  return a.start < b.end && b.start < a.end;
}

const someContrary = 0.15;
const fewestWords = 6;
const fewestOwnWords = 3;
const leastSmallWords = 0.25;
const leastSentenceShare = 0.5;
