import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import { openAnswerBook } from '../../e2e/answers.ts';
import { browserArguments, findBrowser } from '../../e2e/browser.ts';
import { timeFirstQuestion } from './first-question.ts';
import { serveBuiltApp } from './built-app.ts';
import { answerQuestion, endInterview, openSetUpApp, startInterview } from './held-interview.ts';

/**
 * What the built app costs in a real browser. Prints one JSON line: kilobytes of 1,000 bytes, milliseconds of wall
 * time. A machine that does other work at the same time makes every time longer; the CPU time of the longest task
 * (`longest_task_cpu_ms`) is what the app itself used.
 */
const coldStarts = 7;
const interviews = 3;
const book = await openAnswerBook();
const app = await serveBuiltApp();
const browser = await chromium.launch({ executablePath: findBrowser(), args: browserArguments });

try {
  const scripts = await scriptsOfFirstScreen(browser);
  const startsMs: number[] = [];
  await coldStart();
  for (let start = 0; start < coldStarts; start += 1) startsMs.push(await coldStart());
  const tasks: LongTasks[] = [];
  for (let held = 0; held < interviews; held += 1) tasks.push(await watchTasks(browser));
  const byLongest = tasks.toSorted((a, b) => a.longestMs - b.longestMs);
  const middle = byLongest[Math.floor(interviews / 2)];
  console.error(JSON.stringify({ scripts, startsMs: startsMs.map(Math.round), tasks }, null, 2));
  console.log(
    JSON.stringify({
      first_screen_js_gzip_kb: round(scripts.reduce((sum, script) => sum + script.gzipBytes, 0) / 1000),
      first_question_ms: Math.round(median(startsMs)),
      longest_task_ms: middle?.longestMs ?? 0,
      tasks_over_50_ms: middle?.overLimit ?? 0,
      longest_task_cpu_ms: median(tasks.map((task) => task.longestCpuMs)),
      heap_growth_mb: round((await measureHeapGrowth(browser)) / 1_000_000),
    }),
  );
} finally {
  await browser.close();
  await app.stop();
}

async function coldStart(): Promise<number> {
  return inFreshPage(browser, (page) => timeFirstQuestion(page, app.url));
}

interface Script {
  readonly path: string;
  readonly gzipBytes: number;
}

/** Every script that is there before anything is clicked. */
async function scriptsOfFirstScreen(within: Browser): Promise<readonly Script[]> {
  return inFreshPage(within, async (page) => {
    const scripts: Promise<Script>[] = [];
    page.on('response', (response) => {
      if (response.headers()['content-type']?.includes('javascript') !== true) return;
      const path = new URL(response.url()).pathname;
      scripts.push(response.body().then((body) => ({ path, gzipBytes: gzipSync(body).length })));
    });
    await page.goto(app.url, { waitUntil: 'networkidle' });
    return Promise.all(scripts);
  });
}

interface LongTasks {
  /** 0 when none took more than 50 ms. */
  readonly longestMs: number;
  readonly overLimit: number;
  /** What the longest task of the main thread used of the processor. */
  readonly longestCpuMs: number;
  /** The longest work for one click or key. */
  readonly longestInputMs: number;
  /** When they were, in order. */
  readonly found: readonly { readonly part: string; readonly ms: number }[];
}

/** Ten questions with feedback, from the click on Start to the report. */
async function watchTasks(within: Browser): Promise<LongTasks> {
  return inFreshPage(within, async (page) => {
    await page.addInitScript(() => {
      const found: { ms: number; part: string }[] = [];
      const inputs: number[] = [];
      Object.assign(globalThis, { found, inputs, part: 'load' });
      new PerformanceObserver((list) => {
        const { part } = globalThis as unknown as { readonly part: string };
        for (const { duration } of list.getEntries()) found.push({ part, ms: Math.round(duration) });
      }).observe({ type: 'longtask', buffered: true });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as PerformanceEventTiming[])
          inputs.push(entry.processingEnd - entry.processingStart);
      }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
    });
    await openSetUpApp(page, app.url);
    await page.waitForTimeout(500);
    await within.startTracing(page, { categories: ['toplevel', '__metadata'] });
    const enter = (part: string) =>
      page.evaluate((name) => {
        Object.assign(globalThis, { part: name });
      }, part);
    await enter('start');
    await startInterview(page);
    await page.waitForTimeout(500);
    for (let question = 1; question <= 10; question += 1) {
      await enter(`question ${question}`);
      await answerQuestion(page, book);
      await page.waitForTimeout(100);
    }
    await enter('report');
    await endInterview(page);
    await page.waitForTimeout(500);
    const trace = await within.stopTracing();
    const seen = await page.evaluate(() => {
      const { found, inputs } = globalThis as unknown as Pick<LongTasks, 'found'> & { inputs: number[] };
      return { found, inputs };
    });
    const found = seen.found.filter(({ part }) => part !== 'load');
    return {
      longestMs: Math.max(0, ...found.map(({ ms }) => ms)),
      overLimit: found.length,
      longestCpuMs: round(longestCpuMs(trace)),
      longestInputMs: Math.round(Math.max(0, ...seen.inputs)),
      found,
    };
  });
}

/** How much more memory is held after thirty questions than after two, with all garbage collected. */
async function measureHeapGrowth(within: Browser): Promise<number> {
  return inFreshPage(within, async (page) => {
    await openSetUpApp(page, app.url);
    await startInterview(page);
    const session = await page.context().newCDPSession(page);
    const usedBytes = async (): Promise<number> => {
      await session.send('HeapProfiler.collectGarbage');
      return (await session.send('Runtime.getHeapUsage')).usedSize;
    };
    for (let question = 1; question <= 2; question += 1) await answerQuestion(page, book);
    const before = await usedBytes();
    for (let question = 3; question <= 30; question += 1) await answerQuestion(page, book);
    return (await usedBytes()) - before;
  });
}

async function inFreshPage<T>(within: Browser, use: (page: Page) => Promise<T>): Promise<T> {
  const context = await within.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    // tsx names the functions that it compiles by a helper of its own, also those that run in the page.
    await context.addInitScript('globalThis.__name = (named) => named;');
    return await use(await context.newPage());
  } finally {
    await context.close();
  }
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds of the thread's own time. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

function longestCpuMs(trace: Buffer): number {
  const { traceEvents } = JSON.parse(trace.toString('utf8')) as {
    readonly traceEvents: readonly TraceEvent[];
  };
  const threadOf = ({ pid, tid }: TraceEvent): string => `${pid}/${tid}`;
  const mainThreads = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(threadOf),
  );
  const times = traceEvents
    .filter((event) => event.ph === 'X' && event.name.endsWith('RunTask') && mainThreads.has(threadOf(event)))
    .map(({ tdur = 0 }) => tdur / 1000);
  return times.reduce((most, ms) => Math.max(most, ms), 0);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
