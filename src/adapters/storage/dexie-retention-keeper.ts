import type { AuditLog } from '../../core/ports/audit-log.ts';
import type { InterviewStoreError } from '../../core/ports/interview-store.ts';
import type { RetentionKeeper } from '../../core/ports/retention-keeper.ts';
import { parseSealedBox } from '../../core/ports/vault.ts';
import type { ProfileKey, Vault } from '../../core/ports/vault.ts';
import { purgeExpired, runningInterviewIds } from '../../core/retention/purge-expired.ts';
import type { KeptRecord } from '../../core/retention/purge-expired.ts';
import { expiresAtMs } from '../../core/retention/retention.ts';
import type { TrustedClock } from '../../core/retention/retention.ts';
import { err, ok } from '../../core/shared/result.ts';
import type { Result } from '../../core/shared/result.ts';
import { highestTimeKey } from '../../../workers/contracts/tables.ts';
import type { KeyRow } from '../../../workers/contracts/tables.ts';
import type { GreenroomDatabase } from './database.ts';
import { removeRows } from './erase-interview.ts';
import type { InTime } from './storage-deadline.ts';
import { storeErrorFrom } from './store-error.ts';

export interface RetentionDeps {
  readonly database: GreenroomDatabase;
  readonly vault: Vault;
  readonly audit: AuditLog;
  readonly clock: TrustedClock;
  readonly profile: ProfileKey;
  readonly inTime: InTime;
  /** The names of all Web Locks that are held, in any tab. */
  readonly lockNames: () => Promise<readonly (string | undefined)[]>;
}

export function createDexieRetentionKeeper(deps: RetentionDeps): RetentionKeeper {
  const { database, vault, audit, clock, profile, inTime } = deps;

  const keyRows = (): Promise<readonly KeyRow[]> => inTime(async () => database.keys.toArray());

  /** Takes in the highest time that was stored, says when the clock went back, and stores the highest time now. */
  async function seeClock(): Promise<void> {
    const row = await inTime(async () => database.state.get(highestTimeKey));
    const stored = typeof row?.value === 'number' ? row.value : 0;
    const isBack = clock.see(stored);
    const now = clock.now();
    if (isBack) await audit.append({ type: 'clock-set-back', byMs: Math.round(stored - now.wallMs) });
    await storeHighestTime();
  }

  async function storeHighestTime(): Promise<void> {
    const { trustedMs } = clock.now();
    await inTime(async () => database.state.put({ key: highestTimeKey, value: trustedMs }));
  }

  return {
    kept: async () =>
      guard(async () => {
        const now = clock.now();
        const own = (await keyRows()).filter(({ profileId }) => profileId === profile.id);
        return Promise.all(
          own.map(async (row) => ({
            interviewId: row.interviewId,
            expiresAtMs: expiresAtMs(recordOf(row), now),
            sizeBytes: await sizeOf(row.interviewId),
          })),
        );
      }),
    keepFor: async (keepMs) =>
      guard(async () => {
        await inTime(async () =>
          database.keys.filter(({ profileId }) => profileId === profile.id).modify({ keepMs }),
        );
      }),
    purge: async () =>
      guard(async () => {
        await seeClock();
        const purged = await purgeExpired(clock.now(), {
          records: async () => (await keyRows()).map(recordOf),
          runningIds: async () => runningInterviewIds(await deps.lockNames()),
          destroyKey: async (interviewId) => (await vault.destroyKey(interviewId)).ok,
          // The sitting stays: numbers without words.
          removeRows: (interviewId) => inTime(() => removeRows(interviewId, database)),
          isReadable: async (interviewId) => (await inTime(() => countRows(interviewId))) > 0,
          log: async (entry) => audit.append(entry),
        });
        const ids = (await keyRows()).map(({ interviewId }) => interviewId);
        if (ids.length === 0) {
          clock.forget();
          await storeHighestTime();
        }
        void vault.destroyOrphans(ids);
        return purged;
      }),
  };

  async function countRows(interviewId: string): Promise<number> {
    const events = await database.events.where({ interviewId }).count();
    const recordings = await database.recordings.where({ interviewId }).count();
    return events + recordings + ((await database.keys.get(interviewId)) === undefined ? 0 : 1);
  }

  async function sizeOf(interviewId: string): Promise<number> {
    let sizeBytes = 0;
    const add = (row: unknown): void => {
      const box = parseSealedBox(row);
      if (box !== null) sizeBytes += box.iv.length + box.ct.length;
    };
    // One row after the other: a recording may be large.
    await inTime(async () => {
      await database.events.where({ interviewId }).each(add);
      await database.recordings.where({ interviewId }).each(add);
    });
    return sizeBytes;
  }
}

function recordOf(row: KeyRow): KeptRecord {
  return {
    interviewId: row.interviewId,
    active: { trustedMs: row.activeTrustedMs, wallMs: row.activeWallMs },
    keepMs: row.keepMs,
  };
}

async function guard<T>(work: () => Promise<T>): Promise<Result<T, InterviewStoreError>> {
  try {
    return ok(await work());
  } catch (error) {
    return err(storeErrorFrom(error));
  }
}
