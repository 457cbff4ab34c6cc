import type { InterviewStoreError } from '../../src/core/ports/interview-store.ts';
import type { RecordingStore } from '../../src/core/ports/recording-store.ts';
import { err, ok } from '../../src/core/shared/result.ts';
import type { Result } from '../../src/core/shared/result.ts';

/** Recordings by interview and turn, in memory. `room` is how many more of them fit. */
export function createMemoryRecordingStore(): RecordingStore & {
  room: number;
  failure: InterviewStoreError;
} {
  const soundByPlace = new Map<string, Int16Array<ArrayBuffer>>();
  const placeOf = (interviewId: string, turn: number): string => `${interviewId}/${turn}`;
  const store: ReturnType<typeof createMemoryRecordingStore> = {
    room: Infinity,
    failure: { type: 'store-full' },
    kept: (interviewId) =>
      Promise.resolve(
        ok(
          [...soundByPlace].flatMap(([place, sound]) => {
            const [id, turn] = place.split('/');
            return id === interviewId ? [{ turn: Number(turn), sizeBytes: sound.length / 2 }] : [];
          }),
        ),
      ),
    keep: (interviewId, turn, samples) => {
      if (store.room <= 0) return Promise.resolve(err(store.failure) as Result<void, InterviewStoreError>);
      store.room -= 1;
      soundByPlace.set(placeOf(interviewId, turn), Int16Array.from(samples));
      return Promise.resolve(ok(undefined));
    },
    read: (interviewId, turn) => {
      const sound = soundByPlace.get(placeOf(interviewId, turn));
      return Promise.resolve(ok(sound === undefined ? null : Int16Array.from(sound)));
    },
    remove: (interviewId, turn) => {
      soundByPlace.delete(placeOf(interviewId, turn));
      return Promise.resolve(ok(undefined));
    },
  };
  return store;
}
