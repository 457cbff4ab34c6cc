import type { PreparedText } from '../language/prepare-text.ts';
import type { RubricPoint } from '../question/card.ts';
import { isStory } from '../question/facet-dimension.ts';
import type { Evaluation, Evidence, GradingTask, PointEvaluation, Probe } from './evaluation.ts';
import type { MisconceptionStated } from './find-misconceptions.ts';
import { findCvContradictions, findOwnContradictions } from './find-contradictions.ts';
import { findVagueClaims } from './find-vague-claims.ts';

export interface ProbeMaterial {
  readonly points: readonly PointEvaluation[];
  readonly misconceptions: readonly MisconceptionStated[];
  /** What sounds like wrong sample answers. */
  readonly doubtful: Evidence | null;
  /** Null when the answer was not scored. */
  readonly score: number | null;
}

/** What an interviewer would ask next about this answer, the most worth first. */
export function findProbes(
  task: GradingTask,
  answer: PreparedText,
  material: ProbeMaterial,
): readonly Probe[] {
  const probes = [
    ...misconceptionProbes(material),
    ...doubtfulProbes(task, material),
    ...contradictionProbes(task, answer),
    ...missedPointProbes(task, material),
    ...claimProbes(answer, material),
    ...tooShortProbes(task, answer, material),
  ];
  return probes.sort((a, b) => b.worth - a.worth);
}

/** Where the app is not sure of what it heard: asked again, the same thought may come in words that it knows. */
export const unclearProbe: Probe = {
  kind: 'unclear',
  pointId: null,
  note: 'The app could not tell how much of this answers the question.',
  followUp: null,
  evidence: [],
  worth: 0.7,
};

const missedBelow = 0.35;

function misconceptionProbes({ misconceptions }: ProbeMaterial): readonly Probe[] {
  return misconceptions.map(({ text, followUp, evidence }) => ({
    kind: 'misconception',
    pointId: null,
    note: `Worth a second look: “${text}”`,
    followUp,
    evidence,
    worth: 0.9,
  }));
}

/** A known misconception says more about the same words. */
function doubtfulProbes(
  { answer }: GradingTask,
  { doubtful, misconceptions }: ProbeMaterial,
): readonly Probe[] {
  if (
    doubtful === null ||
    misconceptions.some(({ evidence }) => evidence.some((each) => meets(each, doubtful)))
  )
    return [];
  return [
    {
      kind: 'doubtful',
      pointId: null,
      note: 'Worth checking: this is close to what people say who have it wrong. It may still be right.',
      followUp: `You said “${shorten(answer.slice(doubtful.start, doubtful.end))}”. How could you find out whether that holds?`,
      evidence: [doubtful],
      worth: 0.75,
    },
  ];
}

/** What an earlier reading of the same answer found doubtful. */
export function doubtfulIn({ probes }: Evaluation): Evidence | null {
  return probes.find(({ kind }) => kind === 'doubtful')?.evidence[0] ?? null;
}

/** The first words, as many as an interviewer would say back. */
function shorten(words: string): string {
  const all = words.trim().split(/\s+/);
  return all.length <= mostWordsQuoted ? all.join(' ') : `${all.slice(0, mostWordsQuoted).join(' ')} …`;
}

const mostWordsQuoted = 14;

function meets(one: Evidence, other: Evidence): boolean {
  return one.start < other.end && other.start < one.end;
}

function contradictionProbes(task: GradingTask, answer: PreparedText): readonly Probe[] {
  const againstCv = findCvContradictions(answer, task.cvLines).map((found) => ({ ...found, worth: 0.8 }));
  const withinAnswer = findOwnContradictions(answer).map((found) => ({ ...found, worth: 0.6 }));
  return [...againstCv, ...withinAnswer].map((found) => ({ kind: 'contradiction', pointId: null, ...found }));
}

function missedPointProbes({ rubric }: GradingTask, { points, score }: ProbeMaterial): readonly Probe[] {
  if (rubric.type !== 'points' || score === null) return [];
  const heaviest = Math.max(1, ...rubric.points.map(({ weight }) => weight));
  const byId = new Map<string, RubricPoint>(rubric.points.map((point) => [point.id, point]));
  return points.flatMap((point): readonly Probe[] => {
    if (point.credit >= missedBelow) return [];
    const followUp = byId.get(point.pointId)?.followUp ?? null;
    const isContradicted = point.contradiction !== undefined;
    const base = isContradicted ? contradictedWorth : missedWorth;
    const worth =
      (base + 0.3 * (point.weight / heaviest) + (followUp === null ? -0.15 : 0)) * point.confidence;
    const note = `${isContradicted ? 'The opposite was said' : 'Not said yet'}: ${point.text}`;
    return [
      {
        kind: 'missed-point',
        pointId: point.pointId,
        note,
        followUp,
        evidence: [],
        worth: round(worth + 0.1),
      },
    ];
  });
}

const missedWorth = 0.35;
/** Whoever says the opposite may only have put it badly; asking shows it. */
const contradictedWorth = 0.5;

function claimProbes(answer: PreparedText, { points }: ProbeMaterial): readonly Probe[] {
  const proven = points.flatMap(({ credit, evidence }) => (credit >= missedBelow ? evidence : []));
  return findVagueClaims(answer, proven)
    .slice(0, mostClaims)
    .map(({ kind, note, followUp, evidence }) => ({
      kind,
      pointId: null,
      note,
      followUp,
      evidence: [evidence],
      worth: kind === 'vague' ? 0.45 : 0.42,
    }));
}

const mostClaims = 3;
const shortWords = 20;
const fewPoints = 2;

function tooShortProbes(
  { rubric, question }: GradingTask,
  answer: PreparedText,
  { score }: ProbeMaterial,
): readonly Probe[] {
  const asksForMore = rubric.type !== 'points' || rubric.points.length > fewPoints;
  if (answer.tokens.length === 0 || answer.tokens.length >= shortWords || !asksForMore) return [];
  if (score !== null && score >= 0.7) return [];
  return [
    {
      kind: 'too-short',
      pointId: null,
      note: 'Short for this question; a reason or an example would show more.',
      followUp: isStory(question.facet)
        ? 'Could you walk me through one concrete case, from the start to what came of it?'
        : 'Could you say a little more: how it works, and why?',
      evidence: [],
      worth: 0.55,
    },
  ];
}

function round(value: number): number {
  return Math.round(Math.min(1, Math.max(0, value)) * 100) / 100;
}
