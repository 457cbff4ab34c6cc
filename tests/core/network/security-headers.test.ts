import { describe, expect, it } from 'vitest';
import { headersFor, metaPolicy, securityHeadersFor } from '../../../src/core/network/security-headers.ts';

const paths = [
  '/',
  '/index.html',
  '/sw.js',
  '/assets/documents.worker-a1.js',
  '/bank/go-1.json',
  '/icons/a.png',
];

describe('the header table', () => {
  it.each(paths)('gives %s the strict policy', (path) => {
    const headers = headersFor(path);
    expect(headers['Content-Security-Policy']).toContain("worker-src 'self';");
    expect(headers['Content-Security-Policy']).toContain("require-trusted-types-for 'script'");
    expect(headers['Connection-Allowlist']).toBe('(response-origin)');
    expect(headers['Cross-Origin-Embedder-Policy']).toBe('require-corp');
  });

  it('lets one worker script start blob workers, and nothing else more', () => {
    const strict = headersFor('/assets/x.js');
    const special = headersFor('/blob-workers/llm-cpu.worker-Ab12.js');
    expect(special['Content-Security-Policy']).toBe(
      strict['Content-Security-Policy']
        ?.replace("worker-src 'self'", "worker-src 'self' blob:")
        .replace("require-trusted-types-for 'script'; ", ''),
    );
    expect({ ...special, 'Content-Security-Policy': '' }).toEqual({
      ...strict,
      'Content-Security-Policy': '',
    });
  });

  it('lets one worker script ask the hosts of models, and nothing else more', () => {
    const strict = headersFor('/assets/x.js');
    const special = headersFor('/model-workers/model-store.worker-Ab12.js');
    expect(special['Content-Security-Policy']).toBe(
      strict['Content-Security-Policy']?.replace(
        "connect-src 'self'",
        "connect-src 'self' https://huggingface.co https://*.huggingface.co https://*.hf.co https://raw.githubusercontent.com",
      ),
    );
    expect(special['Connection-Allowlist']).toMatch(
      /^\(response-origin "https:\/\/huggingface\.co" .*\);redirects=allow$/,
    );
    const same = { 'Content-Security-Policy': '', 'Connection-Allowlist': '' };
    expect({ ...special, ...same }).toEqual({ ...strict, ...same });
  });

  it('does not take a folder or a query for that script', () => {
    for (const path of ['/llm-cpu.worker/a.js', '/assets/my-llm-cpu.worker.js', '/llm-cpu.worker-1/'])
      expect(headersFor(path)['Content-Security-Policy']).not.toContain("worker-src 'self' blob:");
  });

  it('lets only files with a hash in the name be kept without asking', () => {
    for (const path of ['/', '/index.html', '/sw.js', '/manifest.webmanifest', '/icons/icon-192.png'])
      expect(headersFor(path)['Cache-Control']).toBe('no-cache');
    for (const path of ['/assets/a-1.js', '/bank/go-1.json', '/blob-workers/llm-cpu.worker-1.js'])
      expect(headersFor(path)['Cache-Control']).toContain('immutable');
  });

  it('leaves caching to the host where the service worker adds headers', () => {
    expect(securityHeadersFor('/')).not.toHaveProperty('Cache-Control');
  });

  it('gives the page a policy without the two rules that a meta element may not hold', () => {
    const strict = securityHeadersFor('/')['Content-Security-Policy']?.split('; ') ?? [];
    expect(metaPolicy().split('; ')).toEqual(
      strict.filter((rule) => !rule.startsWith('sandbox') && !rule.startsWith('frame-ancestors')),
    );
  });
});
