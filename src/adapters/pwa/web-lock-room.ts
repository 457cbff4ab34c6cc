import { interviewLock } from '../../core/network/lock-names.ts';
import { countRefused, wentOut } from '../../core/network/request-count.ts';
import type { PolicyRefusal } from '../../core/network/request-count.ts';
import { openRoom } from '../../core/ports/interview-room.ts';
import type { InterviewRoom, RoomRequests } from '../../core/ports/interview-room.ts';

/**
 * Closes the room by a Web Lock, which the service worker and every other tab can see and which ends with this tab,
 * and counts what is tried meanwhile: by the page's own timing, by the policy's complaints, and by the service
 * worker's word for everything that passes through it, workers included.
 */
export function createWebLockRoom(): InterviewRoom {
  const listeners = new Set<(requests: RoomRequests) => void>();
  let requests = openRoom;
  let leave: (() => void) | null = null;
  let closedFor: string | null = null;
  let refusals: PolicyRefusal[] = [];
  let refusedByWorker = 0;
  let closedAtMs = 0;

  const tell = (change: Partial<RoomRequests>): void => {
    requests = { ...requests, ...change };
    for (const listen of listeners) listen(requests);
  };
  const tellRefused = (): void => tell({ refused: countRefused(refusals) + refusedByWorker });

  document.addEventListener('securitypolicyviolation', (event) => {
    if (!requests.closed) return;
    const { blockedURI: url, effectiveDirective: directive, originalPolicy: policy } = event;
    refusals.push({ url, directive, policy });
    tellRefused();
  });
  serviceWorkers()?.addEventListener('message', (event: MessageEvent<unknown>) => {
    if (!requests.closed || !isSealNotice(event.data)) return;
    if (event.data.what === 'sent') {
      tell({ sent: requests.sent + 1 });
      return;
    }
    refusedByWorker += 1;
    tellRefused();
  });
  new PerformanceObserver((list) => {
    if (!requests.closed) return;
    const out = (list.getEntries() as PerformanceResourceTiming[]).filter(
      ({ name, startTime, workerStart, transferSize }) =>
        startTime >= closedAtMs &&
        wentOut(
          { url: name, startMs: startTime, workerStartMs: workerStart, transferBytes: transferSize },
          location.origin,
          refusals.map(({ url }) => url),
        ),
    );
    if (out.length > 0) tell({ sent: requests.sent + out.length });
  }).observe({ type: 'resource' });

  return {
    async close(interviewId) {
      if (closedFor === interviewId) return;
      this.open();
      closedFor = interviewId;
      closedAtMs = performance.now();
      refusals = [];
      refusedByWorker = 0;
      const held = new Promise<void>((resolve) => (leave = resolve));
      await takeLock(interviewLock(interviewId), held);
      stopInstall();
      tell({ closed: true, sent: 0, refused: 0 });
    },
    open() {
      leave?.();
      leave = null;
      closedFor = null;
      if (requests.closed) tell(openRoom);
    },
    follow(listen) {
      listeners.add(listen);
      listen(requests);
      return () => listeners.delete(listen);
    },
    whenOpen() {
      return new Promise((resolve) => {
        const listen = ({ closed }: RoomRequests): void => {
          if (closed) return;
          listeners.delete(listen);
          resolve();
        };
        listeners.add(listen);
        listen(requests);
      });
    },
  };
}

/** Resolves when the lock is held, by this tab or, for as long as it holds it, by another one. */
async function takeLock(name: string, held: Promise<void>): Promise<void> {
  if (!('locks' in navigator)) return;
  await new Promise<void>((resolve) => {
    const granted = navigator.locks.request(name, () => {
      resolve();
      return held;
    });
    // A lock that cannot be had leaves the page's own policy in force; the interview goes on.
    granted.catch(() => resolve());
    void navigator.locks.query().then(({ held: taken = [] }) => {
      if (taken.some((lock) => lock.name === name)) resolve();
    });
  });
}

/** Files that are still being kept for use without a network wait until the interview is over. */
function stopInstall(): void {
  void serviceWorkers()
    ?.getRegistration()
    .then((registration) => registration?.installing?.postMessage({ type: 'stop-install' }));
}

function serviceWorkers(): ServiceWorkerContainer | null {
  return 'serviceWorker' in navigator ? navigator.serviceWorker : null;
}

interface Notice {
  readonly type: 'seal-notice';
  readonly what: unknown;
}

function isSealNotice(data: unknown): data is Notice {
  return typeof data === 'object' && data !== null && 'type' in data && data.type === 'seal-notice';
}
