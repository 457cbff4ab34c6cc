import { chromium } from '@playwright/test';
import { browserArguments, findBrowser } from '../../e2e/browser.ts';
import { measureDownloads } from './models/download-figures.ts';
import { measureEngine } from './models/engine-figures.ts';
import { measureMeaning } from './models/meaning-figures.ts';
import { measureWaits } from './models/wait-figures.ts';

/** The models in figures, one JSON line. What each means stands beside the function that measures it. */
const largeBytes = Number(process.env['BENCH_BYTES'] ?? 2_000_000_000);
const downloads = await measureDownloads(largeBytes);
const browser = await chromium.launch({ executablePath: findBrowser(), args: browserArguments });
try {
  const engine = await measureEngine(browser);
  const waits = await measureWaits(browser);
  console.log(JSON.stringify({ ...engine, ...downloads, ...waits, ...(await measureMeaning()) }));
} finally {
  await browser.close();
}
