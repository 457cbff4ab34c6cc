import type { ModelServer } from '../fixtures/models/model-server.ts';
import { randomBytes } from '../fixtures/models/random-bytes.ts';
import { createMemoryDisk } from './memory-disk.ts';
import { createJob, createModel, createTestEngine, testRangeBytes } from './store-engine.ts';
import { pathsOf } from '../../workers/model-store/stored-file.ts';
import { createSeededNormal } from '../fixtures/models/seeded-normal.ts';

export interface CutsOutcome {
  /** Lines cut by the server, and workers killed in the middle of a write. */
  readonly cuts: number;
  readonly kills: number;
  /** Downloads whose bytes were not those of the server in the end. */
  readonly lost: number;
  /** Bytes that came twice because of one kill. */
  readonly mostRefetchedBytes: number;
}

/** Downloads one random file after another, each cut and killed at random places until it is whole. */
export async function measureCuts(
  server: ModelServer,
  { cuts: wanted, seed }: { readonly cuts: number; readonly seed: number },
): Promise<CutsOutcome> {
  const normal = createSeededNormal(seed);
  const below = (limit: number): number => Math.floor((Math.abs(normal()) * 1_000_003) % limit);
  let [cuts, kills, lost, mostRefetchedBytes] = [0, 0, 0, 0];
  for (let file = 0; cuts + kills < wanted; file += 1) {
    const content = randomBytes(1 + below(6 * testRangeBytes), file + seed);
    const path = `cuts-${file}.bin`;
    const url = `${server.url}${path}`;
    server.files.clear();
    server.files.set(path, content);
    let cutsLeft = 1 + below(8);
    server.treat = ({ range }) => {
      if (cutsLeft === 0 || range === 'bytes=0-0' || below(3) === 0) return {};
      cutsLeft -= 1;
      cuts += 1;
      return { cutAfterBytes: below(testRangeBytes) };
    };
    const disk = createMemoryDisk();
    const model = createModel([{ url, sizeBytes: null, sha256: null }]);
    let receivedBytes = 0;
    for (let killsLeft = below(4), done = false; !done; killsLeft -= 1) {
      const killAt = killsLeft > 0 ? below(content.length) : Infinity;
      let writtenBytes = 0;
      disk.beforeWrite = (_, bytes) => {
        writtenBytes += bytes;
        // From the kill on nothing is written any more, no last words either.
        if (writtenBytes > killAt) throw new Error('The worker was killed.');
      };
      let receivedNow = 0;
      const engine = createTestEngine(disk, { received: (bytes) => (receivedNow += bytes) });
      const outcome = await engine.download(createJob(), [model], 'network');
      receivedBytes += receivedNow;
      done = outcome.ok;
      if (!outcome.ok && writtenBytes <= killAt)
        throw new Error(`A cut ended the download: ${outcome.error.type}`);
      if (outcome.ok) continue;
      kills += 1;
      disk.beforeWrite = () => undefined;
      const contents = await createTestEngine(disk).contents();
      const keptBytes = contents.ok ? (contents.value.storedBytesByUrl[url] ?? 0) : 0;
      mostRefetchedBytes = Math.max(mostRefetchedBytes, receivedBytes - keptBytes);
      receivedBytes = keptBytes;
    }
    const stored = await (await disk.blob((await pathsOf(url)).content))?.arrayBuffer();
    if (stored === undefined || Buffer.compare(Buffer.from(stored), Buffer.from(content)) !== 0) lost += 1;
  }
  server.treat = () => ({});
  return { cuts: cuts + kills, kills, lost, mostRefetchedBytes };
}
