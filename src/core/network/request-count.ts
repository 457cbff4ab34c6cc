/** What a browser's resource timing tells of one request. */
export interface TimedRequest {
  readonly url: string;
  readonly startMs: number;
  /** Above 0 where the service worker answered. */
  readonly workerStartMs: number;
  readonly transferBytes: number;
}

/** What the browser's policy refused, as its complaint names it. */
export interface PolicyRefusal {
  readonly url: string;
  readonly directive: string;
  /** The text of the policy that refused. */
  readonly policy: string;
}

/**
 * How many requests were refused. The page stands under two policies, its own and the server's, and each complains
 * of the same request; so of each address and directive the policy that complained most often counts.
 */
export function countRefused(refusals: readonly PolicyRefusal[]): number {
  const countsByRequest = new Map<string, Map<string, number>>();
  for (const { url, directive, policy } of refusals) {
    const request = `${directive} ${url}`;
    const countByPolicy = countsByRequest.get(request) ?? new Map<string, number>();
    countByPolicy.set(policy, (countByPolicy.get(policy) ?? 0) + 1);
    countsByRequest.set(request, countByPolicy);
  }
  return [...countsByRequest.values()].reduce((sum, counts) => sum + Math.max(...counts.values()), 0);
}

/**
 * Whether a timed request went to the network. What the service worker answered is told by the service worker
 * itself; what was answered from memory or from the browser's own cache went nowhere. Another origin hides its
 * bytes, so any request to one counts, unless the policy is known to have refused it.
 */
export function wentOut(request: TimedRequest, ownOrigin: string, refusedUrls: readonly string[]): boolean {
  const origin = /^(https?|wss?):\/\/[^/?#]+/.exec(request.url)?.[0];
  if (origin === undefined) return false;
  // Of a frame, the policy's complaint names the origin alone.
  if (origin !== ownOrigin) return !refusedUrls.includes(request.url) && !refusedUrls.includes(origin);
  return request.workerStartMs === 0 && request.transferBytes > 0;
}
