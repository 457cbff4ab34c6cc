import type { AuditLog } from '../../core/ports/audit-log.ts';
import type { InterviewStore } from '../../core/ports/interview-store.ts';

/** Takes down when an interview began, ended and was deleted. Nobody waits for the log. */
export function createLoggedInterviewStore(store: InterviewStore, audit: AuditLog): InterviewStore {
  return {
    ...store,
    append: async (interviewId, sequence, ...events) => {
      const appended = await store.append(interviewId, sequence, ...events);
      if (!appended.ok) return appended;
      for (const { type } of events) {
        if (type === 'started') void audit.append({ type: 'interview-started', interviewId });
        if (type === 'finished') void audit.append({ type: 'interview-finished', interviewId });
      }
      return appended;
    },
    remove: async (interviewId) => {
      const removed = await store.remove(interviewId);
      if (removed.ok) await audit.append({ type: 'interview-deleted', interviewId });
      return removed;
    },
    removeAll: async () => {
      const removed = await store.removeAll();
      if (removed.ok) await audit.append({ type: 'all-interviews-deleted' });
      return removed;
    },
  };
}
