import { copyFile, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, test } from '@playwright/test';
import type { BrowserContext, Page } from '@playwright/test';
import { openAnswerBook } from './answers.ts';
import { browserArguments, findBrowser } from './browser.ts';
import { builtFolder, makeNamedBuild } from './builds.ts';
import { currentQuestion, endInterview, giveAnswer, nextQuestion, startInterview } from './room.ts';
import { startStaticServer } from './static-server.ts';
import type { StaticServer } from './static-server.ts';

test.use({ serviceWorkers: 'allow', actionTimeout: 30_000 });
// Each ends in seconds on a machine that does nothing else.
test.setTimeout(240_000);

let server: StaticServer;

test.afterEach(() => server.stop());

test('opens from a cold browser with the server gone, and holds an interview', async () => {
  server = await startStaticServer(builtFolder);
  const profile = await mkdtemp(join(tmpdir(), 'greenroom-profile-'));
  const first = await openBrowser(profile);
  await becomeReady(await first.newPage());
  await first.close();
  await server.stop();

  const second = await openBrowser(profile);
  const page = await second.newPage();
  await page.goto(server.url);
  await expect(page.getByText('Ready offline. Every file')).toBeVisible();
  const book = await openAnswerBook();
  await startInterview(page);
  for (let count = 0; count < 2; count += 1) {
    await giveAnswer(page, book.strong(await currentQuestion(page)));
    await nextQuestion(page);
  }
  await endInterview(page);
  await expect(page.getByRole('heading', { name: 'Every question' })).toBeVisible();
  for (const place of ['history', 'questions', 'settings', 'help', 'privacy', 'proof', 'setup']) {
    await page.goto(`${server.url}#${place}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
  await second.close();
});

test('says that it is ready only after every file was checked, and mends a damaged one', async ({ page }) => {
  // Without headers nothing is in the browser's own cache, from which a file could be mended.
  server = await startStaticServer(builtFolder, { headers: false });
  await becomeReady(page);
  const damaged = await page.evaluate(async () => {
    const name = (await caches.keys()).find((key) => key.startsWith('shell-')) ?? '';
    const shell = await caches.open(name);
    const requests = await shell.keys();
    const packs = requests.filter(({ url }) => url.includes('/bank/'));
    await shell.put(packs[0]!, new Response('[]'));
    await shell.delete(packs[1]!);
    return packs.length;
  });
  expect(damaged).toBeGreaterThan(10);

  await server.stop();
  await page.goto(`${server.url}#proof`);
  await page.getByRole('button', { name: 'Check again' }).click();
  await expect(page.getByText(/^2 of the \d+ kept files are missing or damaged/)).toBeVisible();

  await server.start();
  await page.getByRole('button', { name: 'Check again' }).click();
  await expect(page.getByText('Ready offline. Every file')).toBeVisible();
  await expect(page.getByText('2 files had to be loaded again')).toBeVisible();
});

test('a file that arrives in half keeps nothing as ready, and the next start mends it', async ({ page }) => {
  server = await startStaticServer(builtFolder);
  const pack = await page.request
    .get(`${server.url}sw.js`)
    .then(async (response) => /\/bank\/go-[0-9a-f]+\.json/.exec(await response.text())?.[0] ?? '');
  expect(pack).not.toBe('');
  server.breakOff([pack]);
  await page.goto(server.url);
  await expect(page.getByText('could not be kept for use without a network')).toBeVisible({
    timeout: 30_000,
  });
  server.breakOff([]);
  server.forget();
  await becomeReady(page);
  // What had arrived is not loaded again.
  expect(server.asked().filter((path) => path.startsWith('/bank/'))).toContain(pack);
});

test('a service worker that the browser stops goes on where it was', async ({ page, context }) => {
  server = await startStaticServer(builtFolder);
  await becomeReady(page);
  const book = await openAnswerBook();
  await startInterview(page);
  server.forget();
  await stopServiceWorkers(context, page);
  await giveAnswer(page, book.strong(await currentQuestion(page)));
  expect(await statusOf(page, '/not-kept')).toBe(504);
  await stopServiceWorkers(context, page);
  expect(await statusOf(page, '/not-kept-either')).toBe(504);
  await nextQuestion(page);
  expect(server.asked()).toEqual([]);

  // Two rules refuse an address elsewhere, the page's own and the server's, and both complain of it.
  await page.evaluate(() => fetch('https://greenroom.invalid/').catch(() => null));
  await expect(page.getByText('Requests since Start: 0. Tried and refused: 3.')).toBeAttached();
  await page.goto(`${server.url}#privacy`);
  await expect(
    page.getByRole('cell', { name: 'something that the rules of this page forbid (connect-src)' }),
  ).toHaveCount(1);
});

test('adds the headers where the host cannot', async ({ page }) => {
  server = await startStaticServer(builtFolder, { headers: false });
  await becomeReady(page);
  await page.reload();
  await expect.poll(() => page.evaluate(() => crossOriginIsolated)).toBe(true);
  const script = await page.evaluate(async () => {
    const { url } = (
      await (await caches.open((await caches.keys()).find((key) => key.startsWith('shell-'))!)).keys()
    ).find((request) => request.url.includes('documents.worker'))!;
    const response = await fetch(url);
    return [response.headers.get('connection-allowlist'), response.headers.get('content-security-policy')];
  });
  expect(script[0]).toBe('(response-origin)');
  expect(script[1]).toContain("default-src 'none'");
});

test('the switched-off worker takes itself out and leaves interviews alone', async ({ page }) => {
  server = await startStaticServer(builtFolder);
  await becomeReady(page);
  await startInterview(page);
  await page.goto(server.url);
  const { folder } = await makeNamedBuild('switched off');
  await copyFile(join(folder, 'sw-off.js'), join(folder, 'sw.js'));
  server.serve(folder);
  await page.reload();
  // The idle page loads itself anew on the way, and what is asked of it then comes to nothing.
  const left = (): Promise<unknown> =>
    page
      .evaluate(async () => [await caches.keys(), (await navigator.serviceWorker.getRegistrations()).length])
      .catch(() => null);
  await expect.poll(left, { timeout: 150_000 }).toEqual([[], 0]);
  await page.goto(`${server.url}#history`);
  await expect(page.getByRole('button', { name: /^Delete(?! all)/ })).toHaveCount(1);
});

test('a CV that another app shares arrives in the setup and is not stored', async ({ page }) => {
  server = await startStaticServer(builtFolder);
  await becomeReady(page);
  await page.evaluate(() => {
    const file = new File(['Kingfisher Sample\nSkills\nPostgreSQL, Go, Kubernetes'], 'cv.txt', {
      type: 'text/plain',
    });
    const body = new FormData();
    body.set('file', file);
    return fetch('/share', { method: 'POST', body, redirect: 'manual' }).then(() => null);
  });
  await page.goto(`${server.url}#setup`);
  await page.reload();
  await expect(page.getByText('PostgreSQL').first()).toBeVisible();
  const kept = await page.evaluate(async () => {
    const texts = await Promise.all(
      (await caches.keys()).map(async (name) => {
        const cache = await caches.open(name);
        return (await cache.keys()).map(({ url }) => url);
      }),
    );
    return texts.flat().filter((url) => url.includes('share'));
  });
  expect(kept).toEqual([]);
});

/** Opens the app and waits until it says that it needs no network any more. */
async function becomeReady(page: Page): Promise<void> {
  await page.goto(server.url);
  await expect(page.getByText('Ready offline. Every file')).toBeVisible({ timeout: 45_000 });
}

function openBrowser(profile: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, { executablePath: findBrowser(), args: browserArguments });
}

async function stopServiceWorkers(context: BrowserContext, page: Page): Promise<void> {
  const session = await context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}

function statusOf(page: Page, path: string): Promise<number> {
  return page.evaluate(async (asked) => (await fetch(asked)).status, path);
}
