import { createDatabase } from '../../src/adapters/storage/database.ts';
import type { GreenroomDatabase } from '../../src/adapters/storage/database.ts';
import { createDexieInterviewStore } from '../../src/adapters/storage/dexie-interview-store.ts';
import type { InterviewStoreDeps } from '../../src/adapters/storage/dexie-interview-store.ts';
import type { NotedCounts } from '../../src/adapters/storage/opfs-counts.ts';
import type { InTime } from '../../src/adapters/storage/storage-deadline.ts';
import type { ProfileKey } from '../../src/core/ports/vault.ts';
import { createTrustedClock, dayMs } from '../../src/core/retention/retention.ts';
import { startMs } from './interview-factories.ts';
import { createMemoryKeyFiles, createTestVault } from './memory-key-files.ts';

let opened = 0;

const firstProfile: ProfileKey = { id: 'first', protection: 'none' };

/** A database of its own with a vault and a clock that the test sets. */
export function makeStorage({
  name = `test-${(opened += 1)}`,
  files = createMemoryKeyFiles(),
  profile = firstProfile,
} = {}) {
  const database: GreenroomDatabase = createDatabase(name);
  const device = { wallMs: startMs, openMs: 0 };
  const deps: InterviewStoreDeps = {
    database,
    vault: createTestVault(files),
    counts: countsIn(files),
    clock: createTrustedClock(
      () => device.wallMs,
      () => device.openMs,
    ),
    profile,
    keepMs: () => Promise.resolve(dayMs),
    inTime: directly,
    alone: (work) => work(),
  };
  return { name, database, files, device, deps, store: createDexieInterviewStore(deps) };
}

export const directly: InTime = (work) => work();

function countsIn({ bytes }: ReturnType<typeof createMemoryKeyFiles>): NotedCounts {
  return {
    ids: () =>
      Promise.resolve(
        [...bytes.keys()].flatMap((name) => (name.startsWith('count-') ? [name.slice(6)] : [])),
      ),
    of: (id) => {
      const noted = bytes.get(`count-${id}`);
      return Promise.resolve(noted === undefined ? 0 : new DataView(noted.buffer).getUint32(0));
    },
  };
}
