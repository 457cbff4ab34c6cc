import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { openAnswerBook } from './answers.ts';
import { checkState, loadAxe } from './page-check.ts';
import { builtFolder, makeBrokenBuild, makeNamedBuild } from './builds.ts';
import { currentQuestion, endInterview, giveAnswer, nextQuestion, startInterview } from './room.ts';
import { startStaticServer } from './static-server.ts';
import type { StaticServer } from './static-server.ts';

test.use({ serviceWorkers: 'allow', actionTimeout: 30_000 });
// Each ends in seconds on a machine that does nothing else.
test.setTimeout(240_000);

let server: StaticServer;

test.beforeEach(async () => {
  server = await startStaticServer(builtFolder);
});

test.afterEach(() => server.stop());

test('a newer build waits for the end of an interview, is used on a click, and can be left again, all without a network', async ({
  page,
  context,
}) => {
  const book = await openAnswerBook();
  await loadAxe(page);
  await becomeReady(page);
  const old = await buildOf(page);
  const newer = await makeNamedBuild('newer');
  server.serve(newer.folder);
  await page.reload();
  await expect(banner(page)).toBeVisible({ timeout: 45_000 });
  expect(await checkState(page, 'an update is offered')).toEqual([]);
  await server.stop();

  await startInterview(page);
  await expect(banner(page)).toHaveCount(0);
  const other = await context.newPage();
  await other.goto(server.url);
  await other.getByRole('button', { name: 'Use it now' }).click();
  await expect(other.getByText('An interview is open. The newer version is used after it.')).toBeVisible();
  await mark(page);
  await giveAnswer(page, book.strong(await currentQuestion(page)));
  await nextQuestion(page);
  await endInterview(page);
  await expect(page.getByRole('heading', { name: 'Every question' })).toBeVisible();
  await expect(banner(page)).toHaveCount(0);
  // Parts that this tab has not needed before come from the build that it runs.
  for (const place of ['history', 'settings']) {
    await page.evaluate((name) => (window.location.hash = name), place);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
  expect(await isMarked(page)).toBe(true);
  expect(await buildOf(page)).toBe(old);

  await banner(page).getByRole('button', { name: 'Use it now' }).click();
  await expect.poll(() => buildOf(page)).toBe(newer.buildId);
  await expect.poll(() => buildOf(other)).toBe(newer.buildId);

  await page.goto(`${server.url}#proof`);
  await page.getByRole('button', { name: 'Go back to the version before' }).click();
  await expect.poll(() => buildOf(page)).toBe(old);
  await expect(page.getByText(`Version ${newer.buildId} was left`)).toBeVisible();
  await page.getByRole('button', { name: 'Try to get out' }).click();
  await expect(page.getByText('refused', { exact: true })).toHaveCount(5);
  expect(await checkState(page, 'proof, after going back')).toEqual([]);
  await page.goto(`${server.url}#history`);
  await expect(page.getByRole('button', { name: /^Open/ })).toHaveCount(1);
});

test('of a build that comes out during an interview nothing is loaded before it has ended', async ({
  page,
}) => {
  await becomeReady(page);
  await startInterview(page);
  await mark(page);
  const newer = await makeNamedBuild('newer');
  server.serve(newer.folder);
  server.forget();
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.update();
    const { installing } = registration ?? {};
    // Where all else is kept already, the page of the new build alone would have to be loaded.
    if (installing != null)
      await new Promise((resolve) => installing.addEventListener('statechange', resolve, { once: true }));
  });
  expect(server.asked()).toEqual(['/sw.js']);
  expect(await isMarked(page)).toBe(true);

  await endInterview(page);
  await page.goto(server.url);
  await page.reload();
  await banner(page).getByRole('button', { name: 'Use it now' }).click({ timeout: 45_000 });
  await expect.poll(() => buildOf(page)).toBe(newer.buildId);
});

test('a build that does not start gives way to the one before, by itself and without a network', async ({
  page,
}) => {
  await becomeReady(page);
  const good = await buildOf(page);
  const broken = await makeBrokenBuild();
  server.serve(broken.folder);
  await page.reload();
  await banner(page).getByRole('button', { name: 'Use it now' }).click({ timeout: 45_000 });
  await expect.poll(() => buildOf(page)).toBe(broken.buildId);
  await server.stop();

  await ageBoots(page);
  await page.reload();
  expect(await buildOf(page)).toBe(broken.buildId);
  await ageBoots(page);
  await page.reload();
  await expect(page.getByRole('button', { name: 'Start an interview' })).toBeVisible();
  expect(await buildOf(page)).toBe(good);
  await page.goto(`${server.url}#proof`);
  await expect(page.getByText(`Version ${broken.buildId} was left`)).toBeVisible();
});

/** Opens the app and waits until it says that it needs no network any more. */
async function becomeReady(page: Page): Promise<void> {
  await page.goto(server.url);
  await expect(page.getByText('Ready offline. Every file')).toBeVisible({ timeout: 45_000 });
}

function banner(page: Page) {
  return page.getByRole('status').filter({ hasText: 'version' }).filter({ hasText: 'Use it now' });
}

/** Empty while the page loads itself anew. */
async function buildOf(page: Page): Promise<string> {
  return page
    .evaluate(() => document.querySelector('meta[name=build]')?.getAttribute('content') ?? '')
    .catch(() => '');
}

/** A page that was loaded anew has forgotten it. */
async function mark(page: Page): Promise<void> {
  await page.evaluate(() => Object.assign(window, { marked: true }));
}

async function isMarked(page: Page): Promise<boolean> {
  return page.evaluate(() => 'marked' in window);
}

/** As if half a minute had passed since each start: longer than a start has to say that it went well. */
async function ageBoots(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const cache = await caches.open('greenroom-pointer');
    const [request] = await cache.keys();
    const pointer = (await (await cache.match(request!))!.json()) as { openBootsMs: number[] };
    const openBootsMs = pointer.openBootsMs.map((ms) => ms - 30_000);
    await cache.put(request!, new Response(JSON.stringify({ ...pointer, openBootsMs })));
  });
}
