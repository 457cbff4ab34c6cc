/** Runs work on the storage. Rejects when no answer comes in time, and at once while an earlier call still waits. */
export type InTime = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * [Note: Silent storage] IndexedDB can leave a request without any answer (https://bugs.webkit.org/show_bug.cgi?id=226547),
 * and then nothing that waits for it would ever go on: not even the first screen. Work that comes late still counts.
 */
export function createStorageDeadline(deadlineMs = 4000): InTime {
  let silentCalls = 0;
  return (work) => {
    if (silentCalls > 0) return Promise.reject(new Error(noAnswer));
    return new Promise((resolve, reject) => {
      let isLate = false;
      const timer = setTimeout(() => {
        isLate = true;
        silentCalls += 1;
        reject(new Error(noAnswer));
      }, deadlineMs);
      void work()
        .then(resolve, reject)
        .finally(() => {
          clearTimeout(timer);
          if (isLate) silentCalls -= 1;
        });
    });
  };
}

const noAnswer = 'the storage gives no answer';
