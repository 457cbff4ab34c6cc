import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build, preview } from 'vite';

export interface BuiltApp {
  /** Ends with a slash. */
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** Serves the production build, or the one in BENCH_DIST, on a free port; builds it first where it is missing. */
export async function serveBuiltApp(): Promise<BuiltApp> {
  const folder = process.env['BENCH_DIST'] ?? join(process.cwd(), 'dist');
  if (!existsSync(join(folder, 'index.html'))) await build({ logLevel: 'warn', build: { outDir: folder } });
  const server = await preview({ logLevel: 'warn', build: { outDir: folder }, preview: { port: 4310 } });
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error('The preview server has no address.');
  return { url, stop: () => server.close() };
}
