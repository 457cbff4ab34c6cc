import { packSound, unpackSound } from '../../core/answer/packed-sound.ts';
import type { InterviewStoreError } from '../../core/ports/interview-store.ts';
import type { KeptRecording, RecordingStore } from '../../core/ports/recording-store.ts';
import { bytesOf, parseSealedBox } from '../../core/ports/vault.ts';
import type { InterviewKey, ProfileKey, Vault } from '../../core/ports/vault.ts';
import { err, ok } from '../../core/shared/result.ts';
import type { Result } from '../../core/shared/result.ts';
import type { GreenroomDatabase, RecordingRow } from './database.ts';
import type { InTime } from './storage-deadline.ts';
import { storeErrorFrom, storeErrorOf } from './store-error.ts';

export interface RecordingStoreDeps {
  readonly database: GreenroomDatabase;
  readonly vault: Vault;
  readonly profile: ProfileKey;
  readonly inTime: InTime;
}

/** One encrypted row an answer. Nothing of the sound is in the database in clear, not even for a moment. */
export function createDexieRecordingStore({
  database,
  vault,
  profile,
  inTime,
}: RecordingStoreDeps): RecordingStore {
  return {
    kept: (interviewId) =>
      guard(async () => {
        const kept: KeptRecording[] = [];
        // One row after the other: all of an interview's sound at once would fill the memory for its sizes alone.
        await inTime(async () =>
          database.recordings
            .where({ interviewId })
            .each(({ turn, ct }) => void kept.push({ turn, sizeBytes: ct.length })),
        );
        return ok(kept.sort((a, b) => a.turn - b.turn));
      }),
    keep: (interviewId, turn, samples) =>
      guard(async () => {
        const key = await keyOf(interviewId);
        if (key === null) return err({ type: 'interview-not-found', interviewId });
        const sealed = await vault.sealSound(key, turn, packSound(samples));
        if (!sealed.ok) return err(storeErrorOf(sealed.error, interviewId));
        const isAdded = await inTime(() => add({ interviewId, turn, ...sealed.value }));
        return isAdded ? ok(undefined) : err({ type: 'interview-not-found', interviewId });
      }),
    read: (interviewId, turn) =>
      guard(async () => {
        const [key, row] = await Promise.all([
          keyOf(interviewId),
          inTime(async () => database.recordings.get([interviewId, turn])),
        ]);
        const box = parseSealedBox(row);
        if (key === null || box === null) return ok(null);
        const opened = await vault.openSound(key, turn, box);
        if (!opened.ok) return err(storeErrorOf(opened.error, interviewId));
        const samples = opened.value === null ? null : unpackSound(opened.value);
        opened.value?.fill(0);
        return ok(samples);
      }),
    remove: (interviewId, turn) =>
      guard(async () => {
        await inTime(async () => database.recordings.delete([interviewId, turn]));
        return ok(undefined);
      }),
  };

  async function keyOf(interviewId: string): Promise<InterviewKey | null> {
    const row = await inTime(async () => database.keys.get(interviewId));
    const wrapped = bytesOf(row?.wrapped);
    return row?.profileId === profile.id && wrapped !== null ? { interviewId, wrapped, profile } : null;
  }

  /** False for an interview that was erased meanwhile: what was erased stays erased. */
  async function add(row: RecordingRow): Promise<boolean> {
    return database.transaction('rw', database.recordings, database.keys, async () => {
      if ((await database.keys.get(row.interviewId)) === undefined) return false;
      await database.recordings.put(row);
      return true;
    });
  }
}

async function guard<T>(
  work: () => Promise<Result<T, InterviewStoreError>>,
): Promise<Result<T, InterviewStoreError>> {
  try {
    return await work();
  } catch (error) {
    return err(storeErrorFrom(error));
  }
}
