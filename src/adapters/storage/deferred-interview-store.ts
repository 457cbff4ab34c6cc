import type { InterviewStore, InterviewStoreError } from '../../core/ports/interview-store.ts';
import { err, ok } from '../../core/shared/result.ts';
import type { Result } from '../../core/shared/result.ts';
import { clearRowsKey } from './database.ts';
import type { GreenroomDatabase } from './database.ts';
import type { NotedCounts } from './opfs-counts.ts';
import type { InTime } from './storage-deadline.ts';
import { storeErrorFrom } from './store-error.ts';

/**
 * A store whose code, with all of the encryption, is fetched when there is something to read or to write, so that the
 * first screen stays light. `isEmpty` may reject.
 */
export function createDeferredInterviewStore(
  isEmpty: () => Promise<boolean>,
  load: () => Promise<InterviewStore>,
): InterviewStore {
  async function within<T>(
    use: (store: InterviewStore) => Promise<Result<T, InterviewStoreError>>,
  ): Promise<Result<T, InterviewStoreError>> {
    try {
      return await use(await load());
    } catch (error) {
      return err(storeErrorFrom(error));
    }
  }

  return {
    append: (interviewId, sequence, ...events) =>
      within((store) => store.append(interviewId, sequence, ...events)),
    read: (interviewId) => within((store) => store.read(interviewId)),
    listIds: async () => {
      try {
        if (await isEmpty()) return ok([]);
      } catch (error) {
        return err(storeErrorFrom(error));
      }
      return within((store) => store.listIds());
    },
    remove: (interviewId) => within((store) => store.remove(interviewId)),
    removeAll: () => within((store) => store.removeAll()),
  };
}

/** Whether no interview was ever kept here, of any profile. Rejects where that cannot be read. */
export async function isEmptyStorage(
  database: GreenroomDatabase,
  counts: NotedCounts,
  inTime: InTime,
): Promise<boolean> {
  const [keys, clearRows] = await inTime(() =>
    Promise.all([database.keys.count(), database.state.get(clearRowsKey)]),
  );
  return keys === 0 && clearRows === undefined && (await counts.ids()).length === 0;
}
