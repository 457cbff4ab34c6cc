import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import { createDatabase } from '../../../src/adapters/storage/database.ts';
import type { GreenroomDatabase } from '../../../src/adapters/storage/database.ts';
import { createDexieInterviewStore } from '../../../src/adapters/storage/dexie-interview-store.ts';
import { createDexiePreferenceStore } from '../../../src/adapters/storage/dexie-preference-store.ts';
import { defaultPreferences } from '../../../src/core/ports/preference-store.ts';
import { ok } from '../../../src/core/shared/result.ts';
import { makeQuestion, makeStarted, startMs } from '../../fakes/interview-factories.ts';

const asked = { type: 'question-asked', atMs: startMs, question: makeQuestion() } as const;
const databases: GreenroomDatabase[] = [];

function open(): GreenroomDatabase {
  const database = createDatabase(`test-${databases.length}`);
  databases.push(database);
  return database;
}

afterEach(async () => {
  for (const database of databases) await database.delete();
});

describe('the Dexie interview store', () => {
  it('gives back the events in order, whatever order they were appended in', async () => {
    const store = createDexieInterviewStore(open());
    const paused = { type: 'paused', atMs: startMs } as const;
    await store.append('a', 0, makeStarted());
    await store.append('a', 2, paused);
    await store.append('a', 1, asked);
    expect(await store.read('a')).toEqual(ok([makeStarted(), asked, paused]));
  });

  it('does not write on in an interview that was removed meanwhile', async () => {
    const store = createDexieInterviewStore(open());
    await store.append('a', 0, makeStarted());
    await store.remove('a');
    expect(await store.append('a', 1, asked)).toMatchObject({ error: { type: 'interview-not-found' } });
    expect(await store.listIds()).toEqual(ok([]));
  });

  it('takes the same event twice as once', async () => {
    const store = createDexieInterviewStore(open());
    await store.append('a', 0, makeStarted());
    expect(await store.append('a', 0, makeStarted())).toEqual(ok(undefined));
  });

  it('refuses another event under a used number', async () => {
    const store = createDexieInterviewStore(open());
    await store.append('a', 0, makeStarted());
    expect(await store.append('a', 0, asked)).toMatchObject({
      error: { type: 'interview-conflict', sequence: 0 },
    });
  });

  it('says that an interview with a missing event is damaged', async () => {
    const store = createDexieInterviewStore(open());
    await store.append('a', 0, makeStarted());
    await store.append('a', 2, asked);
    expect(await store.read('a')).toMatchObject({ error: { type: 'interview-damaged', sequence: 1 } });
  });

  it('says that an interview with an unreadable row is damaged, and reads the others', async () => {
    const database = open();
    const store = createDexieInterviewStore(database);
    await database.events.add({ interviewId: 'a', sequence: 0, event: { type: 'nonsense' } });
    await store.append('b', 0, makeStarted());
    expect(await store.read('a')).toMatchObject({ error: { type: 'interview-damaged', sequence: 0 } });
    expect((await store.read('b')).ok).toBe(true);
  });

  it('lists each interview once and forgets those that are removed', async () => {
    const store = createDexieInterviewStore(open());
    await store.append('a', 0, makeStarted());
    await store.append('a', 1, asked);
    await store.append('b', 0, makeStarted());
    expect(await store.listIds()).toEqual(ok(['a', 'b']));
    await store.remove('a');
    expect(await store.listIds()).toEqual(ok(['b']));
    expect(await store.read('a')).toMatchObject({ error: { type: 'interview-not-found' } });
    await store.removeAll();
    expect(await store.listIds()).toEqual(ok([]));
  });

  it('tells a closed database as unavailable instead of throwing', async () => {
    const database = open();
    const store = createDexieInterviewStore(database);
    database.close({ disableAutoOpen: true });
    expect(await store.append('a', 0, makeStarted())).toMatchObject({ error: { type: 'store-unavailable' } });
    expect(await store.listIds()).toMatchObject({ error: { type: 'store-unavailable' } });
  });
});

describe('the Dexie preference store', () => {
  it('gives back what was written', async () => {
    const preferences = createDexiePreferenceStore(open());
    await preferences.write({ ...defaultPreferences, theme: 'dark' });
    expect(await preferences.read()).toEqual({ ...defaultPreferences, theme: 'dark' });
  });

  it('falls back to the default of each preference that cannot be read', async () => {
    const database = open();
    await database.preferences.put({ key: 'app', value: { theme: 'pink', shortcuts: false } });
    const read = await createDexiePreferenceStore(database).read();
    expect(read).toEqual({ ...defaultPreferences, shortcuts: false });
  });
});
