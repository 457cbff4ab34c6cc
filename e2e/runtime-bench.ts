import { readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import { ModuleKind, ScriptTarget, transpileModule } from 'typescript';

const root = resolve(import.meta.dirname, '..');

export interface RuntimeBench {
  readonly url: string;
  /** The script of the model-store worker of the production build, on this server. */
  readonly workerPath: string;
  readonly stop: () => void;
}

/**
 * A bare page with the real libraries as they are published, the product's worker as it is built, and the modules
 * by which the product's workers read the store, with nothing but their types taken off.
 */
export async function startRuntimeBench(): Promise<RuntimeBench> {
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').replace(/\?.*$/, '');
    try {
      const content = contentOf(path);
      response.writeHead(200, { 'Content-Type': typeOf(path) }).end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const [script] = readdirSync(join(root, 'dist/model-workers'));
  return {
    url: `http://127.0.0.1:${port}/`,
    workerPath: `/model-workers/${script ?? ''}`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Packages that are asked for by their names; the build without WebGPU stands for the first. */
const page = `<!doctype html><title>Runtimes</title><script type="importmap">${JSON.stringify({
  imports: {
    'onnxruntime-web/webgpu': '/node_modules/onnxruntime-web/dist/ort.wasm.min.mjs',
    'onnxruntime-common': '/node_modules/onnxruntime-common/dist/esm/index.js',
    comlink: '/node_modules/comlink/dist/esm/comlink.mjs',
    '@wllama/wllama/esm/index.js': '/node_modules/@wllama/wllama/esm/index.js',
  },
})}</script>`;

function contentOf(path: string): string | Buffer {
  if (path === '/') return page;
  if (/^\/(model-workers|blob-workers|assets)\//.test(path)) return readFileSync(join(root, 'dist', path));
  const text = readFileSync(join(root, path));
  if (!path.endsWith('.ts')) return text;
  const compilerOptions = {
    module: ModuleKind.ESNext,
    target: ScriptTarget.ES2022,
    verbatimModuleSyntax: true,
  };
  return transpileModule(text.toString('utf8'), { compilerOptions }).outputText;
}

function typeOf(path: string): string {
  if (/\.(js|mjs|ts)$/.test(path)) return 'text/javascript';
  if (path.endsWith('.wasm')) return 'application/wasm';
  return path === '/' ? 'text/html' : 'application/octet-stream';
}
