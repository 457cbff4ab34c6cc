import { parseShellManifest } from '../../src/core/network/shell-manifest.ts';
import type { ShellFile, ShellManifest } from '../../src/core/network/shell-manifest.ts';
import { parseShellPointer } from '../../src/core/network/shell-pointer.ts';
import type { ShellPointer } from '../../src/core/network/shell-pointer.ts';

/** The builds that are kept, one cache each, and the record of which is served. */
export interface ShellStore {
  /** Null before the first build, and where its record cannot be read. */
  readPointer(): Promise<ShellPointer | null>;
  writePointer(pointer: ShellPointer): Promise<void>;
  /** Null for a build that is not kept whole. */
  readManifest(buildId: string): Promise<ShellManifest | null>;
  /** Written when every file is there: a build without its manifest is not whole. */
  writeManifest(manifest: ShellManifest): Promise<void>;
  find(buildId: string, path: string): Promise<Response | null>;
  /** In any build. Files with a hash in the name are the same everywhere. */
  findAnywhere(path: string): Promise<Response | null>;
  put(buildId: string, path: string, response: Response): Promise<void>;
  keepOnly(buildIds: readonly string[]): Promise<void>;
}

export function createShellStore(caches: CacheStorage): ShellStore {
  const shellNames = async (): Promise<readonly string[]> =>
    (await caches.keys()).filter((name) => name.startsWith(shellPrefix));

  return {
    async readPointer() {
      return parseShellPointer(await readJson(await caches.match(pointerPath, { cacheName: pointerCache })));
    },
    async writePointer(pointer) {
      await (await caches.open(pointerCache)).put(pointerPath, jsonOf(pointer));
    },
    async readManifest(buildId) {
      return parseShellManifest(
        await readJson(await caches.match(manifestPath, { cacheName: nameOf(buildId) })),
      );
    },
    async writeManifest(manifest) {
      await (await caches.open(nameOf(manifest.buildId))).put(manifestPath, jsonOf(manifest));
    },
    async find(buildId, path) {
      return (await caches.match(path, { cacheName: nameOf(buildId), ignoreVary: true })) ?? null;
    },
    async findAnywhere(path) {
      for (const cacheName of await shellNames()) {
        const found = await caches.match(path, { cacheName, ignoreVary: true });
        if (found !== undefined) return found;
      }
      return null;
    },
    async put(buildId, path, response) {
      await (await caches.open(nameOf(buildId))).put(path, response);
    },
    async keepOnly(buildIds) {
      const kept = buildIds.map(nameOf);
      const left = (await shellNames()).filter((name) => !kept.includes(name));
      await Promise.all(left.map((name) => caches.delete(name)));
    },
  };
}

/** The bytes of a response, when they are the file's. */
export async function wholeBytes(response: Response | null, file: ShellFile): Promise<ArrayBuffer | null> {
  if (response?.ok !== true) return null;
  try {
    const bytes = await response.clone().arrayBuffer();
    return bytes.byteLength === file.sizeBytes && (await sha256(bytes)) === file.sha256 ? bytes : null;
  } catch {
    // What cannot be read is not whole.
    return null;
  }
}

const shellPrefix = 'shell-';
const pointerCache = 'greenroom-pointer';
const pointerPath = '/.shell/pointer';
const manifestPath = '/.shell/manifest';

function nameOf(buildId: string): string {
  return `${shellPrefix}${buildId}`;
}

function jsonOf(value: unknown): Response {
  return new Response(JSON.stringify(value), { headers: { 'Content-Type': 'application/json' } });
}

async function readJson(response: Response | undefined): Promise<unknown> {
  try {
    return await response?.json();
  } catch {
    return null;
  }
}

async function sha256(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return btoa(String.fromCharCode(...digest));
}
