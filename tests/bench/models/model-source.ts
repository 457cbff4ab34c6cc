import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';
import { randomBytes } from '../../fixtures/models/random-bytes.ts';

/**
 * A server in a process of its own: `/<bytes>/<name>` has so many bytes. With `?rate=<bytes per second>` all requests
 * with the same rate share a line of that speed. Prints its port.
 */
const block = Buffer.from(randomBytes(8 * 1024 * 1024 + 4099, 1));
const pieceBytes = 256 * 1024;
const freeAtMsByRate = new Map<number, number>();

const server = createServer((request, response) => {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const size = Number(url.pathname.split('/')[1]);
  const rate = Number(url.searchParams.get('rate') ?? Infinity);
  const match = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '');
  const [from, to] =
    match === null ? [0, size - 1] : [Number(match[1]), Math.min(Number(match[2]), size - 1)];
  response.writeHead(match === null ? 200 : 206, {
    'Content-Length': to - from + 1,
    'Content-Type': 'application/octet-stream',
    ...(match === null ? {} : { 'Content-Range': `bytes ${from}-${to}/${size}` }),
  });
  void send(response, from, to + 1, rate);
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  console.log(typeof address === 'object' && address !== null ? address.port : 0);
});

async function send(response: ServerResponse, from: number, end: number, rate: number): Promise<void> {
  for (let at = from; at < end && !response.destroyed;) {
    const start = at % block.length;
    const piece = block.subarray(start, Math.min(start + pieceBytes, start + end - at, block.length));
    at += piece.length;
    if (Number.isFinite(rate)) await waitForLine(rate, piece.length);
    if (!response.write(piece)) await canWrite(response);
  }
  response.end();
}

/** Resolves when the line has taken what was written, or is gone. */
function canWrite(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const go = (): void => {
      response.off('drain', go).off('close', go);
      resolve();
    };
    response.on('drain', go).on('close', go);
  });
}

async function waitForLine(rate: number, bytes: number): Promise<void> {
  const nowMs = performance.now();
  const freeAtMs = Math.max(nowMs, freeAtMsByRate.get(rate) ?? 0) + (bytes / rate) * 1000;
  freeAtMsByRate.set(rate, freeAtMs);
  if (freeAtMs - nowMs > 2) await new Promise((resolve) => setTimeout(resolve, freeAtMs - nowMs));
}
