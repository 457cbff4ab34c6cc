/** Every quarter of an hour, and when the page is seen again: a device that slept may have missed a purge. */
const everyMs = 15 * 60_000;

/** Work that fails is done the next time. */
export function keepInTime(work: () => Promise<void>): void {
  const run = (): void => void work().catch(() => undefined);
  setInterval(run, everyMs);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') run();
  });
}
