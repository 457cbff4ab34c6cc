import type { Result } from '../shared/result.ts';
import type { InterviewStoreError } from './interview-store.ts';

/**
 * Keeps the sound of answers that somebody wished to keep, under the key of their interview: it goes when the
 * interview goes. An answer is named by the number of its turn, from 0.
 */
export interface RecordingStore {
  /** Those of one interview, in order. Of an interview that is not kept there are none. */
  kept(interviewId: string): Promise<Result<readonly KeptRecording[], InterviewStoreError>>;
  /** Keeps the sound of one answer, in the place of what was kept of it. `samples` stays the caller's. */
  keep(interviewId: string, turn: number, samples: Int16Array): Promise<Result<void, InterviewStoreError>>;
  /** Null where nothing is kept, or what is kept does not open. */
  read(
    interviewId: string,
    turn: number,
  ): Promise<Result<Int16Array<ArrayBuffer> | null, InterviewStoreError>>;
  /** Removing what is not there succeeds. */
  remove(interviewId: string, turn: number): Promise<Result<void, InterviewStoreError>>;
}

export interface KeptRecording {
  readonly turn: number;
  /** As it is stored. */
  readonly sizeBytes: number;
}
