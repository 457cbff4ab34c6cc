import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockManifest } from '../../../src/hosting/models/lock-manifest.ts';
import type { ModelsManifest } from '../../../src/core/models/manifest.ts';
import { createModel } from '../../fakes/store-engine.ts';
import { startModelServer } from '../../fixtures/models/model-server.ts';
import type { ModelServer } from '../../fixtures/models/model-server.ts';
import { randomBytes } from '../../fixtures/models/random-bytes.ts';

const commit = 'c'.repeat(40);
const weights = randomBytes(50_000, 3);
const list = new TextEncoder().encode(
  JSON.stringify({ records: [{ dataPath: 'p.bin', nbytes: weights.length }] }),
);
let hub: ModelServer;

beforeEach(async () => {
  hub = await startModelServer();
  hub.files.set(
    'api/models/greenroom/tiny/revision/main',
    new TextEncoder().encode(JSON.stringify({ sha: commit })),
  );
  hub.files.set(`greenroom/tiny/resolve/${commit}/tensor-cache.json`, list);
  hub.files.set(`greenroom/tiny/resolve/${commit}/p.bin`, weights);
});

afterEach(() => hub.stop());

describe('locking the manifest', () => {
  it('fixes the commit, the listed files, their sizes and their hashes', async () => {
    const [locked] = (await lock(openManifest())).models;
    expect(locked).toMatchObject({
      revision: commit,
      listUrl: null,
      estimatedBytes: list.length + weights.length,
    });
    expect(locked?.files).toEqual([
      { url: urlOf(commit, 'tensor-cache.json'), sizeBytes: list.length, sha256: sha256(list) },
      { url: urlOf(commit, 'p.bin'), sizeBytes: weights.length, sha256: sha256(weights) },
    ]);
  });

  it('asks for nothing that is fixed', async () => {
    const locked = await lock(openManifest());
    hub.requests.length = 0;
    expect(await lock(locked)).toEqual(locked);
    expect(hub.requests).toEqual([]);
  });

  it('refuses a file that is not what the manifest promises', async () => {
    const manifest = openManifest();
    const [model] = manifest.models;
    if (model === undefined) throw new Error('no model');
    const wrong = { ...model, files: model.files.map((file) => ({ ...file, sha256: 'a'.repeat(64) })) };
    await expect(lock({ ...manifest, models: [wrong] })).rejects.toThrow('not what the manifest promises');
  });
});

function openManifest(): ModelsManifest {
  const url = urlOf('main', 'tensor-cache.json');
  const model = createModel([{ url, sizeBytes: null, sha256: null }], { listUrl: url });
  return { version: 'test', webllm: { packageVersion: '0', modelVersion: '0' }, models: [model], sets: [] };
}

function lock(manifest: ModelsManifest): Promise<ModelsManifest> {
  return lockManifest(manifest, {
    fetchFile: (url) => fetch(url),
    hub: hub.url.slice(0, -1),
    onFile: () => undefined,
  });
}

function urlOf(revision: string, name: string): string {
  return `${hub.url}greenroom/tiny/resolve/${revision}/${name}`;
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
