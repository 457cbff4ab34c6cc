import type { AuditEntry, AuditEvent } from '../audit/audit-entry.ts';
import type { Result } from '../shared/result.ts';
import type { InterviewStoreError } from './interview-store.ts';

/** What happened to the data on this device, in a chain that shows when it was changed. Holds no words. */
export interface AuditLog {
  /** Adds an entry after the newest, also when another tab adds one at the same time. */
  append(event: AuditEvent): Promise<Result<void, InterviewStoreError>>;
  /** Oldest first. An entry that cannot be read is an error, never left out. */
  read(): Promise<Result<readonly AuditEntry[], InterviewStoreError>>;
  /** Begins a new chain. */
  clear(): Promise<Result<void, InterviewStoreError>>;
}
