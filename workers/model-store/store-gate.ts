import { holdsInterview } from '../../src/core/network/lock-names.ts';

/** Who may write: one at a time, and nobody fetches while an interview is held, whatever tab it is in. */
export interface StoreGate {
  /** `busy` when another tab has the store. */
  exclusively<T>(work: () => Promise<T>): Promise<T | 'busy'>;
  isInterviewRunning(): Promise<boolean>;
}

export function createLockGate(): StoreGate {
  return {
    exclusively: (work) =>
      navigator.locks.request('model-store', { ifAvailable: true }, (lock) =>
        lock === null ? Promise.resolve('busy' as const) : work(),
      ),
    async isInterviewRunning() {
      const { held = [], pending = [] } = await navigator.locks.query();
      return holdsInterview([...held, ...pending].map(({ name }) => name ?? ''));
    },
  };
}
