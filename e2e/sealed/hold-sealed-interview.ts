import { readFileSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect } from '@playwright/test';
import type { BrowserContext, Page, Worker } from '@playwright/test';
import { openAnswerBook } from '../answers.ts';
import { findBrowser } from '../browser.ts';
import { builtFolder } from '../builds.ts';
import { currentQuestion, endInterview, giveAnswer, nextQuestion, startInterview } from '../room.ts';
import { startStaticServer } from '../static-server.ts';
import {
  hostOf,
  hostSuffix,
  leavingVectors,
  pageVectors,
  tryInPage,
  tryInWorker,
  workerVectors,
} from './leak-vectors.ts';
import type { Sighting } from './network-sinks.ts';

/**
 * Inside the browser's namespace, or without one: holds a whole interview, tries every way out, then does the same
 * on a page without any policy. Prints one JSON line with what the world saw of each.
 */
export interface Findings {
  /** What left while the interview ran: to any name, and to our own server. */
  readonly sealedNames: readonly string[];
  readonly sealedConnections: readonly string[];
  readonly sealedOwnRequests: readonly string[];
  /** The browser's own, which no page can stop. */
  readonly browserNames: readonly string[];
  readonly controlSeen: readonly string[];
  readonly counterSaid: string;
}

const sinkFile = process.env['GREENROOM_SINK_FILE'] ?? null;

/** Noise of the browser itself; what would also stop hints or pings stays on, so that the control can see them. */
const quiet = [
  '--no-sandbox',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-domain-reliability',
  '--disable-client-side-phishing-detection',
  '--disable-default-apps',
];

/** tsx names the functions that it compiles by a helper of its own, also those that run in the page or a worker. */
const keepNames = 'globalThis.__name = (named) => named;';

const sealed = await holdSealed();
const control = await runControl();
console.log(JSON.stringify({ ...sealed, controlSeen: control } satisfies Findings));

async function holdSealed(): Promise<Omit<Findings, 'controlSeen'>> {
  const server = await startStaticServer(builtFolder);
  const context = await openBrowser('allow');
  const book = await openAnswerBook();
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    const seenByBrowser = watch(context, server.url);
    await page.goto(server.url);
    await expect(page.getByText('Ready offline. Every file')).toBeVisible({ timeout: 120_000 });
    await startInterview(page);
    server.forget();
    const before = sightings().length;
    const browserBefore = seenByBrowser().length;
    for (let count = 0; count < 3; count += 1) {
      await giveAnswer(page, book.strong(await currentQuestion(page)));
      await nextQuestion(page);
    }
    for (const vector of pageVectors) await page.evaluate(tryInPage, { vector, host: hostOf(vector) });
    const worker = await startOwnWorker(page);
    for (const vector of workerVectors) await worker.evaluate(tryInWorker, { vector, host: hostOf(vector) });
    await giveAnswer(page, book.strong(await currentQuestion(page)));
    await nextQuestion(page);
    await endInterview(page);
    await expect(page.getByRole('heading', { name: 'Every question' })).toBeVisible();
    for (const vector of leavingVectors) await page.evaluate(tryInPage, { vector, host: hostOf(vector) });
    await page.waitForTimeout(3000);
    await expect(page.getByRole('heading', { name: 'Every question' })).toBeVisible();
    const counterSaid = await page.getByText(/^Requests since Start:/).innerText();
    const seen = sinkFile === null ? seenByBrowser().slice(browserBefore) : sightings().slice(before);
    const ours = seen.filter(({ name }) => !isBrowsersOwn(name));
    return {
      sealedNames: namesOf(ours.filter(({ type }) => type === 'name')),
      sealedConnections: namesOf(ours.filter(({ type }) => type !== 'name')),
      sealedOwnRequests: server.asked(),
      browserNames: namesOf(seen.filter(({ name }) => isBrowsersOwn(name))),
      counterSaid,
    };
  } finally {
    await context.close();
    await server.stop();
  }
}

/** A page without rules and without a service worker: here every way must be seen to lead out. */
async function runControl(): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'greenroom-control-'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Control</title><body></body>');
  await writeFile(join(folder, 'worker.js'), '');
  const server = await startStaticServer(folder, { headers: false });
  const context = await openBrowser('block');
  try {
    const seenByBrowser = watch(context, server.url);
    const before = sightings().length;
    const page = await context.newPage();
    await page.goto(server.url);
    for (const vector of pageVectors) await page.evaluate(tryInPage, { vector, host: hostOf(vector) });
    const started = page.waitForEvent('worker');
    await page.evaluate(() => {
      Object.assign(globalThis, { kept: new Worker('/worker.js', { type: 'module' }) });
    });
    const worker = await nameable(await started);
    for (const vector of workerVectors) await worker.evaluate(tryInWorker, { vector, host: hostOf(vector) });
    for (const vector of leavingVectors) {
      const leaving = await context.newPage();
      await leaving.goto(server.url);
      await leaving.evaluate(tryInPage, { vector, host: hostOf(vector) }).catch(() => null);
      await leaving.waitForTimeout(500);
    }
    await page.waitForTimeout(3000);
    const seen = namesOf(sinkFile === null ? seenByBrowser() : sightings().slice(before));
    return [...pageVectors, ...workerVectors, ...leavingVectors].filter((vector) =>
      seen.includes(hostOf(vector)),
    );
  } finally {
    await context.close();
    await server.stop();
  }
}

async function openBrowser(serviceWorkers: 'allow' | 'block'): Promise<BrowserContext> {
  const profile = await mkdtemp(join(tmpdir(), 'greenroom-sealed-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findBrowser(),
    args: quiet,
    // It would switch off hints, and a control that cannot see them would prove nothing.
    ignoreDefaultArgs: ['--disable-background-networking'],
    serviceWorkers,
    viewport: { width: 1280, height: 800 },
  });
  await context.addInitScript(keepNames);
  return context;
}

/** A worker of the app, as the service worker serves it. */
async function startOwnWorker(page: Page): Promise<Worker> {
  const started = page.waitForEvent('worker');
  await page.evaluate(async () => {
    for (const name of await caches.keys()) {
      const requests = await (await caches.open(name)).keys();
      const script = requests.find(({ url }) => url.includes('documents.worker'));
      if (script !== undefined) {
        Object.assign(globalThis, { kept: new Worker(script.url, { type: 'module' }) });
        return;
      }
    }
  });
  return nameable(await started);
}

async function nameable(worker: Worker): Promise<Worker> {
  await worker.evaluate(keepNames);
  return worker;
}

/** What the browser itself reports; the only witness where there is no namespace. */
function watch(context: BrowserContext, own: string): () => readonly Sighting[] {
  const seen: Sighting[] = [];
  context.on('requestfinished', (request) => add(request.url()));
  context.on('requestfailed', (request) => {
    if (!/BLOCKED|ERR_ABORTED|csp/i.test(request.failure()?.errorText ?? '')) add(request.url());
  });
  return () => seen;

  function add(url: string): void {
    if (!/^(https?|wss?):/.test(url) || url.startsWith(own)) return;
    seen.push({ type: 'name', name: new URL(url).hostname });
  }
}

function sightings(): readonly Sighting[] {
  if (sinkFile === null) return [];
  return readFileSync(sinkFile, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Sighting);
}

function namesOf(seen: readonly Sighting[]): readonly string[] {
  return [...new Set(seen.map(({ name }) => name))].sort();
}

/** Hosts that Chromium asks by itself; everything else counts against the app. */
function isBrowsersOwn(name: string): boolean {
  if (name.endsWith(hostSuffix)) return false;
  return /(^|\.)(google|googleapis|gstatic|gvt1|gvt2|google-analytics|googleusercontent)\.com$|^wpad/.test(
    name,
  );
}
