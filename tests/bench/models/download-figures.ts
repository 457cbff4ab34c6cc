import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { storeEndings } from '../../../src/core/models/store-place.ts';
import { defaultRangeBytes } from '../../../workers/model-store/download-files.ts';
import { measureCuts } from '../../fakes/cut-downloads.ts';
import { createJob, createModel, createTestEngine, testRangeBytes } from '../../fakes/store-engine.ts';
import { startModelServer } from '../../fixtures/models/model-server.ts';
import { createFileDisk } from './file-disk.ts';

export interface DownloadFigures {
  readonly download_ratio: number;
  readonly download_ratio_unlimited: number;
  readonly refetched_bytes_max: number;
  readonly cuts_lost: number;
  readonly download_memory_mb: number;
  readonly stored_twice_bytes: number;
  readonly own_mb_per_s: number;
  readonly curl_mb_per_s: number;
  readonly own_mb_per_s_unlimited: number;
  readonly curl_mb_per_s_unlimited: number;
}

const lineBytesPerSecond = 25_000_000;
const setBytes = 100_000_000;
const folder = mkdtempSync(join(tmpdir(), 'greenroom-models-'));

/**
 * The downloader in figures. The worker's engine runs in Node, over real connections and on a real disk.
 * `download_ratio` is its throughput over curl's on the same files, in turns, the middle of three: over a line of
 * 25 MB/s (200 Mbit/s), from the first byte to the last file verified and committed; `download_ratio_unlimited` is the
 * same with nothing to hold the server back. `download_memory_mb` is how much more the process holds at its peak than
 * before, while 2 GB come in. `refetched_bytes_max` is measured with small ranges and given for ranges of 8 MiB.
 */
export async function measureDownloads(largeBytes: number): Promise<DownloadFigures> {
  const cutServer = await startModelServer();
  const source = await startSource();
  try {
    const memoryMb = await measureMemory(source.url, largeBytes);
    const limited = await compareWithCurl(source.url, setBytes, `?rate=${lineBytesPerSecond}`);
    const unlimited = await compareWithCurl(source.url, setBytes * 2, '');
    const cuts = await measureCuts(cutServer, { cuts: 1_000, seed: 11 });
    return {
      download_ratio: limited.ratio,
      download_ratio_unlimited: unlimited.ratio,
      refetched_bytes_max: Math.round((cuts.mostRefetchedBytes / testRangeBytes) * defaultRangeBytes),
      cuts_lost: cuts.lost,
      download_memory_mb: memoryMb,
      stored_twice_bytes: limited.storedTwiceBytes,
      own_mb_per_s: limited.ownMbPerSecond,
      curl_mb_per_s: limited.curlMbPerSecond,
      own_mb_per_s_unlimited: unlimited.ownMbPerSecond,
      curl_mb_per_s_unlimited: unlimited.curlMbPerSecond,
    };
  } finally {
    source.stop();
    await cutServer.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Comparison {
  readonly ratio: number;
  readonly ownMbPerSecond: number;
  readonly curlMbPerSecond: number;
  readonly storedTwiceBytes: number;
}

/** A set of four files, by curl one after another and by the engine, in turns. */
async function compareWithCurl(sourceUrl: string, bytes: number, query: string): Promise<Comparison> {
  const files = ['a', 'b', 'c', 'd'].map((name) => `${sourceUrl}${bytes / 4}/${name}.bin${query}`);
  const curlSeconds: number[] = [];
  const ownSeconds: number[] = [];
  let storedTwiceBytes = 0;
  for (let turn = 0; turn < 3; turn += 1) {
    curlSeconds.push(
      await seconds(() => {
        for (const [index, url] of files.entries())
          execFileSync('curl', ['-s', '-o', join(folder, `curl-${index}`), url]);
        return Promise.resolve();
      }),
    );
    const place = join(folder, `own-${turn}`);
    ownSeconds.push(await seconds(() => download(place, files)));
    storedTwiceBytes = Math.max(storedTwiceBytes, contentBytesIn(place) - bytes);
    rmSync(place, { recursive: true });
  }
  const [own, curl] = [middle(ownSeconds), middle(curlSeconds)];
  return {
    ratio: round(curl / own),
    ownMbPerSecond: round(bytes / own / 1e6),
    curlMbPerSecond: round(bytes / curl / 1e6),
    storedTwiceBytes,
  };
}

/** Looks at the process's resident memory ten times a second. */
async function measureMemory(sourceUrl: string, largeBytes: number): Promise<number> {
  const place = join(folder, 'large');
  await download(join(folder, 'warm'), [`${sourceUrl}20000000/warm.bin`]);
  globalThis.gc?.();
  const before = residentBytes();
  let peak = before;
  const look = setInterval(() => (peak = Math.max(peak, residentBytes())), 100);
  await download(
    place,
    [1, 2, 3, 4].map((name) => `${sourceUrl}${largeBytes / 4}/${name}.bin`),
  );
  clearInterval(look);
  rmSync(place, { recursive: true });
  return round((peak - before) / 1e6);
}

async function download(place: string, urls: readonly string[]): Promise<void> {
  const engine = createTestEngine(createFileDisk(place), { rangeBytes: defaultRangeBytes, stallMs: 60_000 });
  const model = createModel(urls.map((url) => ({ url, sizeBytes: null, sha256: null })));
  const done = await engine.download(createJob(), [model], 'network');
  if (!done.ok) throw new Error(done.error.type);
}

function contentBytesIn(place: string): number {
  return readdirSync(place, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(storeEndings.content))
    .reduce((sum, name) => sum + statSync(join(place, name)).size, 0);
}

async function startSource(): Promise<{ readonly url: string; readonly stop: () => void }> {
  const child = spawn('npx', ['tsx', 'tests/bench/models/model-source.ts'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  const port = await new Promise<string>((resolve) => {
    child.stdout.once('data', (data: Buffer) => resolve(data.toString().trim()));
  });
  // The server is a child of tsx, so the whole group ends.
  return { url: `http://127.0.0.1:${port}/`, stop: () => process.kill(-(child.pid ?? 0)) };
}

function residentBytes(): number {
  const kilobytes = /VmRSS:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
  return Number(kilobytes) * 1024;
}

async function seconds(work: () => Promise<void>): Promise<number> {
  const startMs = performance.now();
  await work();
  return (performance.now() - startMs) / 1000;
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
