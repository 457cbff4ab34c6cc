import { securityHeadersFor } from '../../src/core/network/security-headers.ts';
import { isOnDemand } from '../../src/core/network/shell-manifest.ts';
import type { ShellStore } from './shell-store.ts';

export interface AnswerDeps {
  readonly store: ShellStore;
  /** Where on-demand files are kept once they were used. */
  readonly onDemand: () => Promise<Pick<Cache, 'match' | 'put'>>;
  readonly fetch: (request: Request) => Promise<Response>;
  /** Whether an interview runs in any tab. Asked only for what no cache has. */
  readonly isSealed: () => Promise<boolean>;
  readonly notice: (what: 'refused' | 'sent') => void;
}

/**
 * Answers from what is kept. What is not kept comes from the network, but not while an interview runs: then the
 * answer is 504, and nothing is asked of anyone, our own server included.
 */
export async function answerRequest(request: Request, deps: AnswerDeps): Promise<Response> {
  const path = pathOf(request);
  const kept = request.method === 'GET' ? await findKept(path, deps) : null;
  if (kept !== null) return withHeaders(kept, path);
  if (await deps.isSealed()) {
    deps.notice('refused');
    return refusal();
  }
  const response = await deps.fetch(request);
  // An interview may have begun meanwhile: what went out is told then, too.
  if (await deps.isSealed()) deps.notice('sent');
  if (request.method === 'GET' && isOnDemand(path) && response.status === 200) {
    await (await deps.onDemand()).put(path, response.clone());
  }
  return isOwnFile(response) ? withHeaders(response, path) : response;
}

export function refusal(): Response {
  return new Response('An interview runs, so nothing is loaded.', {
    status: 504,
    statusText: 'Sealed',
    headers: { ...securityHeadersFor('/'), 'Content-Type': 'text/plain; charset=utf-8' },
  });
}

async function findKept(path: string, deps: AnswerDeps): Promise<Response | null> {
  const pointer = await deps.store.readPointer();
  const inUse = pointer === null ? null : await deps.store.find(pointer.active, path);
  if (inUse !== null) return inUse;
  if (isOnDemand(path)) return (await (await deps.onDemand()).match(path)) ?? null;
  // A tab that still runs an older build finds that build's own parts.
  return /^\/(assets|bank)\//.test(path) ? deps.store.findAnywhere(path) : null;
}

/** The page is one file, whatever stands behind the question mark. */
function pathOf(request: Request): string {
  const { pathname } = new URL(request.url);
  return pathname === '/' ? '/index.html' : pathname;
}

function isOwnFile(response: Response): boolean {
  return response.type === 'basic' || response.type === 'default';
}

/** A new response, since one that was redirected may not answer a navigation. */
function withHeaders(response: Response, path: string): Response {
  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries(securityHeadersFor(path))) headers.set(name, value);
  const hasBody = ![101, 204, 205, 304].includes(response.status) && response.status >= 200;
  return hasBody
    ? new Response(response.body, { status: response.status, statusText: response.statusText, headers })
    : response;
}
