import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import { build, loadConfigFromFile } from 'vite';
import type { Plugin, PluginOption } from 'vite';
import { openAnswerBook } from '../../e2e/answers.ts';
import { browserArguments, findBrowser } from '../../e2e/browser.ts';
import { startStaticServer } from '../../e2e/static-server.ts';
import { openSetUpApp, startInterview, withWords } from './held-interview.ts';
import { timeFirstQuestion } from './first-question.ts';

/**
 * What encryption and sealing cost: the product against a twin without keys, headers, policy and service worker, the
 * two taken in turns in one run. Prints one JSON line, the cost in percent of the twin's median.
 */
const rounds = Number(process.argv[2] ?? 12);
const questions = 10;
const folder = await mkdtemp(join(tmpdir(), 'greenroom-protection-'));
const protecting: ReadonlySet<string> = new Set(['greenroom-headers', 'greenroom-service-worker']);
const book = await openAnswerBook();
const browser = await chromium.launch({ executablePath: findBrowser(), args: browserArguments });

interface Side {
  readonly url: string;
  readonly serviceWorkers: 'allow' | 'block';
  readonly firstQuestionMs: number[];
  /** From "I'm done" to the feedback. */
  readonly feedbackMs: number[];
  /** From "Next question" to the question. */
  readonly nextQuestionMs: number[];
}

try {
  await build({ logLevel: 'error', build: { outDir: join(folder, 'product') } });
  await buildTwin(join(folder, 'twin'));
  const servers = [
    await startStaticServer(join(folder, 'product')),
    await startStaticServer(join(folder, 'twin'), { headers: false }),
  ] as const;
  const product = sideOf(servers[0].url, 'allow');
  const twin = sideOf(servers[1].url, 'block');
  for (let round = -1; round < rounds; round += 1) {
    // Who comes first changes, so that neither always finds the machine as the other left it.
    for (const side of round % 2 === 0 ? [product, twin] : [twin, product]) {
      const firstMs = await inFreshPage(browser, side, (page) => timeFirstQuestion(page, side.url));
      // The first round only warms up.
      if (round < 0) continue;
      side.firstQuestionMs.push(firstMs);
      if (round % 3 === 0) await inFreshPage(browser, side, (page) => timeInterview(page, side));
    }
  }
  console.error(JSON.stringify({ product: medians(product), twin: medians(twin) }, null, 2));
  console.log(
    JSON.stringify({
      rounds,
      first_question_cost_pct: costPct(product.firstQuestionMs, twin.firstQuestionMs),
      feedback_cost_pct: costPct(product.feedbackMs, twin.feedbackMs),
      next_question_cost_pct: costPct(product.nextQuestionMs, twin.nextQuestionMs),
      turn_cost_ms: round1(turnMs(product) - turnMs(twin)),
    }),
  );
  for (const server of servers) await server.stop();
} finally {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
}

function sideOf(url: string, serviceWorkers: Side['serviceWorkers']): Side {
  return { url, serviceWorkers, firstQuestionMs: [], feedbackMs: [], nextQuestionMs: [] };
}

/** The same sources with the vault of the twin, and without what adds headers, policy and service worker. */
async function buildTwin(outDir: string): Promise<void> {
  const loaded = await loadConfigFromFile({ command: 'build', mode: 'production' });
  if (loaded === null) throw new Error('There is no configuration to build with.');
  const plugins = (await flat(loaded.config.plugins)).filter(({ name }) => !protecting.has(name));
  const vault: Plugin = {
    name: 'twin-vault',
    enforce: 'pre',
    resolveId: (source) =>
      source.endsWith('adapters/vault/worker-vault.ts')
        ? join(import.meta.dirname, 'unprotected-vault.ts')
        : null,
  };
  await build({
    ...loaded.config,
    configFile: false,
    logLevel: 'error',
    plugins: [vault, ...plugins],
    build: { ...loaded.config.build, outDir },
  });
}

async function flat(options: PluginOption): Promise<readonly Plugin[]> {
  const given = await options;
  if (Array.isArray(given)) return (await Promise.all(given.map(flat))).flat();
  return given ? [given as Plugin] : [];
}

async function timeInterview(page: Page, side: Side): Promise<void> {
  await openSetUpApp(page, side.url);
  await startInterview(page);
  for (let question = 0; question < questions; question += 1) {
    const asked = (await page.locator('#question').innerText()).trim();
    await page.locator('#answer').fill(withWords(book.strong(asked)));
    // Timed in the page: what drives it from outside looks only from frame to frame.
    const turn = await page.evaluate(async (before) => {
      const until = async (isThere: () => boolean): Promise<number> => {
        const begun = performance.now();
        await new Promise<void>((resolve) => {
          const look = (): void => {
            if (!isThere()) return;
            watch.disconnect();
            resolve();
          };
          const watch = new MutationObserver(look);
          watch.observe(document, { childList: true, subtree: true, characterData: true });
          look();
        });
        return performance.now() - begun;
      };
      const press = (selector: string): void => document.querySelector<HTMLElement>(selector)?.click();
      press('.acts .primary');
      const feedbackMs = await until(() => document.querySelector('.next button') !== null);
      // What is saved and prepared behind the feedback is not waited for by anyone.
      await new Promise((resolve) => setTimeout(resolve, 400));
      press('.next button');
      const nextQuestionMs = await until(() => {
        const question = document.querySelector<HTMLElement>('#question')?.innerText.trim();
        return question !== undefined && question !== before && document.querySelector('#answer') !== null;
      });
      return { feedbackMs, nextQuestionMs };
    }, asked);
    side.feedbackMs.push(turn.feedbackMs);
    side.nextQuestionMs.push(turn.nextQuestionMs);
  }
}

async function inFreshPage<T>(within: Browser, side: Side, use: (page: Page) => Promise<T>): Promise<T> {
  const context = await within.newContext({
    viewport: { width: 1280, height: 800 },
    serviceWorkers: side.serviceWorkers,
  });
  try {
    // tsx names the functions that it compiles by a helper of its own, also those that run in the page.
    await context.addInitScript('globalThis.__name = (named) => named;');
    return await use(await context.newPage());
  } finally {
    await context.close();
  }
}

function medians({ firstQuestionMs, feedbackMs, nextQuestionMs }: Side): Record<string, number> {
  return {
    firstQuestionMs: round1(median(firstQuestionMs)),
    feedbackMs: round1(median(feedbackMs)),
    nextQuestionMs: round1(median(nextQuestionMs)),
  };
}

function turnMs({ feedbackMs, nextQuestionMs }: Side): number {
  return median(feedbackMs) + median(nextQuestionMs);
}

function costPct(product: readonly number[], twin: readonly number[]): number {
  return round1((median(product) / median(twin) - 1) * 100);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function round1(value: number): number {
  return Math.round(value * 10) / 10;
}
