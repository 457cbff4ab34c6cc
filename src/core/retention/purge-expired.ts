import { isExpired } from './retention.ts';
import type { Lifetime, Moment } from './retention.ts';

export interface KeptRecord extends Lifetime {
  readonly interviewId: string;
}

export interface PurgeDeps {
  readonly records: () => Promise<readonly KeptRecord[]>;
  /** Interviews that are being held just now, in any tab. */
  readonly runningIds: () => Promise<ReadonlySet<string>>;
  /** False where the key could not be destroyed; the rows go all the same. */
  readonly destroyKey: (interviewId: string) => Promise<boolean>;
  /** Removes the rows with the wrapped key, in one transaction. */
  readonly removeRows: (interviewId: string) => Promise<void>;
  /** Whether anything of it can still be read. */
  readonly isReadable: (interviewId: string) => Promise<boolean>;
  readonly log: (entry: PurgeEntry) => Promise<unknown>;
}

export type PurgeEntry =
  | { readonly type: 'interview-expired'; readonly interviewId: string }
  | { readonly type: 'erasure-incomplete'; readonly interviewId: string };

/**
 * Erases what has expired: key first, so that a crash at any later point leaves nothing that opens; then the rows;
 * then a look whether it is gone. An interview that is being held is left alone, whatever its time.
 */
export async function purgeExpired(now: Moment, deps: PurgeDeps): Promise<readonly string[]> {
  const expired = (await deps.records()).filter((record) => isExpired(record, now));
  if (expired.length === 0) return [];
  const running = await deps.runningIds();
  const purgedIds: string[] = [];
  for (const { interviewId } of expired) {
    if (running.has(interviewId)) continue;
    const isDestroyed = await deps.destroyKey(interviewId);
    await deps.removeRows(interviewId);
    const isGone = isDestroyed && !(await deps.isReadable(interviewId));
    await deps.log({ type: isGone ? 'interview-expired' : 'erasure-incomplete', interviewId });
    purgedIds.push(interviewId);
  }
  return purgedIds;
}

/** The Web Lock that is held while an interview runs. */
export const interviewLockPrefix = 'interview:';

/** Which interviews run, by the names of the locks that are held. */
export function runningInterviewIds(lockNames: readonly (string | undefined)[]): ReadonlySet<string> {
  return new Set(
    lockNames.flatMap((name) =>
      name?.startsWith(interviewLockPrefix) === true ? [name.slice(interviewLockPrefix.length)] : [],
    ),
  );
}
