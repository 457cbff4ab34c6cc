import type { Evaluation, GradeAnswer, Probe } from '../evaluation/evaluation.ts';
import { screenFeedback, screenQuestion } from './fairness-screen.ts';

/** A grader whose words to the candidate have passed the screen; what does not is replaced by plain words. */
export function createScreenedGrader(grade: GradeAnswer): GradeAnswer {
  return async (task) => screenEvaluation(await grade(task));
}

export function screenEvaluation(evaluation: Evaluation): Evaluation {
  return {
    ...evaluation,
    probes: evaluation.probes.map(screenProbe),
    dimensions: evaluation.dimensions.map((dimension) => ({
      ...dimension,
      because: fairOr(dimension.because, 'It rests on what the answer says.'),
    })),
  };
}

function screenProbe(probe: Probe): Probe {
  const { note, followUp } = probe;
  return {
    ...probe,
    note: fairOr(note, 'Worth asking for one more detail.'),
    followUp: followUp !== null && screenQuestion(followUp) !== null ? null : followUp,
  };
}

function fairOr(text: string, plainly: string): string {
  return screenFeedback(text) === null ? text : plainly;
}
