import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { ok } from '../../../src/core/shared/result.ts';
import { makeQuestion, makeStarted, startMs } from '../../fakes/interview-factories.ts';
import { createMemoryKeyFiles } from '../../fakes/memory-key-files.ts';
import { makeStorage } from '../../fakes/test-storage.ts';

const events = [makeStarted(), { type: 'question-asked', atMs: startMs, question: makeQuestion() } as const];

describe('version 2 of the database', () => {
  it('encrypts what version 1 kept in clear', async () => {
    await makeVersionOne('clear');
    const { store, database } = makeStorage({ name: 'clear' });
    expect(await store.listIds()).toEqual(ok(['a', 'b']));
    expect(await store.read('a')).toEqual(ok(events));
    expect(await store.read('b')).toEqual(ok([makeStarted()]));
    const rows = await database.events.toArray();
    expect(rows.map((row) => 'event' in row)).toEqual([false, false, false]);
    expect(await database.state.get('clear-rows')).toBeUndefined();
    expect(await database.preferences.get('app')).toEqual({ key: 'app', value: { theme: 'dark' } });
  });

  it('erases it where it cannot encrypt', async () => {
    await makeVersionOne('no-vault');
    const files = createMemoryKeyFiles();
    files.fail = true;
    const { store, database } = makeStorage({ name: 'no-vault', files });
    expect(await store.listIds()).toEqual(ok([]));
    expect(await database.events.count()).toBe(0);
  });

  it('goes on where it was cut off, without encrypting twice', async () => {
    await makeVersionOne('cut-off');
    const first = makeStorage({ name: 'cut-off' });
    await first.store.listIds();
    await first.database.state.put({ key: 'clear-rows', value: true });
    first.database.close();
    const second = makeStorage({ name: 'cut-off', files: first.files });
    expect(await second.store.read('a')).toEqual(ok(events));
  });

  it('has nothing to encrypt in an empty one', async () => {
    const { database } = makeStorage();
    await database.open();
    expect(await database.state.count()).toBe(0);
  });
});

async function makeVersionOne(name: string): Promise<void> {
  const old = new Dexie(name);
  old.version(1).stores({ events: '[interviewId+sequence], interviewId', preferences: 'key' });
  await old
    .table('events')
    .bulkAdd([
      ...events.map((event, sequence) => ({ interviewId: 'a', sequence, event })),
      { interviewId: 'b', sequence: 0, event: makeStarted() },
    ]);
  await old.table('preferences').put({ key: 'app', value: { theme: 'dark' } });
  old.close();
}
