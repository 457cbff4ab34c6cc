import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildServiceWorker } from '../src/hosting/build-service-worker.ts';

export const builtFolder = fileURLToPath(new URL('../dist', import.meta.url));

/** Another build of the app: the same files with another page, as after a release. */
export async function makeBuild(
  change: (page: string) => string,
): Promise<{ folder: string; buildId: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'greenroom-build-'));
  await cp(builtFolder, folder, { recursive: true });
  const index = join(folder, 'index.html');
  await writeFile(index, change(await readFile(index, 'utf8')));
  const { buildId } = await buildServiceWorker(folder);
  return { folder, buildId };
}

/** One that says which it is. */
export function makeNamedBuild(name: string): Promise<{ folder: string; buildId: string }> {
  return makeBuild((page) => page.replace('<noscript>', `<!-- ${name} --><noscript>`));
}

/** One that cannot start: its script is not there. */
export function makeBrokenBuild(): Promise<{ folder: string; buildId: string }> {
  return makeBuild((page) => page.replace(/<script type="module"[^>]*><\/script>/, ''));
}
