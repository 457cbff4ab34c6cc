import { createHash } from 'node:crypto';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { belongsToShell } from '../core/network/shell-manifest.ts';
import type { ShellFile, ShellManifest } from '../core/network/shell-manifest.ts';

/**
 * Lists every file of a built folder with its hash, gives the build its name, and writes the service worker that
 * keeps exactly these files. The name is made of the hashes alone, so the same source gives the same name.
 */
export async function buildServiceWorker(folder: string): Promise<ShellManifest> {
  const indexFile = join(folder, 'index.html');
  const page = (await readFile(indexFile, 'utf8')).replace(buildMark, '');
  await writeFile(indexFile, page);
  const buildId = nameOf(await listFiles(folder));
  await writeFile(indexFile, page.replace('</title>', `</title>${markOf(buildId)}`));
  const manifest = { buildId, files: await listFiles(folder) };
  await bundle('service-worker.ts', 'sw.js', folder, manifest);
  await bundle('switch-off.ts', 'sw-off.js', folder, manifest);
  return manifest;
}

async function listFiles(folder: string): Promise<readonly ShellFile[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = found
    .filter((entry) => entry.isFile())
    .map(
      (entry) =>
        `/${join(entry.parentPath, entry.name).slice(folder.length).replaceAll('\\', '/').replace(/^\//, '')}`,
    )
    .filter(belongsToShell)
    .sort();
  return Promise.all(
    paths.map(async (path) => {
      const bytes = await readFile(join(folder, path));
      return { path, sha256: createHash('sha256').update(bytes).digest('base64'), sizeBytes: bytes.length };
    }),
  );
}

function nameOf(files: readonly ShellFile[]): string {
  const all = files.map(({ path, sha256 }) => `${path} ${sha256}\n`).join('');
  return createHash('sha256').update(all).digest('hex').slice(0, 12);
}

const buildMark = /<meta name="build" content="[^"]*" \/>/;

function markOf(buildId: string): string {
  return `<meta name="build" content="${buildId}" />`;
}

const virtualId = 'virtual:shell-manifest';
const workersFolder = fileURLToPath(new URL('../../workers/', import.meta.url));

async function bundle(
  entry: string,
  fileName: string,
  folder: string,
  manifest: ShellManifest,
): Promise<void> {
  await build({
    configFile: false,
    root: workersFolder,
    logLevel: 'warn',
    publicDir: false,
    plugins: [
      {
        name: 'greenroom-shell-manifest',
        resolveId: (id) => (id === virtualId ? `\0${virtualId}` : null),
        load: (id) => (id === `\0${virtualId}` ? `export default ${JSON.stringify(manifest)};` : null),
      },
    ],
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'es2022',
      rolldownOptions: {
        input: join(workersFolder, entry),
        output: { format: 'iife', entryFileNames: fileName },
      },
    },
  });
}
