import type { StoreGate } from './store-gate.ts';

/** Looks several times a second whether an interview begins, so that nothing is fetched during one. */
export function watchInterview(
  gate: StoreGate,
  sleep: (ms: number) => Promise<void>,
): { readonly began: AbortSignal; readonly stop: () => void } {
  const began = new AbortController();
  let isWatching = true;
  void watch();
  return {
    began: began.signal,
    stop: () => {
      isWatching = false;
    },
  };

  async function watch(): Promise<void> {
    while (isWatching) {
      if (await gate.isInterviewRunning()) {
        began.abort();
        return;
      }
      await sleep(lookEveryMs);
    }
  }
}

const lookEveryMs = 250;
