import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { headersFor } from '../src/core/network/security-headers.ts';

/** A server of a built folder that a test can watch, change and take away. */
export interface StaticServer {
  readonly url: string;
  /** The paths asked so far, oldest first. */
  readonly asked: () => readonly string[];
  readonly forget: () => void;
  /** Serves another build from now on. */
  readonly serve: (folder: string) => void;
  /** Answers these paths with half of their bytes, and closes the line. */
  readonly breakOff: (paths: readonly string[]) => void;
  /** Takes the process off the network: nothing listens at the address any more. */
  readonly stop: () => Promise<void>;
  readonly start: () => Promise<void>;
}

interface ServerOptions {
  /** False as on a host that cannot send headers of one's own. */
  readonly headers?: boolean;
  /** 0 takes a free port. */
  readonly port?: number;
}

export async function startStaticServer(first: string, options: ServerOptions = {}): Promise<StaticServer> {
  let folder = first;
  let asked: string[] = [];
  let broken: readonly string[] = [];
  let port = options.port ?? 0;
  const server = createServer((request, response) => {
    const [pathname = '/'] = (request.url ?? '/').split(/[?#]/);
    asked.push(pathname);
    void readFile(join(folder, pathname === '/' ? 'index.html' : pathname)).then(
      (bytes) => {
        response.setHeader('Content-Type', types[extname(pathname)] ?? 'text/html; charset=utf-8');
        if (options.headers !== false) {
          for (const [name, value] of Object.entries(headersFor(pathname))) response.setHeader(name, value);
        }
        if (broken.includes(pathname)) {
          response.setHeader('Content-Length', bytes.length);
          response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy());
        } else response.end(bytes);
      },
      () => response.writeHead(404).end(),
    );
  });
  const start = async (): Promise<void> => {
    await new Promise<void>((resolve) => server.listen(port, 'localhost', resolve));
    port = (server.address() as AddressInfo).port;
  };
  await start();
  return {
    url: `http://localhost:${port}/`,
    asked: () => asked,
    forget: () => (asked = []),
    serve: (next) => (folder = next),
    breakOff: (paths) => (broken = paths),
    start,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.wasm': 'application/wasm',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};
