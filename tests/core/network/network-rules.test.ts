import { describe, expect, it } from 'vitest';
import {
  buildLock,
  holdsInterview,
  interviewLock,
  runningBuilds,
} from '../../../src/core/network/lock-names.ts';
import { countRefused, wentOut } from '../../../src/core/network/request-count.ts';
import { belongsToShell, isOnDemand, parseShellManifest } from '../../../src/core/network/shell-manifest.ts';

describe('locks', () => {
  it('say that an interview runs, and which builds do', () => {
    const names = [buildLock('one'), buildLock('two'), interviewLock('a')];
    expect(interviewLock('a')).toBe('interview:a');
    expect(holdsInterview(names)).toBe(true);
    expect(holdsInterview(names.slice(0, 2))).toBe(false);
    expect(runningBuilds(names)).toEqual(['one', 'two']);
  });
});

describe('what belongs to the shell', () => {
  it.each([
    '/assets/ort-wasm-simd-threaded-a1.wasm',
    '/assets/wllama-a1.wasm',
    '/blob-workers/llm-cpu.worker-a1.js',
    '/assets/llm.worker-a1.js',
    '/assets/ort-wasm-simd-threaded-a1.mjs',
    '/assets/transcription.worker-a1.js',
    '/assets/embed.worker-a1.js',
    '/assets/embedding.worker-a1.js',
    '/assets/listening.worker-a1.js',
    '/assets/listening.worklet-a1.js',
    '/assets/silero_vad_v6-a1.onnx',
    '/assets/speaking.worker-a1.js',
  ])('%s waits until it is used', (path) => {
    expect(isOnDemand(path)).toBe(true);
    expect(belongsToShell(path)).toBe(false);
  });

  it.each(['/index.html', '/assets/documents.worker-a1.js', '/assets/pdf.worker-a1.js', '/bank/go-1.json'])(
    '%s is kept',
    (path) => expect(belongsToShell(path)).toBe(true),
  );

  it.each(['/sw.js', '/sw-off.js', '/_headers', '/robots.txt', '/screenshots/a.png', '/assets/a.js.map'])(
    '%s is not',
    (path) => expect(belongsToShell(path)).toBe(false),
  );

  it('is read only when it is whole', () => {
    const manifest = { buildId: 'one', files: [{ path: '/a', sha256: 'x', sizeBytes: 1 }] };
    expect(parseShellManifest(manifest)).toEqual(manifest);
    expect(parseShellManifest({ ...manifest, files: [{ path: '/a' }] })).toBeNull();
    expect(parseShellManifest(null)).toBeNull();
  });
});

describe('the count of requests', () => {
  const own = 'http://localhost:1';
  const request = { url: `${own}/a`, startMs: 0, workerStartMs: 0, transferBytes: 300 };

  it('has what the network answered', () => {
    expect(wentOut(request, own, [])).toBe(true);
  });

  it.each([
    ['the service worker', { workerStartMs: 5 }],
    ['the memory of the browser', { transferBytes: 0 }],
    ['the page itself', { url: 'blob:http://localhost:1/x' }],
    ['the address itself', { url: 'data:text/plain,x' }],
  ])('leaves out what %s answered', (_, change) => {
    expect(wentOut({ ...request, ...change }, own, [])).toBe(false);
  });

  it('has every request to another origin, unless the policy refused it', () => {
    const foreign = { ...request, url: 'https://other.example/x', transferBytes: 0 };
    expect(wentOut(foreign, own, [])).toBe(true);
    expect(wentOut({ ...foreign, url: 'http://localhost:12/a' }, own, [])).toBe(true);
    expect(wentOut(foreign, own, ['https://other.example/x'])).toBe(false);
    expect(wentOut(foreign, own, ['https://other.example'])).toBe(false);
    expect(wentOut(foreign, own, ['https://other.exam'])).toBe(true);
  });
});

describe('counting what was refused', () => {
  const refusal = { url: 'https://elsewhere.test', directive: 'connect-src', policy: 'of the page' };

  it('counts a request once that two policies refused', () => {
    expect(countRefused([refusal, { ...refusal, policy: 'of the server' }])).toBe(1);
  });

  it('counts each try, each address and each rule', () => {
    const again = [refusal, { ...refusal, policy: 'of the server' }, refusal];
    expect(countRefused(again)).toBe(2);
    expect(countRefused([...again, { ...refusal, url: 'https://other.test' }])).toBe(3);
    expect(countRefused([...again, { ...refusal, directive: 'img-src' }])).toBe(3);
    expect(countRefused([])).toBe(0);
  });
});
