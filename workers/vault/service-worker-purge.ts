import { parseAuditEntries } from '../../src/core/audit/audit-entry.ts';
import type { AuditEvent } from '../../src/core/audit/audit-entry.ts';
import { chainEntry } from '../../src/core/audit/chain.ts';
import type { Digest } from '../../src/core/audit/chain.ts';
import { purgeExpired, runningInterviewIds } from '../../src/core/retention/purge-expired.ts';
import type { KeptRecord } from '../../src/core/retention/purge-expired.ts';
import { highestTimeKey, tables } from '../contracts/tables.ts';
import { openExisting, settle, within } from './raw-database.ts';

export interface ServiceWorkerPurgeDeps {
  readonly indexedDB: IDBFactory;
  /** False where the secret could not be removed. */
  readonly removeSecret: (interviewId: string) => Promise<boolean>;
  readonly lockNames: () => Promise<readonly (string | undefined)[]>;
  readonly digest: Digest;
  readonly nowMs: () => number;
}

/**
 * Erases expired interviews where no page is open to do it: the secret first, then the rows with the wrapped key. Does
 * nothing where there is no database yet. Gives the ids; rejects where the storage refuses.
 */
export async function purgeInServiceWorker(deps: ServiceWorkerPurgeDeps): Promise<readonly string[]> {
  const database = await openExisting(deps.indexedDB);
  if (database === null) return [];
  try {
    const wallMs = deps.nowMs();
    const highest = await readValue(database, highestTimeKey);
    const trustedMs = Math.max(wallMs, typeof highest === 'number' ? highest : 0);
    return await purgeExpired(
      { wallMs, trustedMs },
      {
        records: () => readRecords(database),
        runningIds: async () => runningInterviewIds(await deps.lockNames()),
        destroyKey: deps.removeSecret,
        removeRows: (id) =>
          within(database, [...rowTablesIn(database), tables.keys], 'readwrite', (transaction) => {
            for (const table of rowTablesIn(database)) transaction.objectStore(table).delete(rangeOf(id));
            transaction.objectStore(tables.keys).delete(id);
          }),
        isReadable: async (id) => (await countOf(database, id)) > 0,
        log: (entry) => appendEntry(database, entry, deps),
      },
    );
  } finally {
    database.close();
  }
}

async function readRecords(database: IDBDatabase): Promise<readonly KeptRecord[]> {
  const rows: unknown[] = await settle(
    database.transaction(tables.keys).objectStore(tables.keys).getAll() as IDBRequest<unknown[]>,
  );
  return rows.flatMap((row) => parseRecord(row) ?? []);
}

/** A key row that cannot be read is left to the page, which shows it. */
function parseRecord(row: unknown): KeptRecord | null {
  if (typeof row !== 'object' || row === null) return null;
  const { interviewId, activeTrustedMs, activeWallMs, keepMs } = row as Readonly<Record<string, unknown>>;
  if (typeof interviewId !== 'string' || typeof keepMs !== 'number') return null;
  if (typeof activeTrustedMs !== 'number' || typeof activeWallMs !== 'number') return null;
  return { interviewId, active: { trustedMs: activeTrustedMs, wallMs: activeWallMs }, keepMs };
}

async function readValue(database: IDBDatabase, key: string): Promise<unknown> {
  const row: unknown = await settle(
    database.transaction(tables.state).objectStore(tables.state).get(key) as IDBRequest<unknown>,
  );
  return typeof row === 'object' && row !== null && 'value' in row ? row.value : null;
}

async function countOf(database: IDBDatabase, id: string): Promise<number> {
  const rowTables = rowTablesIn(database);
  const transaction = database.transaction([...rowTables, tables.keys]);
  const counts = await Promise.all([
    ...rowTables.map((table) => settle(transaction.objectStore(table).count(rangeOf(id)))),
    settle(transaction.objectStore(tables.keys).count(id)),
  ]);
  return counts.reduce((sum, count) => sum + count, 0);
}

/** What an interview has numbered rows in. Recordings came with a later version, which only a page makes. */
function rowTablesIn(database: IDBDatabase): readonly string[] {
  return [tables.events, tables.recordings].filter((name) => database.objectStoreNames.contains(name));
}

/** All rows of an interview where the second part of the key is a number. */
function rangeOf(id: string): IDBKeyRange {
  return IDBKeyRange.bound([id, 0], [id, Infinity]);
}

const attempts = 20;

/** A page may add an entry at the same moment; then the next place is tried. */
async function appendEntry(
  database: IDBDatabase,
  event: AuditEvent,
  { digest, nowMs }: ServiceWorkerPurgeDeps,
): Promise<void> {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const cursor = await settle(
      database.transaction(tables.audit).objectStore(tables.audit).openCursor(null, 'prev'),
    );
    const parsed = parseAuditEntries(cursor === null ? [] : [cursor.value]);
    if (!parsed.ok) return;
    const entry = await chainEntry(parsed.value[0] ?? null, event, nowMs(), digest);
    try {
      await within(database, [tables.audit], 'readwrite', (transaction) => {
        transaction.objectStore(tables.audit).add(entry);
      });
      return;
    } catch (error) {
      if (!(error instanceof DOMException) || error.name !== 'ConstraintError') throw error;
    }
  }
}
