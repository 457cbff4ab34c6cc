import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createDexieAuditLog } from '../../../src/adapters/storage/dexie-audit-log.ts';
import { createDexieJudgementStore } from '../../../src/adapters/storage/dexie-judgement-store.ts';
import { createDexieRecordingStore } from '../../../src/adapters/storage/dexie-recording-store.ts';
import { createDexieRetentionKeeper } from '../../../src/adapters/storage/dexie-retention-keeper.ts';
import { createDexieSittingStore } from '../../../src/adapters/storage/dexie-sitting-store.ts';
import { eraseDevice } from '../../../src/adapters/storage/erase-device.ts';
import { createLoggedInterviewStore } from '../../../src/adapters/storage/logged-interview-store.ts';
import { verifyChain } from '../../../src/core/audit/chain.ts';
import type { Digest } from '../../../src/core/audit/chain.ts';
import { dayMs, hourMs } from '../../../src/core/retention/retention.ts';
import type { KeptJudgement } from '../../../src/core/ports/judgement-store.ts';
import { ok } from '../../../src/core/shared/result.ts';
import { makeJudgement, makeStarted, startMs } from '../../fakes/interview-factories.ts';
import { directly, makeStorage } from '../../fakes/test-storage.ts';

const digest: Digest = (text) => Promise.resolve(createHash('sha256').update(text).digest('hex'));

describe('the retention keeper', () => {
  it('counts kept recordings in what an interview takes, and erases them with it', async () => {
    const { store, retention, device, database, recordings } = makeWorld();
    await store.append('a', 0, makeStarted());
    const sizeOf = async (): Promise<number> => {
      const kept = await retention.kept();
      return kept.ok ? (kept.value[0]?.sizeBytes ?? 0) : 0;
    };
    const before = await sizeOf();
    await recordings.keep('a', 0, new Int16Array(16_000));
    expect((await sizeOf()) - before).toBeGreaterThanOrEqual(8000);
    device.wallMs += 25 * hourMs;
    expect(await retention.purge()).toEqual(ok(['a']));
    expect(await database.recordings.count()).toBe(0);
  });

  it('erases what has expired, its key first, and takes it down', async () => {
    const { store, retention, device, database, files, logged } = makeWorld();
    await store.append('a', 0, makeStarted());
    device.wallMs += 20 * hourMs;
    await store.append('b', 0, makeStarted());
    device.wallMs += 5 * hourMs;
    expect(await retention.purge()).toEqual(ok(['a']));
    expect(await store.listIds()).toEqual(ok(['b']));
    expect([...files.bytes.keys()].sort()).toEqual(['count-b', 'device', 'key-b', 'profile-first']);
    expect(await database.events.toArray()).toHaveLength(1);
    expect(await logged()).toEqual(['interview-expired']);
  });

  it('counts from the last activity', async () => {
    const { store, retention, device } = makeWorld();
    await store.append('a', 0, makeStarted());
    device.wallMs += 20 * hourMs;
    await store.append('a', 1, { type: 'paused', atMs: startMs });
    device.wallMs += 20 * hourMs;
    expect(await retention.purge()).toEqual(ok([]));
    device.wallMs += 4 * hourMs;
    expect(await retention.purge()).toEqual(ok(['a']));
  });

  it('leaves an interview alone while its lock is held', async () => {
    const { store, retention, device, locks } = makeWorld();
    await store.append('a', 0, makeStarted());
    device.wallMs += 2 * dayMs;
    locks.push('interview:a');
    expect(await retention.purge()).toEqual(ok([]));
    locks.pop();
    expect(await retention.purge()).toEqual(ok(['a']));
  });

  it('takes down that the clock went back, and gives no longer life for it', async () => {
    const { store, retention, device, logged, reopened } = makeWorld();
    device.wallMs += 10 * dayMs;
    await store.append('a', 0, makeStarted());
    device.wallMs -= 5 * dayMs;
    const later = reopened();
    await later.retention.purge();
    expect(await logged()).toEqual(['clock-set-back']);
    device.wallMs += dayMs;
    device.openMs += dayMs;
    expect(await later.retention.purge()).toEqual(ok(['a']));
    expect((await retention.kept()).ok).toBe(true);
  });

  it('says when each interview expires and how large it is; a new lifetime holds for all', async () => {
    const { store, retention } = makeWorld();
    await store.append('a', 0, makeStarted());
    const expected = Math.floor(startMs / 60_000) * 60_000;
    const kept = await retention.kept();
    expect(kept).toMatchObject({ value: [{ interviewId: 'a', expiresAtMs: expected + dayMs }] });
    expect(kept.ok && kept.value[0]!.sizeBytes).toBeGreaterThan(100);
    await retention.keepFor(hourMs);
    expect(await retention.kept()).toMatchObject({ value: [{ expiresAtMs: expected + hourMs }] });
  });

  it('keeps the numbers of a sitting when the words expire, and forgets them on deletion', async () => {
    const { store, retention, device, sittings } = makeWorld();
    for (const id of ['a', 'b']) {
      await store.append(id, 0, makeStarted());
      await sittings.keep(id, { day: 20_000, finished: true, items: [{ questionId: 'card/q', score: 0.5 }] });
    }
    await store.remove('b');
    device.wallMs += 2 * dayMs;
    await retention.purge();
    expect((await sittings.list()).map(({ interviewId }) => interviewId)).toEqual(['a']);
  });
});

describe('the sittings', () => {
  it('leave out rows that cannot be read', async () => {
    const { database, sittings } = makeWorld();
    await sittings.keep('a', { day: 2, finished: true, items: [] });
    await database
      .table('sittings')
      .put({ interviewId: 'b', profileId: 'first', day: 'today', finished: 1, items: 3 });
    expect(await sittings.list()).toEqual([{ interviewId: 'a', day: 2, finished: true, items: [] }]);
  });
});

describe('the audit log', () => {
  it('stays one chain when two tabs add at the same time', async () => {
    const { database, audit } = makeWorld();
    const otherTab = createDexieAuditLog(database, { digest, nowMs: () => startMs, inTime: directly });
    await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        (index % 2 === 0 ? audit : otherTab).append({ type: 'interview-started', interviewId: `${index}` }),
      ),
    );
    const read = await audit.read();
    expect(read.ok && (await verifyChain(read.value, digest))).toMatchObject({ value: { length: 10 } });
  });

  it('takes down what happens to interviews, and none of their words', async () => {
    const { store, audit, database, logged } = makeWorld();
    const watched = createLoggedInterviewStore(store, audit);
    await watched.append('a', 0, makeStarted());
    await watched.append('a', 1, { type: 'finished', atMs: startMs, reason: 'time' });
    await watched.remove('a');
    await watched.removeAll();
    expect(await logged()).toEqual([
      'interview-started',
      'interview-finished',
      'interview-deleted',
      'all-interviews-deleted',
    ]);
    expect(JSON.stringify(await database.audit.toArray())).not.toContain('Developer');
  });
});

describe('erasing everything', () => {
  it('leaves no key and no row of any profile; the log begins anew with it', async () => {
    const { store, deps, files, database, audit, sittings, judgements, logged } = makeWorld();
    await store.append('a', 0, makeStarted());
    await sittings.keep('a', { day: 1, finished: true, items: [] });
    await judgements.keep(judgement);
    await database.preferences.put({ key: 'app', value: {} });
    await audit.append({ type: 'interview-started', interviewId: 'a' });
    let cleared = false;
    const clearCaches = () => Promise.resolve(void (cleared = true));
    expect((await eraseDevice({ ...deps, audit, clearCaches })).ok).toBe(true);
    expect(files.bytes.size).toBe(0);
    expect(cleared).toBe(true);
    expect(await logged()).toEqual(['everything-erased']);
    for (const table of database.tables) if (table.name !== 'audit') expect(await table.count()).toBe(0);
  });

  it('erases the rows also when the keys cannot be reached, and says so', async () => {
    const { store, deps, files, database, audit } = makeWorld();
    await store.append('a', 0, makeStarted());
    files.fail = true;
    const erased = await eraseDevice({ ...deps, audit, clearCaches: () => Promise.resolve() });
    expect(erased).toMatchObject({ error: { type: 'store-unavailable' } });
    expect(await database.events.count()).toBe(0);
  });
});

const judgement: KeptJudgement = { ...makeJudgement(), interviewId: 'a', questionId: 'q', day: 20_000 };

describe('judgements of scores', () => {
  it('stay when an interview expires, and go when it is deleted', async () => {
    const { store, retention, device, judgements } = makeWorld();
    for (const id of ['a', 'b']) {
      await store.append(id, 0, makeStarted());
      await judgements.keep({ ...judgement, interviewId: id });
    }
    await store.remove('b');
    expect(await judgements.list()).toEqual(ok([judgement]));
    device.wallMs += 2 * dayMs;
    await retention.purge();
    expect(await store.listIds()).toEqual(ok([]));
    expect(await judgements.list()).toEqual(ok([judgement]));
  });
});

function makeWorld(storage = makeStorage()) {
  const { database, deps } = storage;
  const locks: string[] = [];
  const audit = createDexieAuditLog(database, {
    digest,
    nowMs: () => storage.device.wallMs,
    inTime: directly,
  });
  const lockNames = () => Promise.resolve(locks);
  return {
    ...storage,
    locks,
    audit,
    recordings: createDexieRecordingStore(deps),
    retention: createDexieRetentionKeeper({ ...deps, audit, lockNames }),
    judgements: createDexieJudgementStore(database, { profileId: 'first', inTime: directly }),
    sittings: createDexieSittingStore(database, { profileId: 'first', inTime: directly }),
    logged: async () => (await database.audit.toArray()).map(({ event }) => event.type),
    reopened: () => {
      const again = makeStorage({ name: storage.name, files: storage.files });
      const clock = { ...again.deps, clock: deps.clock };
      return { retention: createDexieRetentionKeeper({ ...clock, audit, lockNames }) };
    },
  };
}
