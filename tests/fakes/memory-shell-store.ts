import type { ShellFile, ShellManifest } from '../../src/core/network/shell-manifest.ts';
import type { ShellPointer } from '../../src/core/network/shell-pointer.ts';
import type { ShellStore } from '../../workers/shell/shell-store.ts';

export interface MemoryShellStore extends ShellStore {
  readonly builds: Map<string, Map<string, Response>>;
}

export function createMemoryShellStore(): MemoryShellStore {
  const builds = new Map<string, Map<string, Response>>();
  const manifests = new Map<string, ShellManifest>();
  let pointer: ShellPointer | null = null;
  return {
    builds,
    readPointer: () => Promise.resolve(pointer),
    writePointer: (next) => {
      pointer = next;
      return Promise.resolve();
    },
    readManifest: (buildId) => Promise.resolve(manifests.get(buildId) ?? null),
    writeManifest: (manifest) => {
      manifests.set(manifest.buildId, manifest);
      return Promise.resolve();
    },
    find: (buildId, path) => Promise.resolve(builds.get(buildId)?.get(path)?.clone() ?? null),
    findAnywhere: (path) => {
      const found = [...builds.values()].map((files) => files.get(path)).find((file) => file !== undefined);
      return Promise.resolve(found?.clone() ?? null);
    },
    put: (buildId, path, response) => {
      const files = builds.get(buildId) ?? new Map<string, Response>();
      builds.set(buildId, files.set(path, response));
      return Promise.resolve();
    },
    keepOnly: (kept) => {
      for (const buildId of builds.keys()) if (!kept.includes(buildId)) builds.delete(buildId);
      return Promise.resolve();
    },
  };
}

/** A file whose text is its path, and `extra`. */
export async function makeShellFile(path: string, extra = ''): Promise<ShellFile> {
  const bytes = new TextEncoder().encode(path + extra);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return { path, sha256: btoa(String.fromCharCode(...digest)), sizeBytes: bytes.length };
}
