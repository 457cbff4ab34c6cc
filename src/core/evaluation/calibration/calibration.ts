import type { Interview, Turn } from '../../interview/interview.ts';
import type { Evaluation } from '../evaluation.ts';
import { scoreShare } from '../score-dimensions.ts';
import { fitMapping, identityMapping, mapScore } from './fit-mapping.ts';
import type { ScoreMapping } from './fit-mapping.ts';
import { graderOf, graders } from './score-judgement.ts';
import type { Grader, ScoreJudgement } from './score-judgement.ts';

/** How each grader's scores are shown. What a grader gave stays in the events as it is. */
export type Calibration = Readonly<Record<Grader, GraderCalibration>>;

export interface GraderCalibration {
  readonly mapping: ScoreMapping;
  /** How many judgements it rests on. */
  readonly judgements: number;
}

/** A score as it is shown, with what the grader gave. */
export interface ShownScore {
  readonly score: number;
  readonly rawScore: number;
  readonly judgements: number;
}

export function calibrate(judgements: readonly ScoreJudgement[]): Calibration {
  const [points, reference, model] = graders.map((grader) => {
    const own = judgements.filter((judgement) => judgement.grader === grader);
    return { mapping: fitMapping(own), judgements: own.length };
  });
  return { points: points ?? untouched, reference: reference ?? untouched, model: model ?? untouched };
}

const untouched: GraderCalibration = { mapping: identityMapping, judgements: 0 };

/** Every score is shown as it was given. */
export const noCalibration: Calibration = { points: untouched, reference: untouched, model: untouched };

/** Null where no score was given. */
export function shownScoreOf(
  { question, evaluation }: Pick<Turn, 'question' | 'evaluation'>,
  calibration: Calibration,
): ShownScore | null {
  if (evaluation?.outcome.type !== 'scored') return null;
  const { mapping, judgements } = calibration[graderOf(evaluation, question.rubric)];
  const { score: rawScore } = evaluation.outcome;
  const score = judgements === 0 ? rawScore : round(mapScore(mapping, rawScore));
  return { score, rawScore, judgements };
}

/** The interview with its scores as they are shown, for a report over the whole. Never stored. */
export function calibrateInterview(interview: Interview, calibration: Calibration): Interview {
  if (graders.every((grader) => calibration[grader].judgements === 0)) return interview;
  return { ...interview, turns: interview.turns.map((turn) => calibrateTurn(turn, calibration)) };
}

function calibrateTurn(turn: Turn, calibration: Calibration): Turn {
  const shown = shownScoreOf(turn, calibration);
  const { evaluation } = turn;
  if (shown === null || evaluation === null || shown.score === shown.rawScore) return turn;
  return { ...turn, evaluation: showAs(evaluation, shown) };
}

/** Each dimension moves as far as it rests on the score. */
function showAs(evaluation: Evaluation, { score, rawScore }: ShownScore): Evaluation {
  const outcome =
    evaluation.outcome.type === 'scored' ? { ...evaluation.outcome, score } : evaluation.outcome;
  const dimensions = evaluation.dimensions.map((each) => {
    const moved = each.score + scaleLength * scoreShare[each.dimension] * (score - rawScore);
    return { ...each, score: Math.min(10, Math.max(1, Math.round(moved * 100) / 100)) };
  });
  return { ...evaluation, outcome, dimensions };
}

/** From 1 to 10. */
const scaleLength = 9;

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
