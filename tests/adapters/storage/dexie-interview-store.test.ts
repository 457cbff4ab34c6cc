import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EventRow } from '../../../src/adapters/storage/database.ts';
import { createDexieInterviewStore } from '../../../src/adapters/storage/dexie-interview-store.ts';
import { ok } from '../../../src/core/shared/result.ts';
import { makeQuestion, makeStarted, startMs } from '../../fakes/interview-factories.ts';
import { createTestVault } from '../../fakes/memory-key-files.ts';
import { makeStorage } from '../../fakes/test-storage.ts';

const asked = { type: 'question-asked', atMs: startMs, question: makeQuestion() } as const;
const paused = { type: 'paused', atMs: startMs } as const;

describe('the Dexie interview store', () => {
  it('gives back the events in order, whatever order they were appended in', async () => {
    const { store } = makeStorage();
    await store.append('a', 0, makeStarted());
    await store.append('a', 2, paused);
    await store.append('a', 1, asked);
    expect(await store.read('a')).toEqual(ok([makeStarted(), asked, paused]));
  });

  it('gives them back after a restart', async () => {
    const { store, deps, files } = makeStorage();
    await store.append('a', 0, makeStarted());
    const restarted = createDexieInterviewStore({ ...deps, vault: createTestVault(files) });
    expect(await restarted.read('a')).toEqual(ok([makeStarted()]));
  });

  it('stores no word of an event, only its id and its number', async () => {
    const { store, database } = makeStorage();
    const text = 'my unmistakable kingfisher';
    await store.append('a', 0, makeStarted());
    await store.append('a', 1, { type: 'answer-given', atMs: startMs, questionId: 'q', text });
    const rows = await database.events.toArray();
    expect(Object.keys(rows[1]!).sort()).toEqual(['alg', 'ct', 'interviewId', 'iv', 'sequence', 'v']);
    for (const { ct } of rows) {
      const raw = Buffer.from(ct).toString('latin1');
      expect(raw).not.toContain('kingfisher');
      expect(raw).not.toContain('answer-given');
    }
  });

  it('does not write on in an interview that was removed meanwhile', async () => {
    const { store, deps } = makeStorage();
    const otherTab = createDexieInterviewStore(deps);
    await store.append('a', 0, makeStarted());
    await otherTab.remove('a');
    expect(await store.append('a', 1, asked)).toMatchObject({ ok: false });
    expect(await store.listIds()).toEqual(ok([]));
    expect(await deps.database.events.count()).toBe(0);
  });

  it('takes the same event twice as once', async () => {
    const { store } = makeStorage();
    await store.append('a', 0, makeStarted());
    expect(await store.append('a', 0, makeStarted())).toEqual(ok(undefined));
    expect(await store.read('a')).toEqual(ok([makeStarted()]));
  });

  it('refuses another event under a used number', async () => {
    const { store } = makeStorage();
    await store.append('a', 0, makeStarted());
    expect(await store.append('a', 0, asked)).toMatchObject({
      error: { type: 'interview-conflict', sequence: 0 },
    });
  });

  it('takes several events at once, and again with what followed, as one by one', async () => {
    const { store, deps } = makeStorage();
    await store.append('a', 0, makeStarted(), asked);
    expect(await store.append('a', 1, asked, paused)).toEqual(ok(undefined));
    expect(await store.read('a')).toEqual(ok([makeStarted(), asked, paused]));
    expect(await deps.database.events.count()).toBe(3);
  });

  it('keeps none of several events where one place is taken by another event', async () => {
    const { store, deps } = makeStorage();
    await store.append('a', 0, makeStarted(), asked);
    expect(await store.append('a', 1, paused, paused)).toMatchObject({
      error: { type: 'interview-conflict', sequence: 1 },
    });
    expect(await deps.database.events.count()).toBe(2);
  });

  it('says that an interview with a missing event is damaged', async () => {
    const { store } = makeStorage();
    await store.append('a', 0, makeStarted());
    await store.append('a', 2, asked);
    expect(await store.read('a')).toMatchObject({ error: { type: 'interview-damaged' } });
  });

  it('says that an interview with a row out of place is damaged, and reads the others', async () => {
    const { store, database } = makeStorage();
    await store.append('a', 0, makeStarted());
    await store.append('a', 1, asked);
    await store.append('b', 0, makeStarted());
    const [first] = await database.events.toArray();
    await database.events.put({ ...first!, sequence: 1 });
    expect(await store.read('a')).toMatchObject({ error: { type: 'interview-damaged', sequence: 1 } });
    expect((await store.read('b')).ok).toBe(true);
  });

  it('gives its own error for any row, and never throws', async () => {
    const { store, database } = makeStorage();
    await store.append('a', 0, makeStarted());
    const field = fc.oneof(fc.jsonValue(), fc.uint8Array({ maxLength: 40 }), fc.constant(1));
    const rows = fc.record({ v: field, alg: fc.constantFrom('A256GCM', 'none', 3), iv: field, ct: field });
    await fc.assert(
      fc.asyncProperty(rows, async (row) => {
        await database.events.put({ interviewId: 'a', sequence: 0, ...row } as unknown as EventRow);
        expect(await store.read('a')).toMatchObject({ error: { type: 'interview-damaged', sequence: 0 } });
      }),
    );
  });

  it('lists each interview once and forgets those that are removed', async () => {
    const { store, files } = makeStorage();
    await store.append('a', 0, makeStarted());
    await store.append('a', 1, asked);
    await store.append('b', 0, makeStarted());
    expect(await store.listIds()).toEqual(ok(['a', 'b']));
    await store.remove('a');
    expect(await store.listIds()).toEqual(ok(['b']));
    expect(await store.read('a')).toMatchObject({ error: { type: 'interview-not-found' } });
    await store.removeAll();
    expect(await store.listIds()).toEqual(ok([]));
    expect([...files.bytes.keys()].sort()).toEqual(['device', 'profile-first']);
  });

  it('shows one profile nothing of another, and deletes nothing of it', async () => {
    const { store, deps } = makeStorage();
    await store.append('a', 0, makeStarted());
    const other = createDexieInterviewStore({ ...deps, profile: { id: 'second', protection: 'none' } });
    expect(await other.listIds()).toEqual(ok([]));
    expect(await other.read('a')).toMatchObject({ error: { type: 'interview-not-found' } });
    await other.removeAll();
    expect((await store.read('a')).ok).toBe(true);
  });

  it('says damaged, never new, when the database was silently made anew', async () => {
    const { store, deps, database } = makeStorage();
    await store.append('a', 0, makeStarted());
    await store.append('a', 1, asked);
    await Promise.all(database.tables.map((table) => table.clear()));
    const afterwards = createDexieInterviewStore(deps);
    expect(await afterwards.listIds()).toEqual(ok(['a']));
    expect(await afterwards.read('a')).toMatchObject({ error: { type: 'interview-damaged' } });
    expect((await afterwards.remove('a')).ok).toBe(true);
    expect(await afterwards.listIds()).toEqual(ok([]));
  });

  it('says damaged when the last events were lost', async () => {
    const { store, database } = makeStorage();
    await store.append('a', 0, makeStarted());
    await store.append('a', 1, asked);
    await database.events.delete(['a', 1]);
    expect(await store.read('a')).toMatchObject({ error: { type: 'interview-damaged', sequence: 1 } });
  });

  it('keeps nothing where there is no vault, and says that it cannot', async () => {
    const { store, database, files } = makeStorage();
    files.fail = true;
    expect(await store.append('a', 0, makeStarted())).toMatchObject({ error: { type: 'store-unavailable' } });
    expect(await database.events.count()).toBe(0);
  });

  it('tells a closed database as unavailable instead of throwing', async () => {
    const { store, database } = makeStorage();
    database.close({ disableAutoOpen: true });
    expect(await store.append('a', 0, makeStarted())).toMatchObject({ error: { type: 'store-unavailable' } });
    expect(await store.listIds()).toMatchObject({ error: { type: 'store-unavailable' } });
  });
});
