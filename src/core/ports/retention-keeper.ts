import type { Result } from '../shared/result.ts';
import type { InterviewStoreError } from './interview-store.ts';

/** Knows what is kept, for how long, and erases it in time. */
export interface RetentionKeeper {
  /** What is kept of the open profile. */
  kept(): Promise<Result<readonly KeptInterview[], InterviewStoreError>>;
  /** How long interviews of the open profile are kept from their last activity; holds for those kept already. */
  keepFor(keepMs: number): Promise<Result<void, InterviewStoreError>>;
  /** Erases what has expired, of every profile. Gives the ids. */
  purge(): Promise<Result<readonly string[], InterviewStoreError>>;
}

export interface KeptInterview {
  readonly interviewId: string;
  /** On the device's clock. */
  readonly expiresAtMs: number;
  /** Encrypted, as it is stored. */
  readonly sizeBytes: number;
}
