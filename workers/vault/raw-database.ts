import { databaseName, tables } from '../contracts/tables.ts';

/** The app's database as it is: never made here, never migrated. Null where it is missing or of an older version. */
export async function openExisting(factory: IDBFactory): Promise<IDBDatabase | null> {
  const request = factory.open(databaseName);
  // Called only where there is none yet. Then the opening fails, and nothing is made.
  request.onupgradeneeded = () => request.transaction?.abort();
  let database: IDBDatabase;
  try {
    database = await settle(request);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
  if (neededTables.every((name) => database.objectStoreNames.contains(name))) return database;
  database.close();
  return null;
}

/** Of version 2, the first that was encrypted. Later tables may not be there yet: the page makes them when it opens. */
const neededTables = [tables.events, tables.keys, tables.audit, tables.state];

export async function settle<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('no reason given'));
  });
}

/** Resolves when the transaction is on the disk. */
export async function within(
  database: IDBDatabase,
  names: readonly string[],
  mode: IDBTransactionMode,
  work: (transaction: IDBTransaction) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction([...names], mode, { durability: 'strict' });
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('no reason given'));
    work(transaction);
  });
}
