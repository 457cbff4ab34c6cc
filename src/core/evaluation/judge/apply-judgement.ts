import type { EngineStamp } from '../../interview/asked-question.ts';
import { prepareText } from '../../language/prepare-text.ts';
import type { PreparedText } from '../../language/prepare-text.ts';
import { confidenceByPoints, outcomeOf } from '../confidence.ts';
import { basisOf } from '../points-basis.ts';
import type { Evaluation, Evidence, GradingTask, PointEvaluation } from '../evaluation.ts';
import { doubtfulIn, findProbes } from '../find-probes.ts';
import { findStatement } from '../find-statement.ts';
import { newContentStems } from '../not-enough.ts';
import { rescore } from '../rescore.ts';
import { whatCounts } from '../what-counts.ts';
import { scoreDimensions } from '../score-dimensions.ts';
import { findQuote } from './find-quote.ts';
import { isInstruction } from './is-instruction.ts';
import type { PointVerdict } from './judge-contract.ts';

/**
 * Joins what a judge model says with what the rules found. The judge moves a point only as far as its quote bears:
 * the words must be the candidate's own, not the question's and no command to the judge; words that share nothing
 * with the point earn half of it at most, and one quote serves one point. What the rules have read in the
 * answer's own words is halved at most unless the judge shows the words that say the contrary.
 * Null when the reply gives no reason to move anything.
 */
export function applyJudgement(
  task: GradingTask,
  ruled: Evaluation,
  judgement: readonly PointVerdict[],
  engine: EngineStamp,
): Evaluation | null {
  const points = pointsToJudge(task, ruled);
  if (points?.length !== judgement.length) return null;
  const answer = prepareText(whatCounts(task.answer));
  const question = prepareText(task.question.text);
  const used: Evidence[] = [];
  const judged = points.map((point, index) => {
    const verdict = judgement[index];
    return verdict === undefined ? point : judgePoint(point, verdict, { task, answer, question, used });
  });
  const total = judged.reduce((sum, { weight }) => sum + weight, 0);
  const isSame = judged.every(({ credit }, index) => credit === points[index]?.credit);
  if (total === 0 || (isSame && ruled.outcome.type === 'not-enough')) return null;

  const score = rescore(ruled, points, judged);
  const outcome = outcomeOf(score, confidenceByPoints(score, basisOf(task.rubric)));
  if (outcome.type === 'not-enough') return null;
  const misconceptions = ruled.misconceptions.map((found) => ({ ...found, followUp: null }));
  return {
    engine,
    outcome,
    points: judged,
    misconceptions: ruled.misconceptions,
    dimensions: scoreDimensions(task, answer, judged, score, outcome.confidence),
    probes: findProbes(task, answer, { points: judged, misconceptions, doubtful: doubtfulIn(ruled), score }),
  };
}

interface Material {
  readonly task: GradingTask;
  readonly answer: PreparedText;
  readonly question: PreparedText;
  /** Quotes that have earned something already. */
  readonly used: Evidence[];
}

/** Without rule scores ("unsure") every point starts at nothing. Other reasons to give no score stand. */
function pointsToJudge(task: GradingTask, ruled: Evaluation): readonly PointEvaluation[] | null {
  if (task.rubric.type !== 'points') return null;
  if (ruled.outcome.type === 'scored') return ruled.points;
  if (ruled.outcome.because !== 'unsure') return null;
  return task.rubric.points.map(({ id, text, weight }) => ({
    pointId: id,
    text,
    weight,
    credit: 0,
    confidence: 0.4,
    evidence: [],
  }));
}

function judgePoint(
  point: PointEvaluation,
  { quote, verdict }: PointVerdict,
  material: Material,
): PointEvaluation {
  const evidence = isInstruction(quote) ? null : findQuote(quote, material.answer.text);
  switch (verdict) {
    case 'said':
    case 'partly':
      return raise(point, verdict === 'said' ? 1 : 0.5, evidence, material);
    case 'contradicted':
      return evidence === null || supportOf(point, evidence, material) < someSupport
        ? point
        : {
            ...ofRubric(point),
            credit: 0,
            confidence: agreedConfidence,
            evidence: [],
            contradiction: evidence,
          };
    case 'absent':
      return point.credit === 0
        ? { ...point, confidence: Math.max(point.confidence, agreedConfidence) }
        : {
            ...point,
            credit: round(point.credit / (point.confidence < sureRule ? 2 : 1)),
            confidence: disputed,
          };
  }
}

function raise(
  point: PointEvaluation,
  wanted: number,
  evidence: Evidence | null,
  material: Material,
): PointEvaluation {
  if (point.credit >= wanted) return { ...point, confidence: Math.max(point.confidence, agreedConfidence) };
  if (evidence === null || !holdsOwnWords(evidence, material)) return point;
  if (material.used.some((before) => overlaps(before, evidence))) return point;
  const support = supportOf(point, evidence, material);
  const credit = Math.max(point.credit, Math.min(wanted, support >= someSupport ? 1 : mostUnsupported));
  if (credit === point.credit) return point;
  material.used.push(evidence);
  return {
    ...ofRubric(point),
    credit,
    confidence: support >= someSupport ? supportedConfidence : disputed,
    evidence: [...point.evidence.filter((own) => !overlaps(own, evidence)), evidence],
  };
}

/** What was found by meaning is the judge's word from now on. */
function ofRubric({ pointId, text, weight }: PointEvaluation): Pick<PointEvaluation, RubricKeys> {
  return { pointId, text, weight };
}

type RubricKeys = 'pointId' | 'text' | 'weight';

/** Words of its own, beyond what the question gave. */
function holdsOwnWords({ start, end }: Evidence, { task, question }: Material): boolean {
  return newContentStems(prepareText(task.answer.slice(start, end)), question).size >= fewestOwnWords;
}

/** Share of the point's words that the quote holds, 0 to 1. */
function supportOf(
  { text }: PointEvaluation,
  { start, end }: Evidence,
  { task, question }: Material,
): number {
  const quote = prepareText(task.answer.slice(start, end));
  const found = findStatement(prepareText(text), quote, new Set(question.stems));
  return Math.max(found.contained, found.contradicted);
}

function overlaps(a: Evidence, b: Evidence): boolean {
  return a.start < b.end && b.start < a.end;
}

const fewestOwnWords = 2;
const someSupport = 0.2;
/** What a paraphrase earns that shares no word with the point: only the model's word stands for it. */
const mostUnsupported = 0.5;
/** Above this the rules have found a cue and more: an "absent" of the judge only lowers the confidence. */
const sureRule = 0.75;
const agreedConfidence = 0.85;
const supportedConfidence = 0.75;
const disputed = 0.5;

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
