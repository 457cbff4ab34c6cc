import { holdsInterview, runningBuilds } from '../../src/core/network/lock-names.ts';
import type { ShellManifest } from '../../src/core/network/shell-manifest.ts';
import {
  beginBoot,
  confirmBoot,
  goBack,
  keptBuilds,
  useBuild,
} from '../../src/core/network/shell-pointer.ts';
import { parseShellRequest, purgeTag } from '../contracts/service-worker.contract.ts';
import type { SealNotice, ShellReplies, ShellRequest } from '../contracts/service-worker.contract.ts';
import { answerRequest } from './answer-request.ts';
import { installShell } from './install-shell.ts';
import { proveShell } from './prove-shell.ts';
import { purgeExpiredInterviews } from '../vault/purge-expired-interviews.ts';
import { createSharedFiles } from './shared-files.ts';
import { createShellStore } from './shell-store.ts';

/**
 * [Note: Sealed by locks] Whether an interview runs is asked of the browser's locks each time and is never
 * remembered here: a service worker is stopped and started at any moment, and a tab can die without a word.
 */
export function startServiceWorker(scope: ServiceWorkerGlobalScope, manifest: ShellManifest): void {
  const store = createShellStore(scope.caches);
  const sharedFiles = createSharedFiles();
  let loading = new AbortController();

  const lockNames = async (): Promise<readonly string[]> => {
    const { held = [], pending = [] } = await scope.navigator.locks.query();
    return [...held, ...pending].flatMap(({ name }) => (name === undefined ? [] : [name]));
  };
  const isSealed = async (): Promise<boolean> => holdsInterview(await lockNames());
  const onDemand = (): Promise<Cache> => scope.caches.open('on-demand');
  const installDeps = () => ({
    store,
    isSealed,
    signal: loading.signal,
    fetch: (path: string, options: RequestInit) => scope.fetch(path, options),
  });
  const tellPages = async (what: SealNotice['what']): Promise<void> => {
    const notice: SealNotice = { type: 'seal-notice', what };
    for (const client of await scope.clients.matchAll({ includeUncontrolled: true }))
      client.postMessage(notice);
  };

  scope.addEventListener('install', (event) => {
    event.waitUntil(installShell(manifest, installDeps()));
    takeEveryRequest(event);
  });

  scope.addEventListener('activate', (event) => {
    event.waitUntil(takeIntoUse());
    event.waitUntil(purgeExpiredInterviews());
  });

  // In no list of types yet: https://wicg.github.io/periodic-background-sync/
  scope.addEventListener('periodicsync', (event: Event) => {
    if (event instanceof ExtendableEvent && Reflect.get(event, 'tag') === purgeTag)
      event.waitUntil(purgeExpiredInterviews());
  });

  scope.addEventListener('fetch', (event) => {
    const { request } = event;
    if (new URL(request.url).origin !== scope.location.origin) return;
    if (sharedFiles.isShare(request)) {
      event.respondWith(sharedFiles.receive(request));
      return;
    }
    const begun = request.mode === 'navigate' ? beginServing() : Promise.resolve();
    event.respondWith(
      begun.then(() =>
        answerRequest(request, {
          store,
          onDemand,
          isSealed,
          fetch: (asked) => scope.fetch(asked),
          notice: (what) => event.waitUntil(tellPages(what)),
        }),
      ),
    );
  });

  scope.addEventListener('message', (event) => {
    const port = event.ports[0];
    const request = parseShellRequest(event.data);
    if (request === null) return;
    event.waitUntil(
      reply(request).then((answer) => {
        port?.postMessage(answer);
      }),
    );
  });

  async function takeIntoUse(): Promise<void> {
    const pointer = useBuild(await store.readPointer(), manifest.buildId);
    await store.writePointer(pointer);
    await store.keepOnly(keptBuilds(pointer, runningBuilds(await lockNames())));
    await scope.clients.claim();
  }

  async function beginServing(): Promise<void> {
    const pointer = await store.readPointer();
    if (pointer !== null) await store.writePointer(beginBoot(pointer, Date.now()));
  }

  async function reply(request: ShellRequest): Promise<ShellReplies[keyof ShellReplies]> {
    switch (request.type) {
      case 'boot-ok': {
        const pointer = await store.readPointer();
        if (pointer !== null) await store.writePointer(confirmBoot(pointer));
        return null;
      }
      case 'prove':
        return proveShell({ ...installDeps(), onDemand, origin: scope.location.origin });
      case 'apply-update':
        if (await isSealed()) return 'interview-runs';
        await scope.skipWaiting();
        return 'applied';
      case 'go-back': {
        const pointer = await store.readPointer();
        if (pointer?.previous == null) return 'no-other-build';
        if (await isSealed()) return 'interview-runs';
        await store.writePointer(goBack(pointer));
        return 'gone-back';
      }
      case 'versions': {
        const pointer = await store.readPointer();
        return pointer === null
          ? null
          : { active: pointer.active, previous: pointer.previous, left: pointer.left };
      }
      case 'stop-install':
        loading.abort();
        loading = new AbortController();
        return 'stopped';
      case 'take-shared-file':
        return sharedFiles.take();
    }
  }
}

/**
 * [Note: No preload] Chromium may ask the network for a page while the service worker still starts, and then throws that
 * reply away. A rule of static routing leaves every request to the fetch handler alone; browsers that know no such
 * rules do not preload either. https://github.com/w3c/ServiceWorker/pull/1756 (2026-11-30)
 */
function takeEveryRequest(event: ExtendableEvent): void {
  const addRoutes: unknown = Reflect.get(event, 'addRoutes');
  if (typeof addRoutes !== 'function') return;
  const rule = { condition: { urlPattern: { pathname: '/*' } }, source: 'fetch-event' };
  const routed: unknown = Reflect.apply(addRoutes, event, [rule]);
  event.waitUntil(Promise.resolve(routed).catch(() => undefined));
}
