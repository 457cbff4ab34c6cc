import { describe, expect, it } from 'vitest';
import {
  calibrate,
  calibrateInterview,
  noCalibration,
  shownScoreOf,
} from '../../../../src/core/evaluation/calibration/calibration.ts';
import { graderOf } from '../../../../src/core/evaluation/calibration/score-judgement.ts';
import type { Interview } from '../../../../src/core/interview/interview.ts';
import {
  makeEvaluation,
  makeInterview,
  makeJudgement,
  makeQuestion,
  makeRubric,
} from '../../../fakes/interview-factories.ts';

const tooHigh = makeJudgement({ verdict: { type: 'too-high' } });

describe('calibration', () => {
  it('shows each grader by its own judgements', () => {
    const calibration = calibrate([tooHigh, tooHigh, makeJudgement({ grader: 'model' })]);
    expect([calibration.points.judgements, calibration.reference.judgements]).toEqual([2, 0]);
    expect(calibration.model.judgements).toBe(1);
    const [turn] = answered().turns;
    expect(turn === undefined ? null : shownScoreOf(turn, calibration)).toMatchObject({
      rawScore: 0.7,
      judgements: 2,
    });
    expect(turn === undefined ? 1 : shownScoreOf(turn, calibration)?.score).toBeLessThan(0.67);
  });

  it('tells apart rules by points, rules by a reference answer, and a model', () => {
    const rules = makeEvaluation();
    expect(graderOf(rules, makeRubric())).toBe('points');
    expect(graderOf(rules, { type: 'reference', referenceAnswer: 'So it is.' })).toBe('reference');
    expect(graderOf({ engine: { rung: 2, name: 'judge', version: '1' } }, makeRubric())).toBe('model');
  });

  it('leaves an interview as it is without judgements', () => {
    const interview = answered();
    expect(calibrateInterview(interview, noCalibration)).toBe(interview);
  });

  it('moves a dimension as far as it rests on the score', () => {
    const interview = answered();
    const calibration = calibrate([tooHigh, tooHigh]);
    const [before] = interview.turns;
    const [after] = calibrateInterview(interview, calibration).turns;
    const shown = before === undefined ? null : shownScoreOf(before, calibration);
    const [technical, communication] = after?.evaluation?.dimensions ?? [];
    const moved = (shown?.score ?? 0) - 0.7;
    expect(after?.evaluation?.outcome).toMatchObject({ score: shown?.score });
    expect(technical?.score).toBeCloseTo(7 + 9 * moved, 1);
    expect(communication?.score).toBeCloseTo(5 + 9 * 0.3 * moved, 1);
    expect(before?.evaluation?.outcome).toMatchObject({ score: 0.7 });
  });

  it('makes no score where none was given', () => {
    const interview = answered({ type: 'not-enough', because: 'unsure' });
    const [turn] = calibrateInterview(interview, calibrate([tooHigh])).turns;
    expect(turn?.evaluation?.outcome).toEqual({ type: 'not-enough', because: 'unsure' });
    expect(turn === undefined ? 0 : shownScoreOf(turn, calibrate([tooHigh]))).toBeNull();
  });
});

function answered(outcome = makeEvaluation().outcome): Interview {
  const evaluation = makeEvaluation({
    outcome,
    dimensions: [
      { dimension: 'technical', score: 7, confidence: 0.8, because: '' },
      { dimension: 'communication', score: 5, confidence: 0.4, because: '' },
    ],
  });
  return makeInterview([
    { type: 'question-asked', question: makeQuestion() },
    { type: 'answer-given', questionId: 'q1', text: 'It reads a few pages.' },
    { type: 'answer-evaluated', questionId: 'q1', evaluation },
  ]);
}
