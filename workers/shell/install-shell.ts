import type { ShellFile, ShellManifest } from '../../src/core/network/shell-manifest.ts';
import { wholeBytes } from './shell-store.ts';
import type { ShellStore } from './shell-store.ts';

export interface InstallDeps {
  readonly store: ShellStore;
  readonly fetch: (path: string, options: RequestInit) => Promise<Response>;
  readonly isSealed: () => Promise<boolean>;
  readonly signal: AbortSignal;
}

/**
 * Keeps every file of a build, or throws. What an attempt before has loaded, and what another build has under the
 * same name, is not loaded again. The manifest is written last, so half a build is never taken for a whole one.
 */
export async function installShell(manifest: ShellManifest, deps: InstallDeps): Promise<void> {
  const waiting = [...manifest.files];
  const lane = async (): Promise<void> => {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
      await keepFile(manifest.buildId, file, deps);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  await deps.store.writeManifest(manifest);
}

/** Loads one file and keeps it where it has the hash that was built; throws otherwise, and while an interview runs. */
export async function loadFile(buildId: string, file: ShellFile, deps: InstallDeps): Promise<void> {
  if (deps.signal.aborted || (await deps.isSealed()))
    throw new Error('An interview runs; nothing is loaded.');
  const response = await deps.fetch(file.path, {
    // What the page has just loaded by its hashed name comes from the browser's own cache.
    cache: /^\/(assets|bank)\//.test(file.path) ? 'default' : 'no-cache',
    integrity: `sha256-${file.sha256}`,
    signal: deps.signal,
  });
  const bytes = await wholeBytes(response, file);
  if (bytes === null) throw new Error(`${file.path} did not arrive as it was built.`);
  await deps.store.put(buildId, file.path, new Response(bytes, { headers: response.headers }));
}

const lanes = 6;

async function keepFile(buildId: string, file: ShellFile, deps: InstallDeps): Promise<void> {
  if ((await wholeBytes(await deps.store.find(buildId, file.path), file)) !== null) return;
  const elsewhere = await deps.store.findAnywhere(file.path);
  if (elsewhere !== null && (await wholeBytes(elsewhere, file)) !== null) {
    await deps.store.put(buildId, file.path, elsewhere);
    return;
  }
  await loadFile(buildId, file, deps);
}
