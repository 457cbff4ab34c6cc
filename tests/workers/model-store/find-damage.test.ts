import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findDamage } from '../../../workers/model-store/find-damage.ts';
import { pathsOf } from '../../../workers/model-store/stored-file.ts';
import { createMemoryDisk } from '../../fakes/memory-disk.ts';
import type { MemoryDisk } from '../../fakes/memory-disk.ts';
import { createJob, createModel, createTestEngine, testRangeBytes } from '../../fakes/store-engine.ts';
import { startModelServer } from '../../fixtures/models/model-server.ts';
import type { ModelServer } from '../../fixtures/models/model-server.ts';
import { randomBytes } from '../../fixtures/models/random-bytes.ts';

const ranges = 8;
const content = randomBytes(ranges * testRangeBytes - 100, 3);
let server: ModelServer;
let disk: MemoryDisk;
let url: string;

beforeAll(async () => {
  server = await startModelServer();
  server.files.set('model.gguf', content);
  url = `${server.url}model.gguf`;
});

afterAll(() => server.stop());

beforeEach(async () => {
  disk = createMemoryDisk();
  expect(await download()).toMatchObject({ ok: true });
  server.requests.length = 0;
});

function download() {
  const model = createModel([{ url, sizeBytes: null, sha256: null }]);
  return createTestEngine(disk).download(createJob(), [model], 'network');
}

/** Looks at these ranges, as chance would have it. */
function lookAt(...picked: readonly number[]): Promise<string | null> {
  let at = 0;
  return findDamage([url], { disk, random: () => (picked[at++ % picked.length] ?? 0) / ranges });
}

async function flipByte(inRange: number): Promise<void> {
  const file = await disk.open((await pathsOf(url)).content);
  const at = inRange * testRangeBytes + 5;
  file.write(Uint8Array.of((content[at] ?? 0) ^ 1), { at });
  file.close();
}

async function installedIds(): Promise<readonly string[]> {
  const contents = await createTestEngine(disk).contents();
  return contents.ok ? contents.value.installed.map(({ model }) => model.id) : [];
}

function rangesAsked(): readonly (string | null)[] {
  return server.requests.map(({ range }) => range).filter((range) => range !== 'bytes=0-0');
}

describe('looking at a model before it is loaded', () => {
  it('finds nothing in a sound one', async () => {
    expect(await lookAt(0, 4, 7)).toBeNull();
    expect(await installedIds()).toEqual(['tiny']);
  });

  it('finds a flipped byte in a range that it reads, and only that range is fetched again', async () => {
    await flipByte(4);
    expect(await lookAt(1, 4, 7)).toBe(url);
    expect(await installedIds()).toEqual([]);
    expect(await download()).toMatchObject({ ok: true });
    expect(rangesAsked()).toEqual([`bytes=${4 * testRangeBytes}-${5 * testRangeBytes - 1}`]);
    expect(await lookAt(1, 4, 7)).toBeNull();
    expect(await installedIds()).toEqual(['tiny']);
  });

  it('does not see a flipped byte elsewhere: that is what the whole check is for', async () => {
    await flipByte(4);
    expect(await lookAt(0, 1, 2)).toBeNull();
  });

  it('finds a file that was cut, and what is missing is fetched again', async () => {
    const file = await disk.open((await pathsOf(url)).content);
    file.truncate(content.length - 10);
    file.close();
    expect(await lookAt(0)).toBe(url);
    expect(await installedIds()).toEqual([]);
    expect(await download()).toMatchObject({ ok: true });
    expect(rangesAsked()).toHaveLength(1);
  });

  it('leaves alone what it knows nothing of', async () => {
    expect(await findDamage(['https://example.org/other'], { disk, random: () => 0 })).toBeNull();
  });
});
