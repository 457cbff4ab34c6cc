import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createJob, createModel, createTestEngine, testRangeBytes } from '../../fakes/store-engine.ts';
import { createMemoryDisk } from '../../fakes/memory-disk.ts';
import type { MemoryDisk } from '../../fakes/memory-disk.ts';
import { startModelServer } from '../../fixtures/models/model-server.ts';
import type { ModelServer } from '../../fixtures/models/model-server.ts';
import { randomBytes } from '../../fixtures/models/random-bytes.ts';
import { pathsOf } from '../../../workers/model-store/stored-file.ts';

/** Real connections, on a machine that may be doing other things. */
vi.setConfig({ testTimeout: 30_000 });

let server: ModelServer;
let disk: MemoryDisk;
const weights = randomBytes(5 * testRangeBytes + 1234, 1);

beforeEach(async () => {
  server = await startModelServer();
  server.files.set('weights.bin', weights);
  disk = createMemoryDisk();
});

afterEach(() => server.stop());

describe('a download', () => {
  it('is stored in WebLLM’s layout, with its record last', async () => {
    const order: string[] = [];
    disk.beforeWrite = (path) => order.push(path.replace(/^.*?(\.[a-z.]+)$/, '$1'));
    expect(await download({ sizeBytes: weights.length, sha256: sha256(weights) })).toEqual({
      ok: true,
      value: undefined,
    });
    const name = createHash('sha256').update(weightsUrl()).digest('hex');
    const [bin] = await stored();
    expect([...disk.filesByPath.keys()]).toContain(`tvmjs-opfs-store/webllm/model/${name}.bin`);
    expect(sha256(bin)).toBe(sha256(weights));
    const record = await disk.blob({
      folder: ['tvmjs-opfs-store', 'webllm', 'model'],
      name: `${name}.record.json`,
    });
    expect(JSON.parse((await record?.text()) ?? '')).toMatchObject({
      url: weightsUrl(),
      nbytes: weights.length,
    });
    const inStore = order.filter((ending) => ending !== '.json');
    expect(inStore.at(-1)).toBe('.record.json');
  });

  it('learns sizes and hashes that the manifest does not know, and holds the model against them ever after', async () => {
    await download();
    const contents = await createTestEngine(disk).contents();
    if (!contents.ok) throw new Error('no contents');
    expect(contents.value.installed.map(({ model }) => model.files)).toEqual([
      [{ url: weightsUrl(), sizeBytes: weights.length, sha256: sha256(weights) }],
    ]);
  });

  it('asks for nothing again when all is there', async () => {
    await download();
    server.requests.length = 0;
    expect((await download()).ok).toBe(true);
    expect(server.requests).toEqual([]);
  });

  it('follows redirects once, and then asks the final address', async () => {
    const url = `${server.redirectFrom}weights.bin`;
    const engine = createTestEngine(disk);
    const model = createModel([{ url, sizeBytes: null, sha256: sha256(weights) }]);
    expect((await engine.download(createJob(), [model], 'network')).ok).toBe(true);
    expect((await disk.blob((await pathsOf(url)).record)) === null).toBe(false);
  });

  it('goes back to the source when the address behind a redirect expires', async () => {
    const url = `${server.redirectFrom}weights.bin`;
    server.treat = ({ count }) => (count === 3 ? { status: 403 } : {});
    const model = createModel([{ url, sizeBytes: null, sha256: sha256(weights) }]);
    expect((await createTestEngine(disk).download(createJob(), [model], 'network')).ok).toBe(true);
  });

  it('takes a file whole from a server without ranges, also when the line is cut', async () => {
    server.treat = ({ count }) =>
      count === 2 ? { ignoreRange: true, cutAfterBytes: 50_000 } : { ignoreRange: true };
    expect((await download({ sizeBytes: weights.length, sha256: sha256(weights) })).ok).toBe(true);
    expect(sha256((await stored())[0])).toBe(sha256(weights));
  });

  it('goes on within a range after a cut, and never asks for what it has', async () => {
    let received = 0;
    server.treat = ({ count }) => (count > 1 && count % 2 === 0 ? { cutAfterBytes: 10_000 } : {});
    const engine = createTestEngine(disk, { received: (bytes) => (received += bytes) });
    const model = createModel([{ url: weightsUrl(), sizeBytes: null, sha256: sha256(weights) }]);
    expect((await engine.download(createJob(), [model], 'network')).ok).toBe(true);
    expect(received).toBe(weights.length);
  });

  it('tries again when the server is busy, and takes a silent line for cut', async () => {
    server.treat = ({ count }) =>
      count === 1
        ? { status: 503, headers: { 'Retry-After': '0' } }
        : count === 3
          ? { hangAfterBytes: 100 }
          : {};
    const engine = createTestEngine(disk, { stallMs: 100 });
    const model = createModel([{ url: weightsUrl(), sizeBytes: null, sha256: sha256(weights) }]);
    expect((await engine.download(createJob(), [model], 'network')).ok).toBe(true);
  });

  it.each([
    [
      'a page instead of weights',
      { body: '<!doctype html><title>Sign in</title>', headers: { 'Content-Type': 'text/html' } },
      'model-web-page',
    ],
    ['a missing file', { status: 404 }, 'model-missing-there'],
    ['a closed door', { status: 403 }, 'model-forbidden'],
    ['a server that stays broken', { status: 500 }, 'model-server-failing'],
  ])('refuses %s and keeps nothing of it', async (_, treatment, type) => {
    server.treat = () => treatment;
    expect(await download()).toMatchObject({ ok: false, error: { type } });
    expect(disk.totalBytes()).toBe(0);
  });

  it('knows a page that says it is data', async () => {
    const page = new TextEncoder().encode(`<!DOCTYPE html><html>${'x'.repeat(300)}</html>`);
    server.files.set('weights.bin', page);
    expect(await download()).toMatchObject({ ok: false, error: { type: 'model-web-page' } });
  });

  it('refuses another size or other content than the manifest promises', async () => {
    expect(await download({ sizeBytes: 999, sha256: null })).toMatchObject({
      error: { type: 'model-not-as-promised', what: 'size' },
    });
    expect(await download({ sizeBytes: null, sha256: 'a'.repeat(64) })).toMatchObject({
      error: { type: 'model-not-as-promised', what: 'content' },
    });
    expect(await createTestEngine(disk).contents()).toMatchObject({
      value: { installed: [], totalBytes: 0 },
    });
  });

  it('begins anew when the server has another version than the one begun', async () => {
    disk.beforeWrite = killAfter(3 * testRangeBytes);
    await download();
    const newer = randomBytes(weights.length, 2);
    server.files.set('weights.bin', newer);
    disk.beforeWrite = () => undefined;
    expect((await download()).ok).toBe(true);
    expect(sha256((await stored())[0])).toBe(sha256(newer));
  });

  it('says that the disk is full, keeps what it has, and goes on once there is room', async () => {
    const small = createMemoryDisk(3 * testRangeBytes);
    const model = createModel([{ url: weightsUrl(), sizeBytes: weights.length, sha256: sha256(weights) }]);
    const full = await createTestEngine(small).download(createJob(), [model], 'network');
    expect(full).toMatchObject({ ok: false, error: { type: 'model-store-full' } });
    expect(small.totalBytes()).toBeGreaterThan(testRangeBytes);
  });

  it('fetches nothing while an interview is held, and stops when one begins', async () => {
    let held = true;
    const gate = {
      exclusively: <T>(work: () => Promise<T>) => work(),
      isInterviewRunning: () => Promise.resolve(held),
    };
    const model = createModel([{ url: weightsUrl(), sizeBytes: null, sha256: null }]);
    const refused = await createTestEngine(disk, { gate }).download(createJob(), [model], 'network');
    expect(refused).toEqual({ ok: false, error: { type: 'model-interview-running' } });
    expect(server.requests).toEqual([]);
    held = false;
    server.treat = ({ count }) => {
      held = count > 1;
      return count > 1 ? { hangAfterBytes: 100 } : {};
    };
    const stopped = await createTestEngine(disk, { gate }).download(createJob(), [model], 'network');
    expect(stopped).toEqual({ ok: false, error: { type: 'model-interview-running' } });
  });

  it('pauses and goes on where it was', async () => {
    let received = 0;
    const engine = createTestEngine(disk, {
      received: (bytes) => {
        received += bytes;
        if (received > weights.length / 2) void engine.stop('job');
      },
    });
    const model = createModel([{ url: weightsUrl(), sizeBytes: null, sha256: sha256(weights) }]);
    expect(await engine.download(createJob(), [model], 'network')).toEqual({
      ok: false,
      error: { type: 'model-paused' },
    });
    const before = await engine.contents();
    expect(before.ok && before.value.storedBytesByUrl[weightsUrl()]).toBe(received);
    received = -Infinity;
    let rest = 0;
    const again = createTestEngine(disk, { received: (bytes) => (rest += bytes) });
    expect((await again.download(createJob(), [model], 'network')).ok).toBe(true);
    expect(rest).toBe(weights.length - (before.ok ? (before.value.storedBytesByUrl[weightsUrl()] ?? 0) : 0));
  });

  it('tells bytes, speed and time left, and then that it prepares', async () => {
    const job = createJob();
    let clock = 0;
    const engine = createTestEngine(disk, { now: () => (clock += 300) });
    const model = createModel([{ url: weightsUrl(), sizeBytes: weights.length, sha256: null }]);
    await engine.download(job, [model], 'network');
    expect(job.told[0]).toMatchObject({ phase: 'downloading', totalBytes: weights.length });
    const loaded = job.told.filter(({ phase }) => phase === 'downloading').at(-1);
    expect(loaded).toMatchObject({ doneBytes: weights.length, remainingMs: 0 });
    expect(loaded?.bytesPerSecond).toBeGreaterThan(0);
    expect(job.told.at(-1)).toMatchObject({
      phase: 'preparing',
      doneBytes: weights.length,
      totalBytes: weights.length,
    });
  });
});

describe('a mirror on the same origin', () => {
  it('gives the same files under the same keys', async () => {
    server.files.set('models/w.bin', weights);
    const url = 'https://huggingface.co/greenroom/tiny/resolve/main/w.bin';
    server.files.set(
      'models/index.json',
      new TextEncoder().encode(JSON.stringify({ files: [{ url, path: 'w.bin' }] })),
    );
    const engine = createTestEngine(disk, { mirrorUrl: `${server.url}models/` });
    const model = createModel([{ url, sizeBytes: null, sha256: sha256(weights) }]);
    expect(await engine.download(createJob(), [model], 'mirror')).toEqual({ ok: true, value: undefined });
    expect((await disk.blob((await pathsOf(url)).record)) === null).toBe(false);
  });

  it('is told to be missing when it is', async () => {
    const engine = createTestEngine(disk, { mirrorUrl: `${server.url}models/` });
    const model = createModel([{ url: weightsUrl(), sizeBytes: null, sha256: null }]);
    expect(await engine.download(createJob(), [model], 'mirror')).toEqual({
      ok: false,
      error: { type: 'model-mirror-missing' },
    });
  });
});

function weightsUrl(): string {
  return `${server.url}weights.bin`;
}

function download(
  file: { sizeBytes: number | null; sha256: string | null } = { sizeBytes: null, sha256: null },
) {
  return createTestEngine(disk).download(
    createJob(),
    [createModel([{ url: weightsUrl(), ...file }])],
    'network',
  );
}

async function stored(): Promise<readonly Uint8Array[]> {
  const blob = await disk.blob((await pathsOf(weightsUrl())).content);
  return [new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer(0))];
}

function killAfter(bytes: number): (path: string, size: number) => void {
  let written = 0;
  return (_, size) => {
    written += size;
    if (written > bytes) throw new Error('The worker was killed.');
  };
}

function sha256(bytes: Uint8Array | undefined): string {
  return createHash('sha256')
    .update(bytes ?? new Uint8Array())
    .digest('hex');
}
