import { parseSitting } from '../../core/ports/sitting-store.ts';
import type { SittingStore } from '../../core/ports/sitting-store.ts';
import type { GreenroomDatabase } from './database.ts';
import type { InTime } from './storage-deadline.ts';

/** As many as tell anything about what to ask next. */
const newestKept = 200;

/** Without storage, or with rows that cannot be read, the next interview only chooses a little less well. */
export function createDexieSittingStore(
  database: GreenroomDatabase,
  deps: { readonly profileId: string; readonly inTime: InTime },
): SittingStore {
  const { profileId, inTime } = deps;
  const ownRows = (): Promise<readonly { readonly interviewId: string; readonly day: unknown }[]> =>
    inTime(async () => database.sittings.filter((row) => row.profileId === profileId).toArray());

  return {
    list: async () => {
      try {
        const sittings = (await ownRows()).flatMap((row) => {
          const sitting = parseSitting(row);
          return sitting === null ? [] : [{ ...sitting, interviewId: row.interviewId }];
        });
        return sittings.sort((a, b) => a.day - b.day);
      } catch {
        return [];
      }
    },
    keep: async (interviewId, sitting) => {
      try {
        await inTime(async () => database.sittings.put({ interviewId, profileId, ...sitting }));
        const rows = await ownRows();
        const oldest = [...rows].sort((a, b) => Number(a.day) - Number(b.day)).slice(0, -newestKept);
        if (oldest.length > 0)
          await inTime(async () => database.sittings.bulkDelete(oldest.map((row) => row.interviewId)));
      } catch {
        // The interview itself is kept or not by its own store, which says so.
        return;
      }
    },
  };
}
