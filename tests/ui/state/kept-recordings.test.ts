import { describe, expect, it } from 'vitest';
import { ok } from '../../../src/core/shared/result.ts';
import { KeptRecordings } from '../../../src/ui/state/kept-recordings.svelte.ts';
import { Recordings } from '../../../src/ui/state/recordings.ts';
import { makeInterview, makeQuestion } from '../../fakes/interview-factories.ts';
import { createMemoryRecordingStore } from '../../fakes/memory-recording-store.ts';

describe('the recordings of an interview', () => {
  it('says what is in memory alone, and how much it would take', async () => {
    const { view, load } = makeWorld();
    await load();
    expect(view.kept).toEqual([]);
    expect(view.unkept).toEqual([
      { turn: 0, sizeBytes: 504 },
      { turn: 1, sizeBytes: 504 },
    ]);
  });

  it('keeps all of it on request, and another page finds and plays it', async () => {
    const { view, load, later } = makeWorld();
    await load();
    await view.keepAll();
    expect([view.kept.length, view.unkept.length, view.busy]).toEqual([2, 0, false]);
    const next = later();
    await next.load();
    expect(next.view.soundOf('q2')).toBeNull();
    await next.view.open('q2');
    expect(next.view.soundOf('q2')).toEqual(sound(2));
    const played = next.view.soundOf('q2');
    next.view.close();
    expect(played?.every((sample) => sample === 0)).toBe(true);
  });

  it('says that there is no space, loses nothing, and keeps the rest when it is tried again', async () => {
    const { view, load, store } = makeWorld();
    store.room = 1;
    await load();
    await view.keepAll();
    expect(view.error).toEqual({ type: 'store-full' });
    expect([view.kept.length, view.unkept.length]).toEqual([1, 1]);
    expect(view.soundOf('q2')).toEqual(sound(2));
    store.room = 1;
    await view.again();
    expect([view.error, view.kept.length, view.unkept.length]).toEqual([null, 2, 0]);
  });

  it('deletes one, also from memory, and leaves the others', async () => {
    const { view, load, recordings } = makeWorld();
    await load();
    await view.keepAll();
    await view.remove('q1');
    expect([view.isKept('q1'), view.isKept('q2')]).toEqual([false, true]);
    expect([view.soundOf('q1'), recordings.of('i', 'q1')]).toEqual([null, null]);
    expect(view.soundOf('q2')).toEqual(sound(2));
    expect(view.unkept).toEqual([]);
  });

  it('deletes all of them', async () => {
    const { view, load, store } = makeWorld();
    await load();
    await view.keepAll();
    await view.removeAll();
    expect([view.deleted, view.kept, await store.kept('i')]).toEqual([true, [], ok([])]);
  });

  it('still plays what is in memory where the storage cannot be reached', async () => {
    const { view, load } = makeWorld({ openStore: () => Promise.reject(new Error('no network')) });
    await load();
    expect(view.soundOf('q1')).toEqual(sound(1));
    expect([view.error?.type, view.busy]).toEqual(['store-unavailable', false]);
  });
});

const sound = (value: number): Int16Array<ArrayBuffer> => new Int16Array(1000).fill(value);

const spoken = { transcript: 'yes', phrases: [], speech: [], lengthMs: 1000 };

function makeWorld(change: Partial<ConstructorParameters<typeof KeptRecordings>[0]> = {}) {
  const store = createMemoryRecordingStore();
  const recordings = new Recordings();
  const interview = {
    ...makeInterview([
      { type: 'question-asked', question: makeQuestion({ id: 'q1' }) },
      { type: 'answer-given', questionId: 'q1', text: 'It reads a few pages.', spoken },
      { type: 'question-asked', question: makeQuestion({ id: 'q2' }) },
      { type: 'answer-given', questionId: 'q2', text: 'Writes become slower.', spoken },
      { type: 'question-asked', question: makeQuestion({ id: 'q3' }) },
    ]),
    id: 'i',
  };
  recordings.add('i', 'q1', { startMs: 0, samples: sound(1) });
  recordings.add('i', 'q2', { startMs: 0, samples: sound(2) });
  // Begun and not handed in.
  recordings.add('i', 'q3', { startMs: 0, samples: sound(3) });
  const begin = (memory: Recordings) => {
    const view = new KeptRecordings({
      recordings: memory,
      openStore: () => Promise.resolve(store),
      ...change,
    });
    return { view, load: () => view.load(interview) };
  };
  return { store, recordings, ...begin(recordings), later: () => begin(new Recordings()) };
}
