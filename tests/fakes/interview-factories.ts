import type { ScoreJudgement } from '../../src/core/evaluation/calibration/score-judgement.ts';
import type { Evaluation, PointEvaluation, Rubric } from '../../src/core/evaluation/evaluation.ts';
import { replay } from '../../src/core/interview/advance.ts';
import type { AskedQuestion } from '../../src/core/interview/asked-question.ts';
import type { Interview } from '../../src/core/interview/interview.ts';
import type { InterviewEvent, InterviewEventBody } from '../../src/core/interview/interview-event.ts';
import type { InterviewSettings } from '../../src/core/interview/settings.ts';
import { parseCue } from '../../src/core/question/parse-cue.ts';

export const startMs = 1_750_000_000_000;

export function makeSettings(overrides: Partial<InterviewSettings> = {}): InterviewSettings {
  return {
    roleId: 'backend-engineer',
    roleTitle: 'Backend engineer',
    level: 'mid',
    kind: 'mixed',
    lengthMinutes: 20,
    persona: 'neutral',
    mode: 'real',
    language: 'en',
    plan: { type: 'adaptive' },
    ...overrides,
  };
}

export function makeRubric(): Extract<Rubric, { type: 'points' }> {
  return {
    type: 'points',
    points: [
      {
        id: 'one',
        text: 'A lookup reads a few pages.',
        cues: [parseCue('few pages')],
        weight: 2,
        level: null,
        followUp: 'How many pages does it read?',
      },
      {
        id: 'two',
        text: 'Writes become slower.',
        cues: [parseCue('slower writes')],
        weight: 1,
        level: null,
        followUp: null,
      },
    ],
    misconceptions: [
      { text: 'An index is always faster.', cues: [parseCue('always faster')], followUp: null },
    ],
    summary: 'An index keeps keys sorted, so a lookup reads a few pages; every write maintains it.',
  };
}

export function makeQuestion(overrides: Partial<AskedQuestion> = {}): AskedQuestion {
  return {
    id: 'q1',
    bankQuestionId: 'databases.btree-index/explain',
    cardId: 'databases.btree-index',
    cardTitle: 'B-tree indexes',
    domainId: 'databases',
    phase: 'technical',
    facet: 'explain',
    dimension: 'technical',
    text: 'How does an index find a row?',
    leadIn: '',
    hint: null,
    rubric: makeRubric(),
    anchors: null,
    drill: 'Explain an index in a minute.',
    difficultyLogits: 0,
    discrimination: 1,
    role: { type: 'main' },
    cvLine: null,
    reason: '',
    engine: { rung: 0, name: 'bank', version: '1' },
    ...overrides,
  };
}

export function makePoint(overrides: Partial<PointEvaluation> = {}): PointEvaluation {
  return {
    pointId: 'one',
    text: 'A lookup reads a few pages.',
    weight: 2,
    credit: 1,
    confidence: 0.9,
    evidence: [{ start: 0, end: 4 }],
    ...overrides,
  };
}

export function makeEvaluation(overrides: Partial<Evaluation> = {}): Evaluation {
  return {
    engine: { rung: 0, name: 'rules', version: '1' },
    outcome: { type: 'scored', score: 0.7, confidence: 0.8 },
    points: [
      makePoint(),
      makePoint({ pointId: 'two', text: 'Writes become slower.', weight: 1, credit: 0, evidence: [] }),
    ],
    misconceptions: [],
    dimensions: [{ dimension: 'technical', score: 7, confidence: 0.8, because: '' }],
    probes: [],
    ...overrides,
  };
}

export function makeJudgement(overrides: Partial<ScoreJudgement> = {}): ScoreJudgement {
  return { grader: 'points', rawScore: 0.7, shownScore: 0.7, verdict: { type: 'fair' }, ...overrides };
}

export function makeStarted(settings: Partial<InterviewSettings> = {}): InterviewEvent {
  return {
    type: 'started',
    atMs: startMs,
    interviewId: 'interview-1',
    settings: makeSettings(settings),
    candidate: null,
    job: null,
    seed: 7,
    bankId: 'bank',
  };
}

/** An interview after these events, one second apart. */
export function makeInterview(
  bodies: readonly InterviewEventBody[],
  settings: Partial<InterviewSettings> = {},
): Interview {
  const events = bodies.map((body, index): InterviewEvent => ({
    atMs: startMs + (index + 1) * 1000,
    ...body,
  }));
  const result = replay([makeStarted(settings), ...events]);
  if (!result.ok) throw new Error(`${result.error.event}: ${result.error.because}`);
  return result.value;
}
