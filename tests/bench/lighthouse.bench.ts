import { createServer } from 'node:net';
import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import { browserArguments, findBrowser } from '../../e2e/browser.ts';
import { serveBuiltApp } from './built-app.ts';

/** Lighthouse on the first screen of the built app, as on a mid-range phone. Prints one JSON line, medians of three. */
const runs = 3;
const app = await serveBuiltApp();
const port = await freePort();
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: [...browserArguments, `--remote-debugging-port=${port}`],
});

interface Scores {
  readonly performance: number;
  readonly accessibility: number;
  readonly best_practices: number;
  readonly lcp_ms: number;
  readonly cls: number;
  readonly tbt_ms: number;
}

try {
  const scores: Scores[] = [];
  for (let attempt = 0; scores.length < runs && attempt < 2 * runs; attempt += 1) {
    const measured = await score();
    if (measured !== null) scores.push(measured);
  }
  if (scores.length < runs) throw new Error('Lighthouse could not measure the page often enough.');
  console.log(
    JSON.stringify({
      performance: median(scores, 'performance'),
      accessibility: median(scores, 'accessibility'),
      best_practices: median(scores, 'best_practices'),
      lcp_ms: median(scores, 'lcp_ms'),
      cls: median(scores, 'cls'),
      tbt_ms: median(scores, 'tbt_ms'),
    } satisfies Scores),
  );
} finally {
  await browser.close();
  await app.stop();
}

/** Null for a run that saw no frame painted, as happens where the browser gets no processor in time. */
async function score(): Promise<Scores | null> {
  const result = await lighthouse(app.url, {
    port,
    logLevel: 'error',
    onlyCategories: ['performance', 'accessibility', 'best-practices'],
  });
  if (result === undefined) throw new Error('Lighthouse gave no result.');
  const { categories, audits } = result.lhr;
  const percentOf = (id: string): number => Math.round((categories[id]?.score ?? 0) * 100);
  const valueOf = (id: string): number => audits[id]?.numericValue ?? NaN;
  if (Number.isNaN(valueOf('largest-contentful-paint'))) {
    console.error(result.lhr.runtimeError?.code ?? 'a run without a largest contentful paint');
    return null;
  }
  const weak = Object.values(audits).filter((audit) => audit.score !== null && audit.score < 0.9);
  for (const audit of weak) console.error(`${audit.id} ${audit.score}: ${audit.displayValue ?? audit.title}`);
  return {
    performance: percentOf('performance'),
    accessibility: percentOf('accessibility'),
    best_practices: percentOf('best-practices'),
    lcp_ms: Math.round(valueOf('largest-contentful-paint')),
    cls: Math.round(valueOf('cumulative-layout-shift') * 1000) / 1000,
    tbt_ms: Math.round(valueOf('total-blocking-time')),
  };
}

function median(scores: readonly Scores[], name: keyof Scores): number {
  return scores.map((each) => each[name]).toSorted((a, b) => a - b)[Math.floor(scores.length / 2)] ?? NaN;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}
