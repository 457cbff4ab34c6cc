import type { InterviewStoreError } from '../../core/ports/interview-store.ts';
import type { ProfileKey, Vault } from '../../core/ports/vault.ts';
import { err, ok } from '../../core/shared/result.ts';
import type { Result } from '../../core/shared/result.ts';
import type { GreenroomDatabase } from './database.ts';
import type { NotedCounts } from './opfs-counts.ts';
import type { InTime } from './storage-deadline.ts';
import { storeErrorOf } from './store-error.ts';

export interface EraseDeps {
  readonly database: GreenroomDatabase;
  readonly vault: Vault;
  readonly counts: NotedCounts;
  readonly profile: ProfileKey;
  readonly inTime: InTime;
}

/** The key first: from then on nobody can open the rows. They go in any case, and a key that stayed is said. */
export async function eraseInterview(
  interviewId: string,
  { database, vault, inTime }: Pick<EraseDeps, 'database' | 'vault' | 'inTime'>,
): Promise<Result<void, InterviewStoreError>> {
  const destroyed = await vault.destroyKey(interviewId);
  await inTime(() => removeRows(interviewId, database));
  await inTime(async () => database.sittings.delete(interviewId));
  await inTime(async () => database.judgements.where('interviewId').equals(interviewId).delete());
  return destroyed.ok ? ok(undefined) : err(storeErrorOf(destroyed.error, interviewId));
}

/** Every interview of the profile, and what is left of those that the database has lost. */
export async function eraseInterviews(deps: EraseDeps): Promise<Result<void, InterviewStoreError>> {
  const rows = await deps.inTime(async () => deps.database.keys.toArray());
  const foreign = new Set(
    rows.filter(({ profileId }) => profileId !== deps.profile.id).map(({ interviewId }) => interviewId),
  );
  const ids = new Set([...rows.map(({ interviewId }) => interviewId), ...(await deps.counts.ids())]);
  const erased = await Promise.all(
    [...ids].filter((id) => !foreign.has(id)).map((id) => eraseInterview(id, deps)),
  );
  return erased.find((result) => !result.ok) ?? ok(undefined);
}

/** The encrypted rows with the wrapped key. */
export async function removeRows(interviewId: string, database: GreenroomDatabase): Promise<void> {
  const { events, recordings, keys } = database;
  await database.transaction('rw', events, recordings, keys, async () => {
    await events.where({ interviewId }).delete();
    await recordings.where({ interviewId }).delete();
    await keys.delete(interviewId);
  });
}
