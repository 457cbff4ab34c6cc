import type { InterviewEvent } from '../interview/interview-event.ts';
import type { Result } from '../shared/result.ts';

/** Keeps interviews as lists of events: what `append` has confirmed survives a crash. */
export interface InterviewStore {
  /**
   * Adds event number `sequence` (from 0) and those that follow it, all of them or none. Repeating an append that was confirmed changes nothing and succeeds;
   * another event under a used number is a `conflict` (a second tab writes the same interview). A later event of an
   * interview without its first one is `not-found`: it was removed meanwhile, and what was removed stays removed.
   */
  append(
    interviewId: string,
    sequence: number,
    ...events: readonly InterviewEvent[]
  ): Promise<Result<void, InterviewStoreError>>;
  /** All events of one interview in order. A row that cannot be read is `damaged`, never skipped. */
  read(interviewId: string): Promise<Result<readonly InterviewEvent[], InterviewStoreError>>;
  /** The ids of all interviews kept, in no promised order. */
  listIds(): Promise<Result<readonly string[], InterviewStoreError>>;
  /** Removes an interview whole. Removing what is not there succeeds. */
  remove(interviewId: string): Promise<Result<void, InterviewStoreError>>;
  removeAll(): Promise<Result<void, InterviewStoreError>>;
}

export type InterviewStoreError =
  | { readonly type: 'store-unavailable'; readonly detail: string }
  | { readonly type: 'store-full' }
  /** A passphrase stands before the data; it has to be opened again. */
  | { readonly type: 'profile-locked' }
  | { readonly type: 'interview-not-found'; readonly interviewId: string }
  | {
      readonly type: 'interview-damaged';
      readonly interviewId: string;
      readonly sequence: number;
      readonly detail: string;
    }
  | { readonly type: 'interview-conflict'; readonly interviewId: string; readonly sequence: number };
