import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { createDexieRecordingStore } from '../../../src/adapters/storage/dexie-recording-store.ts';
import { packSound, unpackSound } from '../../../src/core/answer/packed-sound.ts';
import { err, ok } from '../../../src/core/shared/result.ts';
import { makeStarted } from '../../fakes/interview-factories.ts';
import { makeStorage } from '../../fakes/test-storage.ts';
import { readSpeechClips } from '../../fixtures/speech/speech-clips.ts';

const clip = Int16Array.from(readSpeechClips()[0] ?? []);

describe('kept recordings', () => {
  it('give back what was kept, as it sounds after packing', async () => {
    const { recordings, store } = makeWorld();
    await store.append('a', 0, makeStarted());
    expect(await recordings.keep('a', 3, clip)).toEqual(ok(undefined));
    expect(await recordings.read('a', 3)).toEqual(ok(unpackSound(packSound(clip))));
    expect(await recordings.kept('a')).toMatchObject(ok([{ turn: 3 }]));
    expect(await recordings.read('a', 2)).toEqual(ok(null));
  });

  it('stand in the database as nothing but cipher', async () => {
    const { recordings, store, database } = makeWorld();
    await store.append('a', 0, makeStarted());
    await recordings.keep('a', 0, clip);
    const row = await database.recordings.get(['a', 0]);
    const probe = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
    const middle = probe(packSound(clip).subarray(4000, 4016));
    // The control: the same search finds it where it stands in clear.
    expect(probe(packSound(clip))).toContain(middle);
    expect(Object.keys(row ?? {}).sort()).toEqual(['alg', 'ct', 'interviewId', 'iv', 'turn', 'v']);
    expect(probe(row?.ct ?? new Uint8Array())).not.toContain(middle);
  });

  it('open at their own place only', async () => {
    const { recordings, store, database } = makeWorld();
    await store.append('a', 0, makeStarted());
    await store.append('b', 0, makeStarted());
    await recordings.keep('a', 0, clip);
    const row = await database.recordings.get(['a', 0]);
    if (row === undefined) throw new Error('nothing was kept');
    await database.recordings.bulkPut([
      { ...row, turn: 1 },
      { ...row, interviewId: 'b' },
    ]);
    expect(await recordings.read('a', 1)).toEqual(ok(null));
    expect(await recordings.read('b', 0)).toEqual(ok(null));
  });

  it('go with their interview, and none is kept of one that is gone', async () => {
    const { recordings, store, database } = makeWorld();
    await store.append('a', 0, makeStarted());
    await recordings.keep('a', 0, clip);
    await store.remove('a');
    expect(await database.recordings.count()).toBe(0);
    expect(await recordings.keep('a', 0, clip)).toEqual(
      err({ type: 'interview-not-found', interviewId: 'a' }),
    );
    expect(await database.recordings.count()).toBe(0);
  });

  it('can be deleted one by one', async () => {
    const { recordings, store } = makeWorld();
    await store.append('a', 0, makeStarted());
    await recordings.keep('a', 0, clip);
    await recordings.keep('a', 1, clip);
    expect(await recordings.remove('a', 0)).toEqual(ok(undefined));
    expect(await recordings.remove('a', 0)).toEqual(ok(undefined));
    expect(await recordings.kept('a')).toMatchObject(ok([{ turn: 1 }]));
  });

  it('are not there for another profile', async () => {
    const { recordings, store, name, files } = makeWorld();
    await store.append('a', 0, makeStarted());
    await recordings.keep('a', 0, clip);
    const other = makeStorage({ name, files, profile: { id: 'second', protection: 'none' } });
    expect(await createDexieRecordingStore(other.deps).read('a', 0)).toEqual(ok(null));
  });

  it('say in the port’s words that the device is full', async () => {
    const { recordings, store, database } = makeWorld();
    await store.append('a', 0, makeStarted());
    database.recordings.hook('creating', () => {
      throw Object.assign(new Error('full'), { name: 'QuotaExceededError' });
    });
    expect(await recordings.keep('a', 0, clip)).toEqual(err({ type: 'store-full' }));
  });

  it('have a table where the version before had none', async () => {
    const name = 'before-recordings';
    const old = new Dexie(name);
    old.version(4).stores({ events: '[interviewId+sequence], interviewId', keys: 'interviewId' });
    await old.table('keys').put({ interviewId: 'a' });
    old.close();
    const { database } = makeStorage({ name });
    expect(await database.recordings.count()).toBe(0);
    expect(await database.keys.count()).toBe(1);
  });
});

function makeWorld() {
  const storage = makeStorage();
  return { ...storage, recordings: createDexieRecordingStore(storage.deps) };
}
