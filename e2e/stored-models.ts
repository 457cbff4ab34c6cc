import { createHash } from 'node:crypto';
import type { Page } from '@playwright/test';
import type { ModelEntry } from '../src/core/models/manifest.ts';
import { storeEndings, storeFolderOf } from '../src/core/models/store-place.ts';

export interface StoredEntry {
  readonly name: string;
  readonly sizeBytes: number;
}

/** Every file of the model store, as the browser keeps it. */
export async function listStore(page: Page): Promise<readonly StoredEntry[]> {
  return page.evaluate(async () => {
    const found: { name: string; sizeBytes: number }[] = [];
    const root = await navigator.storage.getDirectory();
    const store = await root.getDirectoryHandle('tvmjs-opfs-store').catch(() => null);
    if (store !== null) await walk(store);
    return found;

    async function walk(folder: FileSystemDirectoryHandle): Promise<void> {
      for await (const entry of folder.values()) {
        if (entry.kind === 'directory') await walk(entry);
        else {
          const file = await entry.getFile();
          found.push({ name: entry.name, sizeBytes: file.size });
        }
      }
    }
  });
}

/** Puts a complete file into the page's model store, as the downloader leaves it. */
export async function storeFile(page: Page, url: string, content: Uint8Array): Promise<void> {
  const name = createHash('sha256').update(url).digest('hex');
  const record = JSON.stringify({ url, nbytes: content.length });
  const folder = storeFolderOf(url);
  await writeFile(page, folder, name + storeEndings.content, content);
  await writeFile(page, folder, name + storeEndings.record, new TextEncoder().encode(record));
}

/** A model of the tests, as the manifest would describe it. */
export function makeStoredEntry(
  entry: Pick<ModelEntry, 'id' | 'part' | 'runtime' | 'repository' | 'revision' | 'files'>,
): ModelEntry {
  return {
    name: entry.id,
    purpose: 'Tests what stands around a model.',
    languages: 'english',
    licence: { name: 'MIT', url: 'https://example.org/licence' },
    needs: { webgpu: false, shaderF16: false, vramMb: null, memoryGb: 1, memory64: false },
    estimatedBytes: 437_000,
    webllm: null,
    listUrl: null,
    ...entry,
  };
}

/** Turns over the bits of one byte, as a disk that rots: nothing tells the app of it. */
export async function damageFile(page: Page, url: string, position: number): Promise<void> {
  const name = createHash('sha256').update(url).digest('hex') + storeEndings.content;
  await page.evaluate(
    async ([parts, fileName, at]) => {
      let place = await navigator.storage.getDirectory();
      for (const part of parts) place = await place.getDirectoryHandle(part);
      const handle = await place.getFileHandle(fileName);
      const byte = new Uint8Array(await (await handle.getFile()).slice(at, at + 1).arrayBuffer());
      const stream = await handle.createWritable({ keepExistingData: true });
      await stream.write({ type: 'write', position: at, data: byte.map((value) => value ^ 0xff) });
      await stream.close();
    },
    [storeFolderOf(url), name, position] as const,
  );
}

/** Makes models installed whose files are stored; no others are. */
export async function markInstalled(page: Page, ...models: readonly ModelEntry[]): Promise<void> {
  const installed = models.map((model) => ({
    model,
    manifestVersion: 'test',
    installedAtMs: 0,
    status: 'in-use',
  }));
  const text = JSON.stringify({ sequence: 1, installed });
  await writeFile(page, ['greenroom-models'], 'installed-0.json', new TextEncoder().encode(text));
}

async function writeFile(
  page: Page,
  folder: readonly string[],
  name: string,
  content: Uint8Array,
): Promise<void> {
  await page.evaluate(
    async ([parts, fileName, base64]) => {
      let place = await navigator.storage.getDirectory();
      for (const part of parts) place = await place.getDirectoryHandle(part, { create: true });
      const stream = await (await place.getFileHandle(fileName, { create: true })).createWritable();
      await stream.write(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)));
      await stream.close();
    },
    [folder, name, Buffer.from(content).toString('base64')] as const,
  );
}
