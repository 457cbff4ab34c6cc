import type { InterviewEvent } from '../../core/interview/interview-event.ts';
import { parseInterviewEvent } from '../../core/interview/parse-event.ts';
import type { InterviewStore, InterviewStoreError } from '../../core/ports/interview-store.ts';
import { err, ok } from '../../core/shared/result.ts';
import type { Result } from '../../core/shared/result.ts';
import type { EventRow, GreenroomDatabase } from './database.ts';
import { createStorageDeadline } from './storage-deadline.ts';
import type { InTime } from './storage-deadline.ts';
import { storeErrorFrom } from './store-error.ts';

/** Interviews in IndexedDB: one row an event, in the order of its sequence number. */
export function createDexieInterviewStore(
  database: GreenroomDatabase,
  inTime: InTime = createStorageDeadline(),
): InterviewStore {
  const guard = createGuard(inTime);
  return {
    append: (interviewId, sequence, event) =>
      guard(async () => {
        const row: EventRow = { interviewId, sequence, event };
        return database.transaction('rw', database.events, async () => {
          const existing = await database.events.get([interviewId, sequence]);
          if (existing === undefined) {
            const isRemoved = sequence > 0 && (await database.events.get([interviewId, 0])) === undefined;
            if (isRemoved) return err({ type: 'interview-not-found', interviewId });
            await database.events.add(row);
            return ok(undefined);
          }
          const isRepeat = JSON.stringify(existing.event) === JSON.stringify(event);
          return isRepeat ? ok(undefined) : err({ type: 'interview-conflict', interviewId, sequence });
        });
      }),
    read: (interviewId) =>
      guard(async () => {
        const rows = await database.events
          .where('[interviewId+sequence]')
          .between([interviewId, 0], [interviewId, Infinity])
          .sortBy('sequence');
        return rows.length === 0
          ? err({ type: 'interview-not-found', interviewId })
          : parseRows(interviewId, rows);
      }),
    listIds: () =>
      guard(async () => {
        const keys = await database.events.orderBy('interviewId').uniqueKeys();
        return ok(keys.map(String));
      }),
    remove: (interviewId) =>
      guard(async () => {
        await database.events.where('interviewId').equals(interviewId).delete();
        return ok(undefined);
      }),
    removeAll: () =>
      guard(async () => {
        await database.events.clear();
        return ok(undefined);
      }),
  };
}

function parseRows(
  interviewId: string,
  rows: readonly EventRow[],
): Result<readonly InterviewEvent[], InterviewStoreError> {
  const events: InterviewEvent[] = [];
  for (const [index, row] of rows.entries()) {
    const damaged = (detail: string): Result<never, InterviewStoreError> =>
      err({ type: 'interview-damaged', interviewId, sequence: index, detail });
    if (row.sequence !== index) return damaged(`event ${index} is missing`);
    const event = parseInterviewEvent(row.event);
    if (!event.ok) return damaged(event.error.detail);
    events.push(event.value);
  }
  return ok(events);
}

type Guard = <T>(
  work: () => Promise<Result<T, InterviewStoreError>>,
) => Promise<Result<T, InterviewStoreError>>;

/** Turns every failure of IndexedDB, and its silence, into the port's own. */
function createGuard(inTime: InTime): Guard {
  return async (work) => {
    try {
      return await inTime(work);
    } catch (error) {
      return err(storeErrorFrom(error));
    }
  };
}
