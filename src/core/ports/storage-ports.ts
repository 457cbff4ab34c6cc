import type { Digest } from '../audit/chain.ts';
import type { Result } from '../shared/result.ts';
import type { AuditLog } from './audit-log.ts';
import type { InterviewStore, InterviewStoreError } from './interview-store.ts';
import type { JudgementStore } from './judgement-store.ts';
import type { ProfileKeeper } from './profile-keeper.ts';
import type { RecordingStore } from './recording-store.ts';
import type { RetentionKeeper } from './retention-keeper.ts';
import type { SittingStore } from './sitting-store.ts';

/** All that reads and writes what is kept, for the open profile. */
export interface StoragePorts {
  readonly store: InterviewStore;
  readonly audit: AuditLog;
  readonly retention: RetentionKeeper;
  readonly sittings: SittingStore;
  readonly judgements: JudgementStore;
  readonly recordings: RecordingStore;
  readonly profiles: ProfileKeeper;
  /** SHA-256 in hex, to check the log. */
  readonly digest: Digest;
  /** Every key and every row of every profile. */
  readonly eraseEverything: () => Promise<Result<void, InterviewStoreError>>;
}
