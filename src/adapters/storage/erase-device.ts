import type { InterviewStoreError } from '../../core/ports/interview-store.ts';
import type { AuditLog } from '../../core/ports/audit-log.ts';
import type { Vault } from '../../core/ports/vault.ts';
import { err, ok } from '../../core/shared/result.ts';
import type { Result } from '../../core/shared/result.ts';
import type { GreenroomDatabase } from './database.ts';
import type { InTime } from './storage-deadline.ts';
import { storeErrorFrom, storeErrorOf } from './store-error.ts';

export interface EraseDeviceDeps {
  readonly database: GreenroomDatabase;
  readonly vault: Vault;
  readonly audit: AuditLog;
  readonly inTime: InTime;
  /** Caches that hold what a user gave, such as a shared CV. The app's own files may stay. */
  readonly clearCaches: () => Promise<void>;
}

/** Every key, every row of every profile, every cache that could hold words. The new log begins with this. */
export async function eraseDevice(deps: EraseDeviceDeps): Promise<Result<void, InterviewStoreError>> {
  const { database, vault, audit, inTime } = deps;
  try {
    const destroyed = await vault.destroyAll();
    await inTime(async () => Promise.all(database.tables.map(async (table) => table.clear())));
    await deps.clearCaches();
    vault.lock();
    await audit.append({ type: 'everything-erased' });
    return destroyed.ok ? ok(undefined) : err(storeErrorOf(destroyed.error, ''));
  } catch (error) {
    return err(storeErrorFrom(error));
  }
}
