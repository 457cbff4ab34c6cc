import { scoreOf } from './answer-score.ts';
import type { EngineStamp } from '../interview/asked-question.ts';
import { prepareText } from '../language/prepare-text.ts';
import type { PreparedText } from '../language/prepare-text.ts';
import { assertNever } from '../shared/assert-never.ts';
import type { Evaluation, GradeAnswer, GradingTask, NotEnoughReason, Outcome, Rubric } from './evaluation.ts';
import { confidenceByPoints, outcomeOf } from './confidence.ts';
import { findProbes, unclearProbe } from './find-probes.ts';
import type { ProbeMaterial } from './find-probes.ts';
import { basisOf } from './points-basis.ts';
import { findNotEnough, newContentStems } from './not-enough.ts';
import { whatCounts } from './what-counts.ts';
import { scoreAgainstReference } from './reference/score-against-reference.ts';
import { contentStems, readAnswer, rubricStemsOf } from './read-answer.ts';
import type { PointsRubric } from './read-answer.ts';
import { scoreDimensions } from './score-dimensions.ts';

/** Judges by rules alone: no model, no download, the same answer always gets the same evaluation. Never rejects. */
export function createRuleGrader(): GradeAnswer {
  return (task) => Promise.resolve(gradeByRules(task));
}

/** The work of `createRuleGrader`, at once. */
export function gradeByRules(task: GradingTask): Evaluation {
  const answer = prepareText(whatCounts(task.answer));
  const question = prepareText(task.question.text);
  const because = findNotEnough(answer, question, wantedStems(task.rubric));
  if (because !== null) return notEnough(task, answer, because);
  const { rubric } = task;
  switch (rubric.type) {
    case 'points':
      return gradeByPoints(task, rubric, answer, question);
    case 'reference':
      return gradeByReference(task, rubric.referenceAnswer, answer, question);
    case 'none':
      return notEnough(task, answer, 'no-rubric');
    default:
      return assertNever(rubric);
  }
}

/** The content words that a good answer may say. */
function wantedStems(rubric: Rubric): ReadonlySet<string> {
  switch (rubric.type) {
    case 'points':
      return rubricStemsOf(rubric);
    case 'reference':
      return contentStems(rubric.referenceAnswer);
    case 'none':
      return new Set();
    default:
      return assertNever(rubric);
  }
}

const engine: EngineStamp = { rung: 0, name: 'rules', version: '6' };

const fewestWords = 4;

function gradeByPoints(
  task: GradingTask,
  rubric: PointsRubric,
  answer: PreparedText,
  question: PreparedText,
): Evaluation {
  const { graded, misconceptions, signals, gate, doubtful } = readAnswer(rubric, answer, question);
  const points = graded.map(({ evaluation }) => evaluation);
  const total = points.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return notEnough(task, answer, 'no-rubric');
  if (signals.earned === 0 && misconceptions.length === 0) {
    const because = nothingEarned(
      points.map(({ confidence }) => confidence),
      answer,
      question,
    );
    if (because !== null) return notEnough(task, answer, because);
  }
  const raw = scoreOf(signals, gate, basisOf(rubric));
  const outcome = outcomeOf(raw, confidenceByPoints(raw, basisOf(rubric)));
  if (outcome.type === 'not-enough') return notEnough(task, answer, outcome.because);
  const { score, confidence } = outcome;
  const found = misconceptions.map(({ text, evidence }) => ({ text, evidence }));
  const probes = findProbes(task, answer, { points, misconceptions, doubtful, score });
  return {
    engine,
    outcome,
    points,
    misconceptions: found,
    dimensions: scoreDimensions(task, answer, points, score, confidence),
    probes,
  };
}

function gradeByReference(
  task: GradingTask,
  referenceAnswer: string,
  answer: PreparedText,
  question: PreparedText,
): Evaluation {
  const reference = prepareText(referenceAnswer);
  if (reference.tokens.length === 0) return notEnough(task, answer, 'no-rubric');
  const found = scoreAgainstReference(answer, reference, question);
  const outcome = outcomeOf(found.score, found.confidence);
  if (outcome.type === 'not-enough') return notEnough(task, answer, outcome.because);
  const { score, confidence } = outcome;
  return {
    engine,
    outcome,
    points: [],
    misconceptions: [],
    dimensions: scoreDimensions(task, answer, [], score, confidence),
    probes: findProbes(task, answer, { points: [], misconceptions: [], doubtful: null, score }),
  };
}

/**
 * Why an answer that earned nothing gets no number: too few words, or words so near the rubric that it may have
 * been said in another way. Null: it plainly speaks of something else, and that is a nought.
 */
function nothingEarned(
  confidences: readonly number[],
  answer: PreparedText,
  question: PreparedText,
): NotEnoughReason | null {
  if (newContentStems(answer, question).size < fewestWords) return 'too-short';
  const doubtful = confidences.filter((confidence) => confidence < doubtfulBelow).length;
  return doubtful > confidences.length / 2 ? 'unsure' : null;
}

const doubtfulBelow = 0.42;

function notEnough(task: GradingTask, answer: PreparedText, because: NotEnoughReason): Evaluation {
  const outcome: Outcome = { type: 'not-enough', because };
  const probesWanted = because === 'too-short' || because === 'unsure' || because === 'no-rubric';
  const material: ProbeMaterial = { points: [], misconceptions: [], doubtful: null, score: null };
  return {
    engine,
    outcome,
    points: [],
    misconceptions: [],
    dimensions: [],
    probes: [
      ...(because === 'unsure' ? [unclearProbe] : []),
      ...(probesWanted ? findProbes(task, answer, material) : []),
    ],
  };
}
