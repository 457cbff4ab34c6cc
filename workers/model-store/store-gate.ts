/** Who may write: one at a time, and nobody fetches while an interview is held, whatever tab it is in. */
export interface StoreGate {
  /** `busy` when another tab has the store. */
  exclusively<T>(work: () => Promise<T>): Promise<T | 'busy'>;
  isInterviewRunning(): Promise<boolean>;
}

/** An interview holds the Web Lock `interview:<id>` from its start to its report. */
export function createLockGate(): StoreGate {
  return {
    exclusively: (work) =>
      navigator.locks.request('model-store', { ifAvailable: true }, (lock) =>
        lock === null ? Promise.resolve('busy' as const) : work(),
      ),
    async isInterviewRunning() {
      const { held } = await navigator.locks.query();
      return held?.some(({ name }) => name?.startsWith('interview:')) === true;
    },
  };
}
