import type { ShellFile } from '../../src/core/network/shell-manifest.ts';
import type { ShellProof } from '../contracts/service-worker.contract.ts';
import { answerRequest } from './answer-request.ts';
import { loadFile } from './install-shell.ts';
import type { InstallDeps } from './install-shell.ts';
import { wholeBytes } from './shell-store.ts';

export interface ProveDeps extends InstallDeps {
  readonly onDemand: () => Promise<Pick<Cache, 'match' | 'put'>>;
  readonly origin: string;
}

/**
 * Whether the app would start and run without a network: every file of the build in use is answered with the
 * network closed, and has the hash that was built. What is missing or damaged is loaded again where that may be.
 * Null when no build is kept.
 */
export async function proveShell(deps: ProveDeps): Promise<ShellProof | null> {
  const pointer = await deps.store.readPointer();
  const manifest = pointer === null ? null : await deps.store.readManifest(pointer.active);
  if (manifest === null) return null;
  const wrong: string[] = [];
  let mended = 0;
  for (const file of manifest.files) {
    if (await isAnswered(file, deps)) continue;
    await loadFile(manifest.buildId, file, deps).catch(() => null);
    if (await isAnswered(file, deps)) mended += 1;
    else wrong.push(file.path);
  }
  const unknown = await answerOffline('/not-in-any-build', deps);
  return {
    buildId: manifest.buildId,
    files: manifest.files.length,
    sizeBytes: manifest.files.reduce((sum, file) => sum + file.sizeBytes, 0),
    mended,
    wrong,
    refusesNetwork: unknown.status === 504,
  };
}

async function isAnswered(file: ShellFile, deps: ProveDeps): Promise<boolean> {
  return (await wholeBytes(await answerOffline(file.path, deps), file)) !== null;
}

/** The answer that a page would get, with a network that is not there. */
async function answerOffline(path: string, deps: ProveDeps): Promise<Response> {
  return answerRequest(new Request(new URL(path, deps.origin)), {
    store: deps.store,
    onDemand: deps.onDemand,
    fetch: () => Promise.reject(new TypeError('The network is closed.')),
    isSealed: () => Promise.resolve(true),
    notice: () => null,
  });
}
