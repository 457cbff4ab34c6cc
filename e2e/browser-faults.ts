import { mkdtemp, open, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import type { BrowserContext, Page } from '@playwright/test';
import { browserArguments, findBrowser } from './browser.ts';

/** A folder for a browser that is to be started more than once. */
export function makeProfileFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'greenroom-profile-'));
}

export function openBrowser(folder: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, {
    executablePath: findBrowser(),
    args: browserArguments,
    serviceWorkers: 'allow',
    viewport: { width: 1280, height: 800 },
  });
}

/** The process of the tab ends at once, as when memory runs out. */
export async function crashTab(page: Page): Promise<void> {
  const crashed = page.waitForEvent('crash');
  const session = await page.context().newCDPSession(page);
  // Nobody is left to answer.
  void session.send('Page.crash').catch(() => null);
  await crashed;
}

/** SIGKILL for the browser itself: nothing is flushed, nothing is said goodbye to. */
export async function killBrowser(context: BrowserContext): Promise<void> {
  const browser = context.browser();
  if (browser === null) throw new Error('The context does not know its browser.');
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const own = processInfo.find(({ type }) => type === 'browser');
  if (own === undefined) throw new Error('The browser does not tell its process.');
  const closed = new Promise<void>((resolve) => context.once('close', () => resolve()));
  process.kill(own.id, 'SIGKILL');
  await closed;
}

export async function stopServiceWorkers(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}

/** As when the disk is full: the origin may hold no more than this. Null lifts the limit. */
export async function limitStorage(page: Page, quotaBytes: number | null): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', {
    origin: new URL(page.url()).origin,
    ...(quotaBytes === null ? {} : { quotaSize: quotaBytes }),
  });
  // The limit ends with the session that set it, so this one stays.
}

/** As when the browser needs the space: all that the origin holds goes at once. */
export async function evictOrigin(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', {
    origin: new URL(page.url()).origin,
    storageTypes: 'all',
  });
  await session.detach();
}

/** Turns bits in every file of the origin's database. The browser must be closed. Gives how many files. */
export async function damageDatabase(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter(
    (entry) =>
      entry.isFile() && entry.parentPath.includes('.indexeddb.leveldb') && /\.(ldb|log)$/.test(entry.name),
  );
  for (const { parentPath, name } of files) {
    const file = await open(join(parentPath, name), 'r+');
    const { size } = await file.stat();
    const bytes = Buffer.alloc(size);
    await file.read(bytes, 0, size, 0);
    for (let index = 0; index < size; index += 7) bytes[index] = (bytes[index] ?? 0) ^ 0x5a;
    await file.write(bytes, 0, size, 0);
    await file.close();
  }
  return files.length;
}

/** As when the browser starts the service worker by itself while the app is closed. */
export async function wakeServiceWorker(page: Page, tag: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const origin = new URL(page.url()).origin;
  const registrationId = new Promise<string>((resolve) => {
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const own = registrations.find(({ scopeURL }) => scopeURL.startsWith(origin));
      if (own !== undefined) resolve(own.registrationId);
    });
  });
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.dispatchPeriodicSyncEvent', {
    origin,
    registrationId: await registrationId,
    tag,
  });
  await session.detach();
}
