import * as v from 'valibot';
import type { PackStore, StoredPack } from '../../core/ports/pack-store.ts';
import type { InterviewStoreError } from '../../core/ports/interview-store.ts';
import { err, ok } from '../../core/shared/result.ts';
import type { Result } from '../../core/shared/result.ts';
import type { GreenroomDatabase } from './database.ts';
import { createStorageDeadline } from './storage-deadline.ts';
import type { InTime } from './storage-deadline.ts';
import { storeErrorFrom } from './store-error.ts';

const packSchema = v.object({
  id: v.string(),
  title: v.string(),
  questions: v.number(),
  text: v.string(),
  isAsked: v.boolean(),
});

/** Own packs in IndexedDB. They hold nothing about a candidate, and stand there as they were written. */
export function createDexiePackStore(
  database: GreenroomDatabase,
  inTime: InTime = createStorageDeadline(),
): PackStore {
  const write = async (change: () => Promise<unknown>): Promise<Result<void, InterviewStoreError>> => {
    try {
      await inTime(change);
      return ok(undefined);
    } catch (error) {
      return err(storeErrorFrom(error));
    }
  };
  return {
    list: async () => {
      try {
        const rows: readonly unknown[] = await inTime(async () => database.packs.toArray());
        const packs = rows.flatMap((row): readonly StoredPack[] => {
          const parsed = v.safeParse(packSchema, row);
          return parsed.success ? [parsed.output] : [];
        });
        return ok([...packs].sort((a, b) => a.title.localeCompare(b.title)));
      } catch (error) {
        return err(storeErrorFrom(error));
      }
    },
    put: (pack) => write(async () => database.packs.put(pack)),
    remove: (packId) => write(async () => database.packs.delete(packId)),
    removeAll: () => write(async () => database.packs.clear()),
  };
}
