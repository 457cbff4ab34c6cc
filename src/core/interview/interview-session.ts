import type { RunNotice } from '../ports/candidate.ts';
import type { Clock } from '../ports/clock.ts';
import type { InterviewStore, InterviewStoreError } from '../ports/interview-store.ts';
import { advance } from './advance.ts';
import type { Interview } from './interview.ts';
import type { InterviewEvent, InterviewEventBody } from './interview-event.ts';

/** An interview that is being held: its state, and the only way to add to it. */
export interface InterviewSession {
  readonly interview: Interview;
  /**
   * Applies the event and appends it to the store. False when the event is not legal now (a late click): nothing
   * changes. An event that the store refuses stays in memory and is appended again before the next one.
   */
  record(body: InterviewEventBody): Promise<boolean>;
  /** The same, without waiting for the store: it is kept with what is recorded next, or by `save`. */
  note(body: InterviewEventBody): boolean;
  /** Tries again what is not saved yet. */
  save(): Promise<void>;
  /** Set when another tab writes this interview or has deleted it: this one must stop. */
  readonly conflict: InterviewConflict | null;
}

export type InterviewConflict = Extract<
  InterviewStoreError,
  { type: 'interview-conflict' | 'interview-not-found' }
>;

export interface SessionDeps {
  readonly store: InterviewStore;
  readonly clock: Clock;
  /** Tells the candidate once when saving fails, and once when it works again. */
  readonly notify: (interview: Interview, notice: RunNotice) => void;
}

/** Begins an interview with its first event, which is in memory until `save`. */
export function startSession(
  started: Extract<InterviewEventBody, { type: 'started' }>,
  deps: SessionDeps,
): InterviewSession {
  const event: InterviewEvent = { atMs: deps.clock.nowMs(), ...started };
  const begun = advance(null, event);
  if (!begun.ok) throw new Error(`An interview cannot begin: ${begun.error.because}`);
  return createSession(begun.value, [{ sequence: 0, event }], deps);
}

/** Goes on with an interview that was left open. The time since its last event does not count. */
export async function resumeSession(interview: Interview, deps: SessionDeps): Promise<InterviewSession> {
  const session = createSession(interview, [], deps);
  await session.record({ type: 'reopened' });
  return session;
}

interface UnsavedEvent {
  readonly sequence: number;
  readonly event: InterviewEvent;
}

function createSession(
  begun: Interview,
  unsavedEvents: readonly UnsavedEvent[],
  { store, clock, notify }: SessionDeps,
): InterviewSession {
  let interview = begun;
  let unsaved = unsavedEvents;
  let conflict: InterviewConflict | null = null;
  let inTrouble = false;

  const save = async (): Promise<void> => {
    const [first] = unsaved;
    if (first === undefined) return;
    const saving = unsaved;
    const stored = await store.append(interview.id, first.sequence, ...saving.map(({ event }) => event));
    if (!stored.ok) {
      if (isConflict(stored.error)) conflict = stored.error;
      else if (!inTrouble) notify(interview, { type: 'not-saved', error: stored.error });
      inTrouble = true;
      return;
    }
    unsaved = unsaved.filter((row) => !saving.includes(row));
    if (inTrouble) notify(interview, { type: 'saved-again' });
    inTrouble = false;
  };

  const note = (body: InterviewEventBody): boolean => {
    const event: InterviewEvent = { atMs: clock.nowMs(), ...body };
    const next = advance(interview, event);
    if (!next.ok) return false;
    unsaved = [...unsaved, { sequence: interview.eventCount, event }];
    interview = next.value;
    return true;
  };

  return {
    get interview() {
      return interview;
    },
    get conflict() {
      return conflict;
    },
    save,
    note,
    record: async (body) => {
      if (!note(body)) return false;
      await save();
      return true;
    },
  };
}

function isConflict(error: InterviewStoreError): error is InterviewConflict {
  return error.type === 'interview-conflict' || error.type === 'interview-not-found';
}
