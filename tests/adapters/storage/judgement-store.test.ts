import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { createDeferredJudgementStore } from '../../../src/adapters/storage/deferred-judgement-store.ts';
import { createDexieJudgementStore } from '../../../src/adapters/storage/dexie-judgement-store.ts';
import { createMemoryInterviewStore } from '../../../src/adapters/storage/memory-interview-store.ts';
import type { KeptJudgement } from '../../../src/core/ports/judgement-store.ts';
import { ok } from '../../../src/core/shared/result.ts';
import { makeJudgement, makeStarted } from '../../fakes/interview-factories.ts';
import { directly, makeStorage } from '../../fakes/test-storage.ts';

const judgement: KeptJudgement = { ...makeJudgement(), interviewId: 'a', questionId: 'q', day: 20_000 };

describe('judgements in the database', () => {
  it('are one for each answer: the newest counts', async () => {
    const { judgements } = makeWorld();
    await judgements.keep(judgement);
    const changed: KeptJudgement = { ...judgement, verdict: { type: 'own-score', score: 0.4 } };
    await judgements.keep(changed);
    expect(await judgements.list()).toEqual(ok([changed]));
  });

  it('are taken back one by one, or all of the profile at once', async () => {
    const { judgements, database } = makeWorld();
    const other = createDexieJudgementStore(database, { profileId: 'other', inTime: directly });
    await other.keep({ ...judgement, interviewId: 'c' });
    for (const questionId of ['q', 'r', 's']) await judgements.keep({ ...judgement, questionId });
    await judgements.remove('a', 'q');
    await judgements.remove('a', 'never there');
    expect(await judgements.list()).toMatchObject({ value: [{ questionId: 'r' }, { questionId: 's' }] });
    await judgements.removeAll();
    expect(await judgements.list()).toEqual(ok([]));
    expect(await other.list()).toMatchObject({ value: [{ interviewId: 'c' }] });
  });

  it('leave out what cannot be read', async () => {
    const { judgements, database } = makeWorld();
    await judgements.keep(judgement);
    const broken = { interviewId: 'b', questionId: 'q', profileId: 'first', rawScore: 7 };
    await database.table('judgements').put(broken);
    expect(await judgements.list()).toEqual(ok([judgement]));
  });

  it('find a place in a database of the version before', async () => {
    const old = new Dexie('version-three');
    old.version(3).stores({ packs: 'id', preferences: 'key' });
    await old.table('preferences').put({ key: 'app', value: { theme: 'dark' } });
    old.close();
    const { judgements, database } = makeWorld('version-three');
    await judgements.keep(judgement);
    expect(await judgements.list()).toEqual(ok([judgement]));
    expect(await database.preferences.get('app')).toEqual({ key: 'app', value: { theme: 'dark' } });
  });
});

describe('judgements of an interview in memory', () => {
  it('are not written', async () => {
    const { judgements, database } = makeWorld();
    const memory = createMemoryInterviewStore();
    await memory.append('a', 0, makeStarted());
    const deferred = createDeferredJudgementStore(() => Promise.resolve({ judgements }), memory);
    await deferred.keep(judgement);
    expect(await deferred.list()).toEqual(ok([judgement]));
    expect(await database.judgements.count()).toBe(0);
    await deferred.keep({ ...judgement, interviewId: 'on disk' });
    expect(await database.judgements.count()).toBe(1);
    await deferred.remove('a', 'q');
    await deferred.removeAll();
    expect(await deferred.list()).toEqual(ok([]));
  });

  it('say when the others cannot be kept', async () => {
    const deferred = createDeferredJudgementStore(
      () => Promise.reject(new Error('no storage')),
      createMemoryInterviewStore(),
    );
    expect(await deferred.keep(judgement)).toMatchObject({ error: { type: 'store-unavailable' } });
    expect(await deferred.list()).toMatchObject({ ok: false });
  });
});

function makeWorld(name?: string) {
  const { database } = makeStorage(name === undefined ? {} : { name });
  return {
    database,
    judgements: createDexieJudgementStore(database, { profileId: 'first', inTime: directly }),
  };
}
