/** The app's first screen in a fresh document: nothing that was in memory stays. */
export function openAnew(): void {
  window.location.hash = '';
  window.location.reload();
}
