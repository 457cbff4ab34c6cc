import type { InterviewEvent } from '../../core/interview/interview-event.ts';
import type { InterviewStore } from '../../core/ports/interview-store.ts';
import { err, ok } from '../../core/shared/result.ts';

/** Interviews that are gone when the page closes: nothing of them is written anywhere. */
export function createMemoryInterviewStore(): InterviewStore {
  const eventsById = new Map<string, InterviewEvent[]>();
  return {
    append: (interviewId, sequence, ...added) => {
      const events = eventsById.get(interviewId) ?? [];
      if (sequence > 0 && events.length === 0)
        return Promise.resolve(err({ type: 'interview-not-found', interviewId }));
      const differs = added.findIndex((event, index) => {
        const existing = events[sequence + index];
        return existing !== undefined && JSON.stringify(existing) !== JSON.stringify(event);
      });
      if (differs >= 0)
        return Promise.resolve(
          err({ type: 'interview-conflict', interviewId, sequence: sequence + differs }),
        );
      events.splice(sequence, added.length, ...added);
      eventsById.set(interviewId, events);
      return Promise.resolve(ok(undefined));
    },
    read: (interviewId) => {
      const events = eventsById.get(interviewId);
      return Promise.resolve(
        events === undefined ? err({ type: 'interview-not-found', interviewId }) : ok([...events]),
      );
    },
    listIds: () => Promise.resolve(ok([...eventsById.keys()])),
    remove: (interviewId) => {
      eventsById.delete(interviewId);
      return Promise.resolve(ok(undefined));
    },
    removeAll: () => {
      eventsById.clear();
      return Promise.resolve(ok(undefined));
    },
  };
}

/** New interviews go where `memoryOnly` says; those there are stay where they began. */
export function createChosenStore(
  disk: InterviewStore,
  memory: InterviewStore,
  memoryOnly: () => Promise<boolean>,
): InterviewStore {
  const inMemory = async (interviewId: string): Promise<boolean> => (await memory.read(interviewId)).ok;
  return {
    append: async (interviewId, sequence, ...events) => {
      const isNew = sequence === 0 && !(await inMemory(interviewId));
      const toMemory = isNew ? await memoryOnly() : await inMemory(interviewId);
      return (toMemory ? memory : disk).append(interviewId, sequence, ...events);
    },
    read: async (interviewId) => ((await inMemory(interviewId)) ? memory : disk).read(interviewId),
    listIds: async () => {
      const [kept, held] = [await disk.listIds(), await memory.listIds()];
      if (!held.ok || (!kept.ok && held.value.length > 0)) return held;
      return kept.ok ? ok([...kept.value, ...held.value]) : kept;
    },
    remove: async (interviewId) => {
      if (await inMemory(interviewId)) return memory.remove(interviewId);
      return disk.remove(interviewId);
    },
    removeAll: async () => {
      await memory.removeAll();
      return disk.removeAll();
    },
  };
}
