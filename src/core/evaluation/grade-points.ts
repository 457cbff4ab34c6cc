import { fluencyOf } from '../language/fluency.ts';
import { opensWithDenial } from '../language/negation.ts';
import { prepareText } from '../language/prepare-text.ts';
import type { PreparedText } from '../language/prepare-text.ts';
import type { Misconception, RubricPoint } from '../question/card.ts';
import type { Evidence, MisconceptionFound, PointEvaluation } from './evaluation.ts';
import { findStatement } from './find-statement.ts';
import type { StatementFound } from './find-statement.ts';
import { findCue } from './match-cue.ts';

export interface GradedPoint {
  readonly evaluation: PointEvaluation;
  /** The answer says the point's words with the opposite sign. */
  readonly isDenied: boolean;
}

/**
 * Judges each point by its cues and by how much of its own text the answer says near by. One cue earns the point,
 * a second and the point's own words raise the confidence; without a cue the point's words earn up to `mostByWords`.
 * Words that are no sentences earn little: they show that a term is known, not what it means.
 */
export function gradePoints(
  points: readonly RubricPoint[],
  answer: PreparedText,
  question: PreparedText,
): readonly GradedPoint[] {
  const questionStems = new Set(question.stems);
  const cuesByPoint = points.map((point) => point.cues.flatMap((cue) => findCue(cue, answer) ?? []));
  const cueCount = cuesByPoint.reduce((sum, cues) => sum + cues.length, 0);
  const sentenceShare = Math.min(sentenceShareOf(answer), spreadOf(cueCount, answer));
  return points.map((point, index): GradedPoint => {
    const cues = distinct(cuesByPoint[index] ?? []);
    const statement = findStatement(prepareText(point.text), answer, questionStems);
    const { credit, confidence } = judge(cues.length, statement);
    const evidence = credit === 0 ? [] : evidenceOf(cues, statement);
    const evaluation: PointEvaluation = {
      pointId: point.id,
      text: point.text,
      weight: point.weight,
      credit: round(credit * (keyWordCredit + (1 - keyWordCredit) * sentenceShare)),
      confidence: round(confidence * (0.6 + 0.4 * sentenceShare)),
      evidence,
    };
    return { evaluation, isDenied: cues.length === 0 && isDenied(statement) };
  });
}

/** Wrong statements that the answer makes, by their cues or nearly word for word. */
export function findMisconceptions(
  misconceptions: readonly Misconception[],
  answer: PreparedText,
  question: PreparedText,
): readonly (MisconceptionFound & { readonly followUp: string | null })[] {
  const questionStems = new Set(question.stems);
  return misconceptions.flatMap((misconception) => {
    const cues = distinct(misconception.cues.flatMap((cue) => findCue(cue, answer) ?? []));
    const statement = findStatement(prepareText(misconception.text), answer, questionStems);
    const isStated = statement.contained >= nearlyAll && statement.contradicted < someContrary;
    if (cues.length === 0 && !isStated) return [];
    const evidence = cues.length > 0 ? cues : statement.evidence === null ? [] : [statement.evidence];
    return [{ text: misconception.text, followUp: misconception.followUp, evidence }];
  });
}

/** The answer begins by denying something that is no misconception: what follows is hardly meant as an answer. */
export function deniesTheAnswer(
  misconceptions: readonly Misconception[],
  answer: PreparedText,
  question: PreparedText,
): boolean {
  if (!opensWithDenial(answer.tokens)) return false;
  const questionStems = new Set(question.stems);
  return !misconceptions.some(({ text }) => {
    const { contained, contradicted } = findStatement(prepareText(text), answer, questionStems);
    return Math.max(contained, contradicted) >= fewestWords;
  });
}

/** 1 for sentences, 0 for key words in a row or in no order. Short answers get the benefit of the doubt. */
export function sentenceShareOf(answer: PreparedText): number {
  const length = answer.tokens.length;
  if (length < shortest) return 1;
  const doubt = Math.min(1, length / 30);
  const share = (fluencyOf(answer) - keyWordBits) / (sentenceBits - keyWordBits);
  return clamp(share * doubt + (1 - doubt) * Math.max(share, 0.8));
}

/**
 * 1 where cues lie in ordinary text, 0 where there is hardly a word beside them. Bank texts, which hold each point
 * once, have up to 3.3 cues in ten content words; lists of cues have 4 to 6.
 */
function spreadOf(cueCount: number, answer: PreparedText): number {
  if (cueCount < fewCues) return 1;
  const content = answer.isContent.filter(Boolean).length;
  return clamp((densestList - (10 * cueCount) / content) / (densestList - densestText));
}

const fewCues = 6;
const densestText = 3.4;
const densestList = 4.2;

/** What bare key words are worth. */
const keyWordCredit = 0.2;
const keyWordBits = 0;
const sentenceBits = 0.25;
const shortest = 6;

const mostByWords = 0.7;
const fewestWords = 0.5;
const enoughWords = 0.85;
const nearlyAll = 0.8;
const someContrary = 0.15;
const plainlyDenied = 0.6;

function judge(
  cues: number,
  { contained, contradicted }: StatementFound,
): { credit: number; confidence: number } {
  if (cues > 0) {
    const confidence = 0.62 + 0.12 * Math.min(2, cues - 1) + 0.2 * clamp((contained - 0.2) / 0.5);
    return { credit: 1, confidence: Math.min(0.95, confidence) };
  }
  const net = contained - contradicted;
  const share = clamp((net - fewestWords) / (enoughWords - fewestWords));
  const credit = share * mostByWords;
  // Surest that a point is absent when nothing like it stands there; least sure in the middle.
  const confidence = credit > 0 ? 0.45 + 0.2 * share : 0.85 - 0.6 * clamp(net / fewestWords);
  return { credit, confidence };
}

function isDenied({ contained, contradicted }: StatementFound): boolean {
  return contradicted >= plainlyDenied && contained <= someContrary;
}

function evidenceOf(cues: readonly Evidence[], statement: StatementFound): readonly Evidence[] {
  if (cues.length > 0) return cues;
  return statement.evidence === null ? [] : [statement.evidence];
}

/** In order of the text, without spans that lie in another. */
function distinct(spans: readonly Evidence[]): readonly Evidence[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Evidence[] = [];
  for (const span of sorted) {
    const before = kept.at(-1);
    if (before === undefined || span.end > before.end) kept.push(span);
  }
  return kept;
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
