import type { Result } from '../shared/result.ts';
import type { InterviewStoreError } from './interview-store.ts';

/** Question packs that the user wrote or was given. They are not about anybody: they stay when interviews go. */
export interface PackStore {
  /** In order of their titles; a row that cannot be read is left out. */
  list(): Promise<Result<readonly StoredPack[], InterviewStoreError>>;
  /** Adds the pack, or replaces the one with its id. */
  put(pack: StoredPack): Promise<Result<void, InterviewStoreError>>;
  /** Removing what is not there succeeds. */
  remove(packId: string): Promise<Result<void, InterviewStoreError>>;
  removeAll(): Promise<Result<void, InterviewStoreError>>;
}

export interface StoredPack {
  readonly id: string;
  /** As it stands in the text, kept beside it so that a list needs no YAML. */
  readonly title: string;
  readonly questions: number;
  /** The pack in YAML, as its author wrote it. */
  readonly text: string;
  /** Whether interviews ask from it. */
  readonly isAsked: boolean;
}
