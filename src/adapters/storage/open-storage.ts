import type { StoragePorts } from '../../core/ports/storage-ports.ts';
import type { ProfileKey, Vault } from '../../core/ports/vault.ts';
import type { TrustedClock } from '../../core/retention/retention.ts';
import { createDexieProfileKeeper } from '../profiles/dexie-profile-keeper.ts';
import { sha256Hex } from '../platform/sha256.ts';
import type { GreenroomDatabase } from './database.ts';
import { createDexieAuditLog } from './dexie-audit-log.ts';
import { createDexieInterviewStore } from './dexie-interview-store.ts';
import { createDexieJudgementStore } from './dexie-judgement-store.ts';
import { createDexieRecordingStore } from './dexie-recording-store.ts';
import { createDexieRetentionKeeper } from './dexie-retention-keeper.ts';
import { createDexieSittingStore } from './dexie-sitting-store.ts';
import { eraseDevice } from './erase-device.ts';
import { createLoggedInterviewStore } from './logged-interview-store.ts';
import type { NotedCounts } from './opfs-counts.ts';
import type { InTime } from './storage-deadline.ts';

/** Caches of the app's own files: the builds, which of them is used, and what is fetched on demand. */
const ownCaches = /^(shell-.*|greenroom-pointer|on-demand)$/;

export interface StorageDeps {
  readonly database: GreenroomDatabase;
  readonly vault: Vault;
  readonly counts: NotedCounts;
  readonly clock: TrustedClock;
  readonly profile: ProfileKey;
  readonly keepMs: () => Promise<number>;
  readonly inTime: InTime;
}

/** Erases what has expired before it gives anything out. */
export async function openStorage(deps: StorageDeps): Promise<StoragePorts> {
  const { database, inTime, clock, profile } = deps;
  const audit = createDexieAuditLog(database, {
    digest: sha256Hex,
    nowMs: () => clock.now().wallMs,
    inTime,
  });
  const retention = createDexieRetentionKeeper({ ...deps, audit, lockNames });
  await retention.purge();
  return {
    audit,
    retention,
    store: createLoggedInterviewStore(createDexieInterviewStore({ ...deps, alone: upgradeAlone }), audit),
    digest: sha256Hex,
    profiles: createDexieProfileKeeper({
      ...deps,
      audit,
      nowMs: () => clock.now().trustedMs,
      newId: () => crypto.randomUUID(),
    }),
    recordings: createDexieRecordingStore(deps),
    sittings: createDexieSittingStore(database, { profileId: profile.id, inTime }),
    judgements: createDexieJudgementStore(database, { profileId: profile.id, inTime }),
    eraseEverything: () => eraseDevice({ ...deps, audit, clearCaches }),
  };
}

/** Without Web Locks nothing is known to run; what is open keeps itself alive by its activity. */
async function lockNames(): Promise<readonly (string | undefined)[]> {
  if (!('locks' in navigator)) return [];
  const { held = [] } = await navigator.locks.query();
  return held.map(({ name }) => name);
}

async function upgradeAlone<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request('storage-upgrade', work);
}

/** The app's own files stay, so that it opens without the network; whatever else is cached could hold words. */
async function clearCaches(): Promise<void> {
  if (!('caches' in globalThis)) return;
  const names = await caches.keys();
  await Promise.all(names.filter((name) => !ownCaches.test(name)).map((name) => caches.delete(name)));
}
