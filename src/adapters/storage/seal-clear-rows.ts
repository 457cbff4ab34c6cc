import type { KeyRow } from '../../../workers/contracts/tables.ts';
import type { EventRow } from './database.ts';
import { clearRowsKey } from './database.ts';
import { activeNow } from './dexie-interview-store.ts';
import type { InterviewStoreDeps } from './dexie-interview-store.ts';

type Deps = Pick<
  InterviewStoreDeps,
  'database' | 'vault' | 'clock' | 'profile' | 'keepMs' | 'inTime' | 'alone'
>;

/**
 * Encrypts what version 1 of the database kept in clear, one interview after the other. What cannot be encrypted is
 * erased: nothing readable stays.
 */
export async function sealClearRows(deps: Deps): Promise<void> {
  const { database, inTime } = deps;
  const waiting = await inTime(async () => database.state.get(clearRowsKey));
  if (waiting === undefined) return;
  await deps.alone(async () => {
    const ids = await inTime(async () => database.events.orderBy('interviewId').uniqueKeys());
    for (const id of ids.map(String)) await sealInterview(id, deps);
    await inTime(async () => database.state.delete(clearRowsKey));
  });
}

async function sealInterview(interviewId: string, deps: Deps): Promise<void> {
  const { database, vault, profile, inTime } = deps;
  const rows: readonly object[] = await inTime(async () =>
    database.events.where('interviewId').equals(interviewId).sortBy('sequence'),
  );
  const clear = rows.flatMap((row) =>
    'event' in row && 'sequence' in row && typeof row.sequence === 'number'
      ? [{ sequence: row.sequence, event: row.event }]
      : [],
  );
  if (clear.length === 0) return;
  const sealed = await sealAll();
  await inTime(async () =>
    database.transaction('rw', database.events, database.keys, async () => {
      await database.events.where('interviewId').equals(interviewId).delete();
      if (sealed === null) return;
      await database.keys.put(sealed.keyRow);
      await database.events.bulkAdd(sealed.rows);
    }),
  );

  async function sealAll(): Promise<{ keyRow: KeyRow; rows: readonly EventRow[] } | null> {
    const wrapped = await vault.createKey(interviewId, profile);
    if (!wrapped.ok) return null;
    const key = { interviewId, wrapped: wrapped.value, profile };
    const sealedRows: EventRow[] = [];
    for (const { sequence, event } of clear) {
      const box = await vault.seal(key, sequence, JSON.stringify(event));
      if (!box.ok) return null;
      sealedRows.push({ interviewId, sequence, ...box.value });
    }
    const keyRow: KeyRow = {
      interviewId,
      profileId: profile.id,
      wrapped: wrapped.value,
      keepMs: await deps.keepMs(),
      ...activeNow(deps.clock),
    };
    return { keyRow, rows: sealedRows };
  }
}
