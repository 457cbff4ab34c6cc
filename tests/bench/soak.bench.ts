import { readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { builtFolder } from '../../e2e/builds.ts';
import { makeProfileFolder } from '../../e2e/browser-faults.ts';
import { startStaticServer } from '../../e2e/static-server.ts';
import { createSeededRandom } from '../../src/core/next-question/seeded-random.ts';
import { rareWord, SoakedBrowser } from './soaked-browser.ts';

/**
 * Interviews one after the other in one browser, each cut at a random point by a random fault: `npm run soak -- --runs
 * 100`. The same seed makes the same faults. Prints last one JSON line; `memory_growth_pct` compares the heap of the
 * page, after a collection, at the end with that at the start.
 */
/** An interview that has not ended by then is counted as stuck, whoever hangs; the next has a new browser. */
const longestRunMs = 180_000;

/** The whole profile is read, so not after each interview. */
const scanEvery = 10;

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    minutes: { type: 'string', default: '600' },
  },
});
const random = createSeededRandom(Number(values.seed));
const lastStartMs = performance.now() + Number(values.minutes) * 60_000;

const server = await startStaticServer(builtFolder);
const folders = [await makeProfileFolder()];
let soaked = new SoakedBrowser({ url: server.url, folder: folders[0]!, random });
const totals = {
  runs: 0,
  answers_lost: 0,
  wrong_question: 0,
  log_broken: 0,
  requests: 0,
  plaintext_hits: 0,
  stuck: 0,
};
const resumeMs: number[] = [];
const heapBytes: number[] = [];
const faults: Record<string, number> = {};

try {
  await soaked.openReady();
  while (totals.runs < Number(values.runs) && performance.now() < lastStartMs) {
    server.forget();
    const held = await inTime(soaked.holdCutInterview(totals.runs));
    if (held === null) {
      totals.stuck += 1;
      console.log(JSON.stringify({ stuck: soaked.step, after: totals.runs }));
      soaked.killHung();
      const folder = await makeProfileFolder();
      folders.push(folder);
      soaked = new SoakedBrowser({ url: server.url, folder, random });
      await soaked.openReady();
      continue;
    }
    totals.runs += 1;
    totals.answers_lost += held.answersLost;
    totals.wrong_question += held.isSameQuestion ? 0 : 1;
    totals.log_broken += held.isLogWhole ? 0 : 1;
    // The browser itself looks for a newer service worker when a page is opened.
    totals.requests += server.asked().filter((path) => path !== '/sw.js').length;
    totals.plaintext_hits += totals.runs % scanEvery === 0 ? await countHits() : 0;
    resumeMs.push(held.resumeMs);
    heapBytes.push(held.heapBytes);
    faults[`${held.fault}/${held.cut}`] = (faults[`${held.fault}/${held.cut}`] ?? 0) + 1;
    if (held.answersLost > 0 || !held.isSameQuestion || !held.isLogWhole) console.log(JSON.stringify(held));
  }
  await inTime(soaked.close());
  totals.plaintext_hits += await countHits();
} finally {
  await inTime(soaked.close());
  await server.stop();
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
}

const part = Math.max(1, Math.floor(heapBytes.length / 4));
const [first, last] = [at(heapBytes.slice(0, part), 0.5), at(heapBytes.slice(-part), 0.5)];
console.log(JSON.stringify(faults));
console.log(
  JSON.stringify({
    ...totals,
    resume_p95_s: Number((at(resumeMs, 0.95) / 1000).toFixed(2)),
    memory_growth_pct: Number(((last / first - 1) * 100).toFixed(1)),
  }),
);

const faultsFound = Object.entries(totals).filter(([name, count]) => name !== 'runs' && count > 0);
process.exit(faultsFound.length === 0 ? 0 : 1);

/** Files of the browser's profiles in which a word of an answer stands, in UTF-8 or UTF-16LE. */
async function countHits(): Promise<number> {
  const forms = [Buffer.from(rareWord, 'utf8'), Buffer.from(rareWord, 'utf16le')];
  let hits = 0;
  for (const folder of folders) {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    for (const { parentPath, name } of entries.filter((entry) => entry.isFile())) {
      // A file that the browser removes meanwhile holds nothing any more.
      const bytes = await readFile(join(parentPath, name)).catch(() => Buffer.alloc(0));
      if (forms.some((form) => bytes.includes(form))) hits += 1;
    }
  }
  return hits;
}

function inTime<T>(work: Promise<T>): Promise<T | null> {
  return Promise.race([
    work,
    new Promise<null>((resolve) => setTimeout(() => resolve(null), longestRunMs).unref()),
  ]);
}

/** The value that this share of the values does not pass. */
function at(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
