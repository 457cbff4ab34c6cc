import type { InterviewStore } from '../../core/ports/interview-store.ts';
import type { SittingStore } from '../../core/ports/sitting-store.ts';
import type { StoragePorts } from '../../core/ports/storage-ports.ts';

/** The sittings of the open profile. Of an interview that is only in memory nothing is kept, not even numbers. */
export function createDeferredSittingStore(
  loadStorage: () => Promise<Pick<StoragePorts, 'sittings'>>,
  memory: Pick<InterviewStore, 'read'>,
): SittingStore {
  return {
    list: async () => {
      const storage = await loadStorage().catch(() => null);
      return storage === null ? [] : storage.sittings.list();
    },
    keep: async (interviewId, sitting) => {
      if ((await memory.read(interviewId)).ok) return;
      const storage = await loadStorage().catch(() => null);
      await storage?.sittings.keep(interviewId, sitting);
    },
  };
}
