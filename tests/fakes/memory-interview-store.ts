import type { InterviewEvent } from '../../src/core/interview/interview-event.ts';
import type { InterviewStore, InterviewStoreError } from '../../src/core/ports/interview-store.ts';
import { err, ok } from '../../src/core/shared/result.ts';

/** Keeps events as JSON, as a disk would. `fail` makes every call answer with an error until it is cleared. */
export function createMemoryInterviewStore(): InterviewStore & {
  fail: InterviewStoreError | null;
  readonly rows: Map<string, string[]>;
} {
  const rows = new Map<string, string[]>();
  const store: ReturnType<typeof createMemoryInterviewStore> = {
    fail: null,
    rows,
    append: (interviewId, sequence, ...added) => {
      if (store.fail !== null) return Promise.resolve(err(store.fail));
      const events = rows.get(interviewId) ?? [];
      if (sequence > 0 && events[0] === undefined) {
        return Promise.resolve(err({ type: 'interview-not-found', interviewId }));
      }
      for (const [index, event] of added.entries()) {
        const at = sequence + index;
        const text = JSON.stringify(event);
        if (events[at] !== undefined && events[at] !== text) {
          return Promise.resolve(err({ type: 'interview-conflict', interviewId, sequence: at }));
        }
        events[at] = text;
      }
      rows.set(interviewId, events);
      return Promise.resolve(ok(undefined));
    },
    read: (interviewId) => {
      if (store.fail !== null) return Promise.resolve(err(store.fail));
      const events = rows.get(interviewId);
      return Promise.resolve(
        events === undefined
          ? err({ type: 'interview-not-found', interviewId })
          : ok(events.map((text) => JSON.parse(text) as InterviewEvent)),
      );
    },
    listIds: () => Promise.resolve(store.fail === null ? ok([...rows.keys()]) : err(store.fail)),
    remove: (interviewId) => {
      rows.delete(interviewId);
      return Promise.resolve(ok(undefined));
    },
    removeAll: () => {
      rows.clear();
      return Promise.resolve(ok(undefined));
    },
  };
  return store;
}
