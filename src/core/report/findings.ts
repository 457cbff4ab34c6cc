import type { PointEvaluation } from '../evaluation/evaluation.ts';
import { quoteOf as wordsOf } from '../evaluation/point-verdict.ts';
import type { Turn } from '../interview/interview.ts';
import type { Improvement, ReportPoint } from './report.ts';

const mostFindings = 5;
const credited = 0.6;
const missed = 0.35;
/** What is held to be the other way round is more urgent than what was left out. */
const contradictedFirst = 1.5;
/** How much of the sentence a quote shows on either side of the evidence. */
const contextCharacters = 70;

/** Points that were made, the heaviest and surest first, one a question at first. */
export function findStrengths(turns: readonly Turn[]): readonly ReportPoint[] {
  const found = turns.flatMap((turn) =>
    pointsOf(turn)
      .filter(({ credit, evidence }) => credit >= credited && evidence.length > 0)
      .map((point) => ({ turn, point, rank: point.weight * point.credit * point.confidence })),
  );
  return spread(found).map(({ turn, point }) => ({
    text: point.text,
    questionId: turn.question.id,
    quote: quoteOf(turn, point),
  }));
}

/** Points that a strong answer would have made and wrong statements, with what to say instead and a drill. */
export function findImprovements(turns: readonly Turn[]): readonly Improvement[] {
  const found = turns.flatMap((turn) => {
    if (turn.evaluation?.outcome.type !== 'scored') return [];
    const wrong = turn.evaluation.misconceptions.map(({ text }) => ({
      turn,
      text: `Look again: “${text}” is not so.`,
      rank: 4,
      opposite: null,
    }));
    const open = pointsOf(turn)
      .filter(({ credit }) => credit <= missed)
      .map((point) => ({
        turn,
        text: point.text,
        rank:
          point.weight *
          (1 - point.credit) *
          point.confidence *
          (point.contradiction === undefined ? 1 : contradictedFirst),
        opposite: point.contradiction === undefined ? null : wordsOf(point, turn.answer ?? ''),
      }));
    return [...wrong, ...open];
  });
  return spread(found).map(({ turn, text, opposite }) => ({
    text,
    questionId: turn.question.id,
    quote: null,
    opposite,
    modelAnswer: modelAnswerOf(turn),
    drill: turn.question.drill,
  }));
}

/** What an interviewer would ask about next: vague claims, buzzwords, contradictions. */
export function findProbes(turns: readonly Turn[]): readonly ReportPoint[] {
  const found = turns.flatMap((turn) =>
    (turn.evaluation?.probes ?? [])
      .filter(({ kind }) => kind !== 'missed-point' && kind !== 'too-short' && kind !== 'unclear')
      .map((probe) => ({ turn, probe, rank: probe.worth })),
  );
  const distinct = found.filter(
    ({ probe }, at) => found.findIndex((each) => each.probe.note === probe.note) === at,
  );
  return spread(distinct).map(({ turn, probe }) => ({
    text: probe.note,
    questionId: turn.question.id,
    quote: quote(turn.answer, probe.evidence[0]),
  }));
}

/** What a strong answer holds, in the bank's words. */
export function modelAnswerOf(turn: Turn): string {
  const { rubric } = turn.question;
  switch (rubric.type) {
    case 'points':
      return rubric.summary;
    case 'reference':
      return rubric.referenceAnswer;
    case 'none':
      return '';
  }
}

interface Ranked {
  readonly turn: Turn;
  readonly rank: number;
}

/** The highest ranks, each question's best before any question's second. */
function spread<T extends Ranked>(found: readonly T[]): readonly T[] {
  const sorted = [...found].sort((a, b) => b.rank - a.rank);
  const seen = new Set<string>();
  const firsts = sorted.filter(({ turn }) => {
    const isFirst = !seen.has(turn.question.id);
    seen.add(turn.question.id);
    return isFirst;
  });
  return [...firsts, ...sorted.filter((each) => !firsts.includes(each))].slice(0, mostFindings);
}

function pointsOf(turn: Turn): readonly PointEvaluation[] {
  return turn.evaluation?.outcome.type === 'scored' ? turn.evaluation.points : [];
}

function quoteOf(turn: Turn, point: PointEvaluation): string | null {
  return quote(turn.answer, point.evidence[0]);
}

/** The evidence with the rest of its sentence, cut at words when that is long. */
function quote(
  answer: string | null,
  evidence: { readonly start: number; readonly end: number } | undefined,
): string | null {
  if (answer === null || evidence === undefined) return null;
  const before = answer.slice(0, evidence.start).search(/[^.!?\n]*$/);
  const after = answer.slice(evidence.end).search(/[.!?\n]|$/);
  const from = Math.max(before, evidence.start - contextCharacters);
  const to = evidence.end + Math.min(after, contextCharacters);
  const head =
    from > before
      ? answer.slice(from, evidence.start).replace(/^\S*\s/, '… ')
      : answer.slice(from, evidence.start);
  const isCut = evidence.end + after > to;
  const tail = isCut
    ? answer.slice(evidence.end, to).replace(/\s\S*$/, ' …')
    : answer.slice(evidence.end, to);
  return (head + answer.slice(evidence.start, evidence.end) + tail).trim();
}
