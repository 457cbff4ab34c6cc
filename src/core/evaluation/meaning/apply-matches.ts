import type { EngineStamp } from '../../interview/asked-question.ts';
import { prepareText } from '../../language/prepare-text.ts';
import { confidenceByPoints, outcomeOf } from '../confidence.ts';
import { basisOf } from '../points-basis.ts';
import type { Evaluation, GradingTask, PointEvaluation } from '../evaluation.ts';
import { findProbes } from '../find-probes.ts';
import { creditIn, rescore } from '../rescore.ts';
import { whatCounts } from '../what-counts.ts';
import { scoreDimensions } from '../score-dimensions.ts';
import type { PointMatch } from './match-points.ts';
import type { ReadableParts } from './readable-parts.ts';

/**
 * Adds to the rules' evaluation what was found by meaning: a quarter of a point, for two points at most, each
 * shown as less certain and with the model that found it. Nothing is ever taken away. Null when nothing was found.
 */
export function applyMatches(
  task: GradingTask,
  ruled: Evaluation,
  { sentences }: Pick<ReadableParts, 'sentences'>,
  matches: readonly PointMatch[],
  foundBy: EngineStamp,
): Evaluation | null {
  if (ruled.outcome.type !== 'scored') return null;
  const used = matches.slice(0, mostPoints);
  const points = ruled.points.map((point, index): PointEvaluation => {
    const match = used.find((each) => each.point === index);
    const evidence = match === undefined ? undefined : sentences[match.sentence]?.evidence;
    if (evidence === undefined || point.credit >= creditByMeaning) return point;
    return {
      ...point,
      credit: creditByMeaning,
      confidence: confidenceByMeaning,
      evidence: [evidence],
      foundBy,
    };
  });
  const before = creditIn(ruled.points);
  if (before === 0 || creditIn(points) === before) return null;
  const score = rescore(ruled, ruled.points, points);
  const outcome = outcomeOf(
    score,
    Math.min(ruled.outcome.confidence, confidenceByPoints(score, basisOf(task.rubric))),
  );
  if (outcome.type === 'not-enough') return null;
  const answer = prepareText(whatCounts(task.answer));
  return {
    ...ruled,
    outcome,
    points,
    dimensions: scoreDimensions(task, answer, points, score, outcome.confidence),
    probes: findProbes(task, answer, { points, misconceptions: [], doubtful: null, score }),
  };
}

/** What is said by meaning alone is partly said, and the app is not sure of it. */
const creditByMeaning = 0.25;
const confidenceByMeaning = 0.45;
const mostPoints = 2;
