/**
 * The way back from a service worker that does harm: served as /sw.js, it takes over, forgets every kept build and
 * takes itself out. Interviews, keys and models are left alone; an idle page loads itself anew once, one that holds an
 * interview does not.
 */
export function switchOff(scope: ServiceWorkerGlobalScope): void {
  scope.addEventListener('install', (event) => {
    event.waitUntil(scope.skipWaiting());
  });
  scope.addEventListener('activate', (event) => {
    event.waitUntil(leave());
  });

  async function leave(): Promise<void> {
    const names = await scope.caches.keys();
    const ours = names.filter((name) => name.startsWith('shell-') || name === 'greenroom-pointer');
    await Promise.all(ours.map((name) => scope.caches.delete(name)));
    await scope.registration.unregister();
  }
}
