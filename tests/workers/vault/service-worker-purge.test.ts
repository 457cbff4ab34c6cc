import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { createDexieRecordingStore } from '../../../src/adapters/storage/dexie-recording-store.ts';
import { verifyChain } from '../../../src/core/audit/chain.ts';
import type { Digest } from '../../../src/core/audit/chain.ts';
import { hourMs } from '../../../src/core/retention/retention.ts';
import { ok } from '../../../src/core/shared/result.ts';
import { purgeInServiceWorker } from '../../../workers/vault/service-worker-purge.ts';
import { makeStarted, startMs } from '../../fakes/interview-factories.ts';
import { makeStorage } from '../../fakes/test-storage.ts';

const digest: Digest = (text) => Promise.resolve(createHash('sha256').update(text).digest('hex'));
let opened: ReturnType<typeof makeStorage> | null = null;

afterEach(async () => {
  await opened?.database.delete();
  opened = null;
});

describe('purging in the service worker', () => {
  it('erases what has expired, the secret first, and goes on with the chain of the log', async () => {
    const { store, database, files, deps } = (opened = makeStorage({ name: 'greenroom' }));
    await store.append('a', 0, makeStarted());
    await store.append('b', 0, makeStarted());
    await database.keys.update('b', { keepMs: 100 * hourMs });
    const recordings = createDexieRecordingStore(deps);
    await recordings.keep('a', 0, new Int16Array(100));
    await recordings.keep('b', 0, new Int16Array(100));
    const rowsAtSecret: number[] = [];
    const purged = await purge({
      hours: 25,
      removeSecret: async (id) => {
        rowsAtSecret.push(await database.events.where('interviewId').equals(id).count());
        files.bytes.delete(`key-${id}`);
        files.bytes.delete(`count-${id}`);
        return true;
      },
    });
    expect(purged).toEqual(['a']);
    expect(rowsAtSecret).toEqual([1]);
    expect(await store.listIds()).toEqual(ok(['b']));
    expect((await database.recordings.toArray()).map(({ interviewId }) => interviewId)).toEqual(['b']);
    const entries = await database.audit.toArray();
    expect(entries.map(({ event }) => event.type)).toEqual(['interview-expired']);
    expect((await verifyChain(entries, digest)).ok).toBe(true);
  });

  it('erases what has expired from a database of a version that had no recordings yet', async () => {
    const { database } = (opened = makeStorage({ name: 'greenroom' }));
    await database.delete();
    await makeOlderDatabase({
      interviewId: 'a',
      activeTrustedMs: startMs,
      activeWallMs: startMs,
      keepMs: hourMs,
    });
    expect(await purge({ hours: 2 })).toEqual(['a']);
  });

  it('leaves a running interview alone', async () => {
    const { store } = (opened = makeStorage({ name: 'greenroom' }));
    await store.append('a', 0, makeStarted());
    expect(await purge({ hours: 25, locks: ['interview:a'] })).toEqual([]);
    expect((await store.read('a')).ok).toBe(true);
  });

  it('trusts the highest time that was seen over a clock that was set back', async () => {
    const { store, database } = (opened = makeStorage({ name: 'greenroom' }));
    await store.append('a', 0, makeStarted());
    await database.state.put({ key: 'highest-time', value: startMs + 30 * hourMs });
    expect(await purge({ hours: 1 })).toEqual(['a']);
  });

  it('makes no database where there is none', async () => {
    expect(await purge({ hours: 1 })).toEqual([]);
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('greenroom');
  });
});

/** The tables that the service worker needs, as version 2 of the database had them. */
async function makeOlderDatabase(keyRow: object): Promise<void> {
  const request = indexedDB.open('greenroom', 20);
  request.onupgradeneeded = () => {
    request.result.createObjectStore('events', { keyPath: ['interviewId', 'sequence'] });
    request.result.createObjectStore('keys', { keyPath: 'interviewId' }).add(keyRow);
    request.result.createObjectStore('audit', { keyPath: 'sequence' });
    request.result.createObjectStore('state', { keyPath: 'key' });
  };
  await new Promise((resolve, reject) => {
    request.onsuccess = resolve;
    request.onerror = () => reject(new Error('not made'));
  });
  request.result.close();
}

async function purge({
  hours,
  locks = [],
  removeSecret = () => Promise.resolve(true),
}: {
  hours: number;
  locks?: readonly string[];
  removeSecret?: (id: string) => Promise<boolean>;
}): Promise<readonly string[]> {
  return purgeInServiceWorker({
    indexedDB,
    removeSecret,
    lockNames: () => Promise.resolve(locks),
    digest,
    nowMs: () => startMs + hours * hourMs,
  });
}
