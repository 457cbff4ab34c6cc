import { prepareText } from '../language/prepare-text.ts';
import type { PreparedText } from '../language/prepare-text.ts';
import type { RubricPoint } from '../question/card.ts';
import { absoluteShare } from './absolute-words.ts';
import type { Evidence } from './evaluation.ts';
import type { MisconceptionReading } from './find-misconceptions.ts';
import { findStatement } from './find-statement.ts';
import type { StatementFound } from './find-statement.ts';
import { findCue } from './match-cue.ts';
import { createSoftMatcher } from './soft-cue.ts';

/** What is seen of one point in an answer. */
export interface PointReading {
  readonly point: RubricPoint;
  /** The words that say a cue, one entry a cue. */
  readonly cues: readonly Evidence[];
  /** The words that come nearest to a cue; null when there is none. */
  readonly nearest: Evidence | null;
  readonly statement: StatementFound;
  /** How much of each cue is said, 0 to 1, the most first. */
  readonly shares: readonly number[];
  readonly features: PointFeatures;
}

/** What the model weighs, each from 0 to 1 (point-model.ts). */
export type PointFeatures = Readonly<Record<PointFeature, number>>;

export const pointFeatures = [
  'cueSaid',
  'bestCue',
  'meanCue',
  'denied',
  'absolutes',
  'misconception',
] as const;
export type PointFeature = (typeof pointFeatures)[number];

export function readPoints(
  points: readonly RubricPoint[],
  answer: PreparedText,
  questionStems: ReadonlySet<string>,
  misconceptions: readonly MisconceptionReading[],
): readonly PointReading[] {
  const matchSoftly = createSoftMatcher(answer, questionStems);
  const absolutes = Math.min(1, absoluteShare(answer) / mostAbsolutes);
  const misconception = excessOf(misconceptions);
  return points.map((point): PointReading => {
    const cues = point.cues.flatMap((cue) => findCue(cue, answer) ?? []);
    const statement = findStatement(prepareText(point.text), answer, questionStems);
    const soft = point.cues.map(matchSoftly).sort((a, b) => b.share - a.share);
    const [best] = soft;
    return {
      point,
      cues,
      nearest: best?.evidence ?? null,
      statement,
      shares: soft.map(({ share }) => share),
      features: {
        cueSaid: cues.length > 0 ? 1 : 0,
        bestCue: best?.share ?? 0,
        meanCue: soft.reduce((sum, { share }) => sum + share, 0) / Math.max(1, soft.length),
        denied: statement.contradicted,
        absolutes,
        misconception,
      },
    };
  });
}

/** One word in twenty: more would let a few words outweigh all that was said. */
const mostAbsolutes = 0.05;
/** Any answer on the topic shares this much with a misconception's words. */
const sharedByChance = 0.45;

function excessOf(misconceptions: readonly MisconceptionReading[]): number {
  return misconceptions.reduce((most, { statement: { contained, contradicted } }) => {
    return Math.max(most, contained - contradicted - sharedByChance);
  }, 0);
}
