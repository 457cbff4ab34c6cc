import type { Evaluation, GradeAnswer } from '../../src/core/evaluation/evaluation.ts';
import type { Interview } from '../../src/core/interview/interview.ts';
import type { InterviewEvent } from '../../src/core/interview/interview-event.ts';
import { createQuestionAgent } from '../../src/core/interview/question-agent.ts';
import { runInterview } from '../../src/core/interview/run-interview.ts';
import type { InterviewStart, RunDeps } from '../../src/core/interview/run-interview.ts';
import type { InterviewSettings } from '../../src/core/interview/settings.ts';
import { createQuestionSupply } from '../../src/core/next-question/question-supply.ts';
import type { CandidateAct } from '../../src/core/ports/candidate.ts';
import { ok } from '../../src/core/shared/result.ts';
import { makeEvaluation, makeSettings } from './interview-factories.ts';
import { createManualClock } from './manual-clock.ts';
import { createMemoryInterviewStore } from './memory-interview-store.ts';
import { createScriptedCandidate } from './scripted-candidate.ts';
import { makeCards, smallTaxonomy } from './small-bank.ts';

const missed: Evaluation['probes'][number] = {
  kind: 'missed-point',
  pointId: 'two',
  note: 'One part is still open.',
  followUp: 'What about the second part?',
  evidence: [],
  worth: 0.9,
};

/** Judges by the first word: "good …" earns most, "weak …" leaves a point open. */
const gradeByWord: GradeAnswer = ({ answer }) => {
  const isWeak = answer.startsWith('weak');
  return Promise.resolve(
    makeEvaluation({
      outcome: { type: 'scored', score: isWeak ? 0.2 : 0.9, confidence: 0.8 },
      points: [],
      probes: isWeak ? [missed] : [],
    }),
  );
};

export function makeWorld(overrides: Partial<RunDeps> = {}) {
  const clock = createManualClock();
  const store = createMemoryInterviewStore();
  const agent = createQuestionAgent(createQuestionSupply(smallTaxonomy, makeCards(), [], new Map()));
  const deps: RunDeps = {
    store,
    clock,
    random: { seed: () => 7, id: () => 'interview-1' },
    timer: { after: callAtOnce },
    bankId: 'bank',
    grade: gradeByWord,
    agents: () => null,
    meaning: () => null,
    prepareQuestions: () => Promise.resolve(ok(agent)),
    detectProfile: (answer) => (answer.includes('Ana') ? { name: 'Ana', level: 'senior' } : {}),
    ...overrides,
  };
  return { clock, store, deps };
}

export function start(settings: Partial<InterviewSettings> = {}): InterviewStart {
  return { type: 'new', settings: makeSettings(settings), candidate: null, job: null };
}

export function eventsIn(store: ReturnType<typeof createMemoryInterviewStore>): readonly InterviewEvent[] {
  return (store.rows.get('interview-1') ?? []).map((text) => JSON.parse(text) as InterviewEvent);
}

export async function hold(
  world: ReturnType<typeof makeWorld>,
  from: InterviewStart,
  act: (interview: Interview, count: number) => CandidateAct,
) {
  const candidate = createScriptedCandidate(act);
  const result = await runInterview(from, candidate, world.deps);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return { interview: result.value, candidate };
}

/** Answers after `seconds`, ticking each second as the interface does; closes feedback at once. */
export function answersAfter(world: ReturnType<typeof makeWorld>, seconds: number, words = 'good answer') {
  let waited = 0;
  return (interview: Interview, _count: number): CandidateAct => {
    if (interview.status.type === 'reviewing') return { type: 'close-feedback' };
    if (waited >= seconds) {
      waited = 0;
      return { type: 'answer', text: `${words} ${interview.turns.length}` };
    }
    waited += 1;
    world.clock.move(1000);
    return { type: 'tick', draft: `${words} so far` };
  };
}

function callAtOnce(_delayMs: number, run: () => void): () => void {
  run();
  return () => undefined;
}
