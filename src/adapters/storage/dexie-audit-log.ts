import { parseAuditEntries } from '../../core/audit/audit-entry.ts';
import type { AuditEvent } from '../../core/audit/audit-entry.ts';
import { chainEntry } from '../../core/audit/chain.ts';
import type { Digest } from '../../core/audit/chain.ts';
import type { AuditLog } from '../../core/ports/audit-log.ts';
import type { InterviewStoreError } from '../../core/ports/interview-store.ts';
import { err, ok } from '../../core/shared/result.ts';
import type { Result } from '../../core/shared/result.ts';
import type { GreenroomDatabase } from './database.ts';
import type { InTime } from './storage-deadline.ts';
import { storeErrorFrom } from './store-error.ts';

/** The chain in IndexedDB, one row an entry. */
export function createDexieAuditLog(
  database: GreenroomDatabase,
  deps: { readonly digest: Digest; readonly nowMs: () => number; readonly inTime: InTime },
): AuditLog {
  const { digest, nowMs, inTime } = deps;
  /** One at a time in this tab; another tab is met by trying again. */
  let queue: Promise<unknown> = Promise.resolve();

  async function append(event: AuditEvent): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      const stored = await inTime(async () => database.audit.orderBy('sequence').last());
      const parsed = parseAuditEntries(stored === undefined ? [] : [stored]);
      if (!parsed.ok) throw new Error(parsed.error.detail);
      const entry = await chainEntry(parsed.value[0] ?? null, event, nowMs(), digest);
      try {
        await inTime(async () => database.audit.add(entry));
        return;
      } catch (error) {
        if (attempt === attempts || !isTaken(error)) throw error;
      }
    }
  }

  return {
    append: async (event) => {
      const added = queue.then(() => guard(() => append(event)));
      queue = added;
      return added;
    },
    read: async () =>
      guard(async () => {
        const parsed = parseAuditEntries(
          await inTime(async () => database.audit.orderBy('sequence').toArray()),
        );
        if (!parsed.ok) throw new Error(parsed.error.detail);
        return parsed.value;
      }),
    clear: async () => guard(() => inTime(async () => database.audit.clear())),
  };
}

/** As many tabs as may add an entry at the same moment. */
const attempts = 20;

function isTaken(error: unknown): boolean {
  return error instanceof Error && error.name === 'ConstraintError';
}

async function guard<T>(work: () => Promise<T>): Promise<Result<T, InterviewStoreError>> {
  try {
    return ok(await work());
  } catch (error) {
    return err(storeErrorFrom(error));
  }
}
