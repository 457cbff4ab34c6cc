import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ModelEntry } from '../../../src/core/models/manifest.ts';
import { pathsOf } from '../../../workers/model-store/stored-file.ts';
import { createMemoryDisk } from '../../fakes/memory-disk.ts';
import type { MemoryDisk } from '../../fakes/memory-disk.ts';
import { createJob, createModel, createTestEngine, testRangeBytes } from '../../fakes/store-engine.ts';
import { startModelServer } from '../../fixtures/models/model-server.ts';
import type { ModelServer } from '../../fixtures/models/model-server.ts';
import { randomBytes } from '../../fixtures/models/random-bytes.ts';

/** Real connections, on a machine that may be doing other things. */
vi.setConfig({ testTimeout: 30_000 });

let server: ModelServer;
let disk: MemoryDisk;
const first = randomBytes(4 * testRangeBytes + 99, 1);
const second = randomBytes(5000, 2);

beforeEach(async () => {
  server = await startModelServer();
  disk = createMemoryDisk();
  server.files.set('one/a.bin', first);
  server.files.set('one/config.json', second);
  server.files.set('two/a.bin', second);
});

afterEach(() => server.stop());

describe('verifying', () => {
  it('finds a corrupt byte, hides the file from the runtimes, and only its range is fetched again', async () => {
    const model = modelOf('one/a.bin', 'one/config.json');
    await install(model);
    const { content, record } = await pathsOf(urlOf('one/a.bin'));
    const file = await disk.open(content);
    file.write(Uint8Array.of(first[2 * testRangeBytes + 5]! ^ 1), { at: 2 * testRangeBytes + 5 });

    expect(await engine().verify(createJob(), 'tiny')).toEqual({
      ok: true,
      value: { checkedBytes: first.length + second.length, damagedBytes: testRangeBytes },
    });
    expect(await disk.blob(record)).toBeNull();
    expect(await installedIds()).toEqual([]);

    server.requests.length = 0;
    await install(model);
    const asked = server.requests.filter(({ range }) => range !== 'bytes=0-0');
    expect(asked).toEqual([
      { path: 'one/a.bin', range: `bytes=${2 * testRangeBytes}-${3 * testRangeBytes - 1}` },
    ]);
    expect(await readStored('one/a.bin')).toBe(sha256(first));
    expect(await installedIds()).toEqual(['tiny']);
  });

  it('finds nothing in a sound model', async () => {
    await install(modelOf('one/a.bin'));
    expect(await engine().verify(createJob(), 'tiny')).toMatchObject({ value: { damagedBytes: 0 } });
    expect(await installedIds()).toEqual(['tiny']);
  });

  it('mends a range that was damaged on the disk while it was downloaded', async () => {
    const model = modelOf('one/a.bin');
    let written = 0;
    disk.beforeWrite = (_, bytes) => {
      written += bytes;
      if (written > 3 * testRangeBytes) throw new Error('killed');
    };
    await engine().download(createJob(), [model], 'network');
    disk.beforeWrite = () => undefined;
    const file = await disk.open((await pathsOf(urlOf('one/a.bin'))).content);
    file.write(Uint8Array.of(first[0]! ^ 1), { at: 0 });
    const pinned = { ...model, files: [{ ...model.files[0]!, sha256: sha256(first) }] };
    expect(await engine().download(createJob(), [pinned], 'network')).toEqual({ ok: true, value: undefined });
    expect(await readStored('one/a.bin')).toBe(sha256(first));
  });
});

describe('a pack', () => {
  it('carries models to another device without a network', async () => {
    await install(modelOf('one/a.bin', 'one/config.json'));
    const pack = await engine().exportPack(['tiny']);
    if (!pack.ok) throw new Error(pack.error.type);
    await server.stop();
    disk = createMemoryDisk();
    expect(await engine().importFiles(createJob(), [modelOf('one/a.bin')], [pack.value])).toEqual({
      ok: true,
      value: { installedIds: ['tiny'], incompleteIds: [], unknownNames: [] },
    });
    expect(await readStored('one/a.bin')).toBe(sha256(first));
    server = await startModelServer();
  });

  it('is refused when it was cut or a byte of it changed', async () => {
    await install(modelOf('one/a.bin'));
    const pack = await engine().exportPack(['tiny']);
    if (!pack.ok) throw new Error(pack.error.type);
    const bytes = new Uint8Array(await pack.value.slice(0, pack.value.size).arrayBuffer());
    disk = createMemoryDisk();
    const cut = new File([bytes.subarray(0, -1)], 'cut.pack');
    expect(await engine().importFiles(createJob(), [modelOf('one/a.bin')], [cut])).toMatchObject({
      error: { type: 'model-pack-damaged' },
    });
    bytes[bytes.length - 7]! ^= 1;
    const changed = new File([bytes], 'changed.pack');
    expect(await engine().importFiles(createJob(), [modelOf('one/a.bin')], [changed])).toMatchObject({
      error: { type: 'model-not-as-promised', what: 'content' },
    });
    expect(await installedIds()).toEqual([]);
  });
});

describe('importing files', () => {
  it('finds each by name and size, and says what is unknown and what is still missing', async () => {
    const models = [
      modelOf('one/a.bin', 'one/config.json'),
      { ...modelOf('two/a.bin', 'two/more.bin'), id: 'other' },
    ];
    const files = [
      fileOf('a.bin', first),
      fileOf('config.json', second),
      fileOf('a.bin', second),
      fileOf('x.txt', second),
    ];
    const known = models.map((model) => ({ ...model, files: model.files.map(withKnownSize) }));
    expect(await engine().importFiles(createJob(), known, files)).toEqual({
      ok: true,
      value: { installedIds: ['tiny'], incompleteIds: ['other'], unknownNames: ['x.txt'] },
    });
  });

  it('tells files of one name apart by their folder', async () => {
    const base = 'https://huggingface.co/greenroom';
    const models = ['tiny', 'small'].map((name) =>
      createModel([{ url: `${base}/${name}/resolve/main/onnx/model.onnx`, sizeBytes: null, sha256: null }], {
        id: name,
        repository: `greenroom/${name}`,
      }),
    );
    const file = Object.defineProperty(fileOf('model.onnx', first), 'webkitRelativePath', {
      value: 'usb/small/onnx/model.onnx',
    });
    expect(await engine().importFiles(createJob(), models, [file])).toMatchObject({
      value: { installedIds: ['small'] },
    });
    expect(await engine().importFiles(createJob(), models, [fileOf('model.onnx', first)])).toMatchObject({
      value: { unknownNames: ['model.onnx'] },
    });
  });

  it('refuses content that is not the model’s', async () => {
    const model = modelOf('two/a.bin');
    const pinned = { ...model, files: [{ ...model.files[0]!, sha256: sha256(second) }] };
    const wrong = fileOf('a.bin', randomBytes(second.length, 9));
    expect(await engine().importFiles(createJob(), [pinned], [wrong])).toMatchObject({
      error: { type: 'model-not-as-promised', what: 'content' },
    });
    expect(await engine().importFiles(createJob(), [pinned], [fileOf('b.txt', second)])).toEqual({
      ok: false,
      error: { type: 'model-import-empty' },
    });
  });
});

describe('a model whose files stand in a list', () => {
  it('is fetched, sized and installed with all that the list names', async () => {
    const list = JSON.stringify({ records: [{ dataPath: 'a.bin', nbytes: first.length }] });
    server.files.set('one/tensor-cache.json', new TextEncoder().encode(list));
    const model = {
      ...modelOf('one/tensor-cache.json', 'one/config.json'),
      listUrl: urlOf('one/tensor-cache.json'),
    };
    await install(model);
    const contents = await engine().contents();
    expect(contents.ok && contents.value.installed[0]?.model.files.map(({ url }) => url)).toEqual([
      urlOf('one/tensor-cache.json'),
      urlOf('one/config.json'),
      urlOf('one/a.bin'),
    ]);
    await engine().remove(model);
    expect(storeFiles()).toEqual([]);
  });
});

describe('a newer revision', () => {
  it('is installed beside the old one and used; rolling back frees it, keeping frees the old one', async () => {
    const old = modelOf('one/a.bin', 'one/config.json');
    const newer = modelOf('two/a.bin', 'one/config.json');
    await install(old);
    await install(newer);
    expect(await statuses()).toEqual([
      [urlOf('one/a.bin'), 'previous'],
      [urlOf('two/a.bin'), 'in-use'],
    ]);
    await engine().endTrial('tiny', 'roll-back');
    expect(await statuses()).toEqual([[urlOf('one/a.bin'), 'in-use']]);
    expect(await readStored('two/a.bin')).toBeNull();

    await install(newer);
    await engine().endTrial('tiny', 'keep');
    expect(await statuses()).toEqual([[urlOf('two/a.bin'), 'in-use']]);
    expect(await readStored('one/a.bin')).toBeNull();
    expect(await readStored('one/config.json')).toBe(sha256(second));
  });
});

describe('deleting', () => {
  it('frees the disk, and leaves what another model needs', async () => {
    await install(modelOf('one/a.bin', 'one/config.json'));
    await install({ ...modelOf('two/a.bin', 'one/config.json'), id: 'other' });
    await engine().remove(modelOf('one/a.bin', 'one/config.json'));
    expect(await readStored('one/a.bin')).toBeNull();
    expect(await readStored('one/config.json')).toBe(sha256(second));
    await engine().remove({ ...modelOf('two/a.bin', 'one/config.json'), id: 'other' });
    expect(storeFiles()).toEqual([]);
  });

  it('stores no byte twice', async () => {
    await install(modelOf('one/a.bin', 'one/config.json'));
    await install({ ...modelOf('two/a.bin', 'one/config.json'), id: 'other' });
    const bins = [...disk.filesByPath.keys()].filter((path) => path.endsWith('.bin'));
    expect(bins).toHaveLength(3);
  });
});

describe('two tabs', () => {
  it('do not write at the same time', async () => {
    const gate = {
      exclusively: () => Promise.resolve('busy' as const),
      isInterviewRunning: () => Promise.resolve(false),
    };
    const second = createTestEngine(disk, { gate });
    expect(await second.download(createJob(), [modelOf('one/a.bin')], 'network')).toEqual({
      ok: false,
      error: { type: 'model-store-busy' },
    });
  });
});

function engine() {
  return createTestEngine(disk);
}

async function install(model: ModelEntry): Promise<void> {
  expect(await engine().download(createJob(), [model], 'network')).toEqual({ ok: true, value: undefined });
}

function modelOf(...paths: readonly string[]): ModelEntry {
  return createModel(paths.map((path) => ({ url: urlOf(path), sizeBytes: null, sha256: null })));
}

function withKnownSize(file: ModelEntry['files'][number]): ModelEntry['files'][number] {
  const path = new URL(file.url).pathname.slice(1);
  return { ...file, sizeBytes: server.files.get(path)?.length ?? null };
}

function urlOf(path: string): string {
  return `${server.url}${path}`;
}

function fileOf(name: string, bytes: Uint8Array<ArrayBuffer>): File {
  return new File([bytes], name);
}

async function installedIds(): Promise<readonly string[]> {
  const contents = await engine().contents();
  return contents.ok ? contents.value.installed.map(({ model }) => model.id) : [];
}

async function statuses(): Promise<readonly (readonly [string | undefined, string])[]> {
  const contents = await engine().contents();
  return contents.ok
    ? contents.value.installed.map(({ model, status }) => [model.files[0]?.url, status])
    : [];
}

async function readStored(path: string): Promise<string | null> {
  const content = await disk.blob((await pathsOf(urlOf(path))).content);
  return content === null ? null : sha256(new Uint8Array(await content.arrayBuffer()));
}

function storeFiles(): readonly string[] {
  return [...disk.filesByPath.keys()].filter((path) => path.startsWith('tvmjs-opfs-store'));
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
