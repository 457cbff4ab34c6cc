import { assertNever } from '../shared/assert-never.ts';
import { err, ok } from '../shared/result.ts';
import type { Result } from '../shared/result.ts';
import type { Interview, Turn } from './interview.ts';
import type { InterviewEvent } from './interview-event.ts';

export interface IllegalEvent {
  readonly type: 'illegal-event';
  readonly event: InterviewEvent['type'];
  readonly because: string;
}

/** After this many warnings the next violation ends the interview. */
export const warningsBeforeEnd = 2;

/**
 * The only place where an interview changes. Takes the state (null before the start) and what happened,
 * gives the next state, or says why this cannot happen now. Time before the event counts only while the
 * clock runs: not while paused, not while feedback is read, not across `reopened`, never backwards.
 */
export function advance(interview: Interview | null, event: InterviewEvent): Result<Interview, IllegalEvent> {
  if (event.type === 'started') {
    return interview === null ? ok(begin(event)) : refuse(event, 'it has started already');
  }
  if (interview === null) return refuse(event, 'it has not started');
  const because = whyIllegal(interview, event);
  if (because !== null) return refuse(event, because);
  return ok(apply(countTime(interview, event), event));
}

/** Folds stored events into a state. The first illegal event is the error. */
export function replay(events: readonly InterviewEvent[]): Result<Interview, IllegalEvent> {
  let interview: Interview | null = null;
  for (const event of events) {
    const next = advance(interview, event);
    if (!next.ok) return next;
    interview = next.value;
  }
  return interview === null
    ? err({ type: 'illegal-event', event: 'started', because: 'there are no events' })
    : ok(interview);
}

/** The question that waits for an answer, if any. */
export function openTurn(interview: Interview): Turn | null {
  const { status } = interview;
  return status.type === 'answering' ? turnOf(interview, status.questionId) : null;
}

export function turnOf(interview: Interview, questionId: string): Turn | null {
  return interview.turns.find((turn) => turn.question.id === questionId) ?? null;
}

function begin(event: Extract<InterviewEvent, { type: 'started' }>): Interview {
  const { settings, candidate } = event;
  return {
    id: event.interviewId,
    settings,
    candidate,
    job: event.job,
    seed: event.seed,
    bankId: event.bankId,
    startedAtMs: event.atMs,
    status: { type: 'choosing' },
    paused: false,
    activeMs: 0,
    budgetMs: settings.plan.type === 'adaptive' ? settings.lengthMinutes * 60_000 : null,
    lastEventAtMs: event.atMs,
    eventCount: 1,
    turns: [],
    warnings: [],
    name: candidate?.name?.text ?? null,
    level:
      settings.level === 'detect' ? (candidate?.level?.level ?? event.job?.level ?? null) : settings.level,
    roleId: settings.roleId,
  };
}

function whyIllegal(interview: Interview, event: InterviewEvent): string | null {
  const { status } = interview;
  if (event.type === 'answer-evaluated') {
    const turn = turnOf(interview, event.questionId);
    return (turn?.answer ?? null) === null ? 'there is no answer to evaluate' : null;
  }
  if (status.type === 'finished') return 'the interview is over';
  switch (event.type) {
    case 'question-asked':
      if (interview.paused) return 'the interview is paused';
      if (turnOf(interview, event.question.id) !== null) return 'a question with this id was asked already';
      return status.type === 'choosing' ? null : 'another question is open';
    case 'answer-segment':
    case 'answer-given':
    case 'question-skipped':
    case 'question-rephrased':
      if (interview.paused) return 'the interview is paused';
      return isOpen(interview, event.questionId) ? null : 'this question is not open';
    case 'hint-shown':
      if (interview.settings.mode !== 'practice') return 'hints belong to practice';
      return isOpen(interview, event.questionId) && !interview.paused ? null : 'this question is not open';
    case 'feedback-shown':
      if (interview.settings.mode !== 'practice') return 'feedback waits for the end';
      if (status.type !== 'choosing' || interview.paused) return 'another question is open';
      return (turnOf(interview, event.questionId)?.evaluation ?? null) === null
        ? 'there is no evaluation to show'
        : null;
    case 'feedback-closed':
      return status.type === 'reviewing' && status.questionId === event.questionId
        ? null
        : 'no feedback is shown';
    case 'conduct-warned':
      if (turnOf(interview, event.questionId) === null) return 'there is no such question';
      return interview.warnings.length < warningsBeforeEnd ? null : 'both warnings were given';
    case 'time-extended':
      return interview.budgetMs !== null && event.byMs > 0 ? null : 'there is no time budget to extend';
    case 'paused':
      return interview.paused ? 'it is paused already' : null;
    case 'resumed':
      return interview.paused ? null : 'it is not paused';
    case 'started':
    case 'profile-corrected':
    case 'reopened':
    case 'finished':
      return null;
    default:
      return assertNever(event);
  }
}

function apply(interview: Interview, event: Exclude<InterviewEvent, { type: 'started' }>): Interview {
  switch (event.type) {
    case 'question-asked':
      return {
        ...interview,
        status: { type: 'answering', questionId: event.question.id },
        turns: [...interview.turns, newTurn(event)],
      };
    case 'answer-segment':
      return withTurn(interview, event.questionId, { draft: event.text });
    case 'answer-given':
      return choosing(
        withTurn(interview, event.questionId, {
          draft: '',
          answer: event.text,
          spoken: event.spoken ?? null,
        }),
      );
    case 'question-skipped':
      return choosing(withTurn(interview, event.questionId, { draft: '', skipped: true }));
    case 'question-rephrased':
      return withTurn(interview, event.questionId, { rephrased: event.text });
    case 'hint-shown':
      return withTurn(interview, event.questionId, { hintShown: true });
    case 'answer-evaluated':
      return withTurn(interview, event.questionId, { evaluation: event.evaluation });
    case 'feedback-shown':
      return { ...interview, status: { type: 'reviewing', questionId: event.questionId } };
    case 'feedback-closed':
      return choosing(withTurn(interview, event.questionId, { feedbackRead: true }));
    case 'conduct-warned': {
      const { kind, words, questionId, atMs } = event;
      return { ...interview, warnings: [...interview.warnings, { kind, words, questionId, atMs }] };
    }
    case 'profile-corrected': {
      const { name = interview.name, level = interview.level, roleId = interview.roleId } = event.correction;
      return { ...interview, name, level, roleId };
    }
    case 'time-extended':
      return { ...interview, budgetMs: (interview.budgetMs ?? 0) + event.byMs };
    case 'paused':
      return { ...interview, paused: true };
    case 'resumed':
      return { ...interview, paused: false };
    case 'reopened':
      return interview;
    case 'finished':
      return {
        ...interview,
        paused: false,
        status: { type: 'finished', atMs: event.atMs, reason: event.reason },
      };
    default:
      return assertNever(event);
  }
}

/** Moves the clock up to the event and numbers it. */
function countTime(interview: Interview, event: InterviewEvent): Interview {
  const runs =
    !interview.paused &&
    event.type !== 'reopened' &&
    (interview.status.type === 'choosing' || interview.status.type === 'answering');
  const passedMs = runs ? Math.max(0, event.atMs - interview.lastEventAtMs) : 0;
  const timed = {
    ...interview,
    activeMs: interview.activeMs + passedMs,
    lastEventAtMs: event.atMs,
    eventCount: interview.eventCount + 1,
  };
  const open = openTurn(interview);
  return open === null ? timed : withTurn(timed, open.question.id, { activeMs: open.activeMs + passedMs });
}

function newTurn(event: Extract<InterviewEvent, { type: 'question-asked' }>): Turn {
  return {
    question: event.question,
    askedAtMs: event.atMs,
    activeMs: 0,
    draft: '',
    answer: null,
    spoken: null,
    skipped: false,
    hintShown: false,
    rephrased: null,
    evaluation: null,
    feedbackRead: false,
  };
}

function withTurn(interview: Interview, questionId: string, change: Partial<Turn>): Interview {
  const turns = interview.turns.map((turn) =>
    turn.question.id === questionId ? { ...turn, ...change } : turn,
  );
  return { ...interview, turns };
}

function choosing(interview: Interview): Interview {
  return { ...interview, status: { type: 'choosing' } };
}

function isOpen(interview: Interview, questionId: string): boolean {
  return interview.status.type === 'answering' && interview.status.questionId === questionId;
}

function refuse(event: InterviewEvent, because: string): Result<never, IllegalEvent> {
  return err({ type: 'illegal-event', event: event.type, because });
}
