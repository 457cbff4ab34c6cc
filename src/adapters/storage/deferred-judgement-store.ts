import type { InterviewStore } from '../../core/ports/interview-store.ts';
import type { JudgementStore, KeptJudgement } from '../../core/ports/judgement-store.ts';
import type { StoragePorts } from '../../core/ports/storage-ports.ts';
import { err, ok } from '../../core/shared/result.ts';

type Kept = Pick<StoragePorts, 'judgements'>;

/**
 * The judgements of the open profile. What was said of an interview that is only in memory stays in memory, too, and
 * goes with the page.
 */
export function createDeferredJudgementStore(
  loadStorage: () => Promise<Kept>,
  memory: Pick<InterviewStore, 'read'>,
): JudgementStore {
  const held = new Map<string, KeptJudgement>();
  const keyOf = (interviewId: string, questionId: string): string => `${interviewId} ${questionId}`;

  async function onDisk<T>(
    use: (store: JudgementStore) => Promise<T>,
  ): Promise<T | ReturnType<typeof unavailable>> {
    const storage = await loadStorage().catch(() => null);
    return storage === null ? unavailable() : use(storage.judgements);
  }

  return {
    list: async () => {
      const kept = await onDisk((store) => store.list());
      const isThere = await Promise.all(
        [...held.values()].map(async (each) => ((await memory.read(each.interviewId)).ok ? [each] : [])),
      );
      const own = isThere.flat();
      if (!kept.ok && own.length === 0) return kept;
      return ok([...(kept.ok ? kept.value : []), ...own]);
    },
    keep: async (judgement) => {
      const { interviewId, questionId } = judgement;
      if (!(await memory.read(interviewId)).ok) return onDisk((store) => store.keep(judgement));
      held.set(keyOf(interviewId, questionId), judgement);
      return ok(undefined);
    },
    remove: async (interviewId, questionId) => {
      if (held.delete(keyOf(interviewId, questionId))) return ok(undefined);
      return onDisk((store) => store.remove(interviewId, questionId));
    },
    removeAll: async () => {
      held.clear();
      return onDisk((store) => store.removeAll());
    },
  };
}

function unavailable() {
  return err({ type: 'store-unavailable', detail: '' } as const);
}
