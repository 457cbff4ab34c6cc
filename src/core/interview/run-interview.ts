import type { CandidateProfile, JobProfile } from '../candidate/candidate-profile.ts';
import type { Evaluation, GradeAnswer, GradingTask } from '../evaluation/evaluation.ts';
import type { JudgeAgain } from '../evaluation/judge/model-judge.ts';
import { rememberLast } from '../evaluation/remember-last.ts';
import { seedAt } from '../next-question/seeded-random.ts';
import type { Candidate, RunNotice } from '../ports/candidate.ts';
import type { Clock } from '../ports/clock.ts';
import type { InterviewStore } from '../ports/interview-store.ts';
import type { QuestionBankError } from '../ports/question-bank.ts';
import type { RandomSource } from '../ports/random-source.ts';
import type { Timer } from '../ports/timer.ts';
import { assertNever } from '../shared/assert-never.ts';
import { err, ok } from '../shared/result.ts';
import type { Result } from '../shared/result.ts';
import type { AskedQuestion } from './asked-question.ts';
import { createActHandler } from './handle-act.ts';
import type { Interview, Turn } from './interview.ts';
import { resumeSession, startSession } from './interview-session.ts';
import type { InterviewConflict, InterviewSession } from './interview-session.ts';
import { decide } from './orchestrator.ts';
import type { Decision } from './orchestrator.ts';
import { createForesight } from './foresight.ts';
import type { Foresight } from './foresight.ts';
import type { ModelAgents } from './model-agents.ts';
import type { Meaning } from '../meaning/meaning.ts';
import type { QuestionAgent } from './question-agent.ts';
import type { InterviewSettings } from './settings.ts';

export type InterviewStart =
  | {
      readonly type: 'new';
      readonly settings: InterviewSettings;
      readonly candidate: CandidateProfile | null;
      readonly job: JobProfile | null;
    }
  | { readonly type: 'resume'; readonly interview: Interview };

export interface RunDeps {
  readonly store: InterviewStore;
  readonly clock: Clock;
  readonly random: RandomSource;
  readonly timer: Timer;
  readonly bankId: string;
  readonly grade: GradeAnswer;
  /** Prepares the questions for an interview: loads the packs that its role needs. */
  readonly prepareQuestions: (interview: Interview) => Promise<Result<QuestionAgent, QuestionBankError>>;
  /** Told of the interview whenever all of it is in the store. */
  readonly kept?: (interview: Interview) => void;
  /** Name, level and role as told in an introduction. */
  readonly detectProfile: (answer: string) => DetectedProfile;
  /** What a language model adds; null where none is installed, or while it is looked for. */
  readonly agents: () => ModelAgents | null;
  /** What an embedding model adds; null where none is installed. */
  readonly meaning: () => Meaning | null;
}

export interface DetectedProfile {
  readonly name?: string;
  readonly level?: Interview['level'];
}

export type RunFailure = QuestionBankError | InterviewConflict;

/**
 * Holds an interview from start or resume to its end, or until the candidate leaves it open. Everything that
 * happens is an event; whatever stands here can be cut at any point and goes on at the same question.
 */
export async function runInterview(
  start: InterviewStart,
  candidate: Candidate,
  deps: RunDeps,
): Promise<Result<Interview, RunFailure>> {
  const session = await openSession(start, candidate, deps);
  const prepared = await deps.prepareQuestions(session.interview);
  if (!prepared.ok) return prepared;
  const questions = prepared.value;
  const handleAct = createActHandler(session, candidate, deps.clock);
  const { agents } = deps;
  const grade = rememberLast(deps.grade);
  const foresight = createForesight({ agents, questions, grade });
  const left = { aborted: false };
  const room: Room = { session, questions, candidate, foresight, left, later: [], deps: { ...deps, grade } };

  const isLost = (): boolean => session.conflict !== null;
  while (session.interview.status.type !== 'finished') {
    if (isLost()) break;
    const decision = decide(session.interview, () => questions.phases(session.interview));
    if (decision.action === 'listen') {
      // A question is chosen again alike from the events before it, so nobody waits for it to be kept.
      candidate.show(session.interview, null);
      const acting = candidate.nextAct();
      await session.save();
      if (isLost()) break;
      deps.kept?.(session.interview);
      startLater(room);
      const act = await acting;
      const outcome = await handleAct(act);
      if (act.type === 'draft') foresight.readDraft(session.interview, act.text);
      if (outcome === 'left') break;
    } else {
      await carryOut(decision, room);
    }
  }
  foresight.stop();
  left.aborted = true;
  if (session.conflict !== null) return err(session.conflict);
  if (session.interview.status.type !== 'finished') return ok(session.interview);
  for (const turn of session.interview.turns) await evaluate(turn, room);
  await session.save();
  deps.kept?.(session.interview);
  candidate.show(session.interview, null);
  return ok(session.interview);
}

/** What the steps of the loop work with. */
interface Room {
  readonly session: InterviewSession;
  readonly questions: QuestionAgent;
  readonly candidate: Candidate;
  readonly foresight: Foresight;
  /** Set once the loop has ended: what a model still does then comes too late for it. */
  readonly left: { readonly aborted: boolean };
  /** Begun once the candidate has something to read: work beside would hold up the next question. */
  readonly later: (() => void)[];
  readonly deps: RunDeps;
}

async function carryOut(decision: Exclude<Decision, { action: 'listen' }>, room: Room): Promise<void> {
  const { session, questions, candidate, foresight, deps } = room;
  const { interview } = session;
  const seed = seedAt(interview.seed, interview.turns.length);
  switch (decision.action) {
    case 'evaluate': {
      candidate.show(interview, null);
      await evaluate(decision.turn, room);
      const evaluated = session.interview.turns.at(-1);
      const outcome = evaluated?.evaluation?.outcome;
      if (outcome?.type === 'not-enough' && outcome.because === 'other-language') {
        candidate.show(session.interview, { type: 'other-language' });
      }
      if (evaluated?.question.phase === 'introduction') learnProfile(session, evaluated.answer ?? '', deps);
      return;
    }
    case 'warn': {
      const { kind, words } = decision.finding;
      await session.record({ type: 'conduct-warned', questionId: decision.turn.question.id, kind, words });
      return;
    }
    case 'show-feedback':
      session.note({ type: 'feedback-shown', questionId: decision.turn.question.id });
      return;
    case 'ask': {
      const question = questions.main(interview, decision.phase, decision.because, seed);
      if (question !== null) ask(foresight.worded(question, null), room);
      return;
    }
    case 'ask-planned': {
      const question = questions.planned(interview, decision.index);
      if (question !== null) ask(question, room);
      return;
    }
    case 'follow-up': {
      const { parent, probe, because } = decision;
      const question = questions.followUp(interview, parent, probe, because, seed);
      ask(foresight.worded(question, probe), room);
      return;
    }
    case 'finish':
      await session.record({ type: 'finished', reason: decision.reason });
      return;
    default:
      assertNever(decision);
  }
}

function ask(question: AskedQuestion, { session, foresight, later }: Room): void {
  session.note({ type: 'question-asked', question });
  later.push(() => foresight.lookAhead(session.interview));
}

function startLater({ later, left, deps }: Room): void {
  const works = later.splice(0);
  if (works.length === 0) return;
  deps.timer.after(shownAfterMs, () => {
    if (!left.aborted) for (const work of works) work();
  });
}

/** By then the interface has drawn what it was told to show. */
const shownAfterMs = 50;

/** Judges an answer that was not judged yet: by rules at once, and once more by models while the interview goes on. */
async function evaluate(turn: Turn, room: Room): Promise<void> {
  const { session, deps } = room;
  const { question, answer } = turn;
  if (answer === null || turn.evaluation !== null) return;
  const cvLines = session.interview.candidate?.lines ?? [];
  const task = { question, rubric: question.rubric, answer, cvLines };
  const evaluation = await deps.grade(task);
  // The answer itself is kept. Its evaluation is kept with the question that follows, in one go.
  session.note({ type: 'answer-evaluated', questionId: question.id, evaluation });
  const again = [deps.meaning()?.readAnswer, deps.agents()?.judge].filter((read) => read !== undefined);
  if (again.length > 0 && !room.left.aborted)
    room.later.push(() => void readAgain(task, evaluation, again, room));
}

/** Nobody waits for it. What comes after the end is taken up when the report is opened. */
async function readAgain(
  task: GradingTask & { readonly question: AskedQuestion },
  ruled: Evaluation,
  readers: readonly JudgeAgain[],
  { session, candidate, left, deps }: Room,
): Promise<void> {
  let evaluation = ruled;
  for (const read of readers) {
    const better = await read(task, evaluation, left);
    if (left.aborted) return;
    if (better === null) continue;
    evaluation = better;
    await session.record({ type: 'answer-evaluated', questionId: task.question.id, evaluation });
    candidate.show(session.interview, null);
    deps.kept?.(session.interview);
  }
}

async function openSession(
  start: InterviewStart,
  candidate: Candidate,
  deps: RunDeps,
): Promise<InterviewSession> {
  const sessionDeps = {
    store: deps.store,
    clock: deps.clock,
    notify: (interview: Interview, notice: RunNotice) => candidate.show(interview, notice),
  };
  if (start.type === 'resume') return resumeSession(start.interview, sessionDeps);
  const { settings, candidate: profile, job } = start;
  return startSession(
    {
      type: 'started',
      interviewId: deps.random.id(),
      settings,
      candidate: profile,
      job,
      seed: deps.random.seed(),
      bankId: deps.bankId,
    },
    sessionDeps,
  );
}

/** What the candidate says of themselves in the introduction fills in what is not known yet. */
function learnProfile(session: InterviewSession, answer: string, deps: RunDeps): void {
  const { interview } = session;
  const detected = deps.detectProfile(answer);
  const name = interview.name === null ? detected.name : undefined;
  const level = interview.level === null ? (detected.level ?? undefined) : undefined;
  if (name === undefined && level === undefined) return;
  session.note({
    type: 'profile-corrected',
    correction: { ...(name === undefined ? {} : { name }), ...(level === undefined ? {} : { level }) },
  });
}
