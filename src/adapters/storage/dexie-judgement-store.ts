import type { InterviewStoreError } from '../../core/ports/interview-store.ts';
import { parseJudgement } from '../../core/ports/judgement-store.ts';
import type { JudgementStore } from '../../core/ports/judgement-store.ts';
import { err, ok } from '../../core/shared/result.ts';
import type { Result } from '../../core/shared/result.ts';
import type { GreenroomDatabase } from './database.ts';
import type { InTime } from './storage-deadline.ts';
import { storeErrorFrom } from './store-error.ts';

/** What people said of scores, in IndexedDB, for one profile. It is not encrypted: it holds no words. */
export function createDexieJudgementStore(
  database: GreenroomDatabase,
  deps: { readonly profileId: string; readonly inTime: InTime },
): JudgementStore {
  const { profileId, inTime } = deps;
  async function guard<T>(work: () => Promise<T>): Promise<Result<T, InterviewStoreError>> {
    try {
      return ok(await inTime(work));
    } catch (error) {
      return err(storeErrorFrom(error));
    }
  }
  return {
    list: () =>
      guard(async () => {
        const rows: readonly unknown[] = await database.judgements
          .filter((row) => row.profileId === profileId)
          .toArray();
        return rows.flatMap((row) => parseJudgement(row) ?? []);
      }),
    keep: (judgement) =>
      guard(async () => {
        await database.judgements.put({ ...judgement, profileId });
      }),
    remove: (interviewId, questionId) =>
      guard(async () => database.judgements.delete([interviewId, questionId])),
    removeAll: () =>
      guard(async () => {
        await database.judgements.filter((row) => row.profileId === profileId).delete();
      }),
  };
}
