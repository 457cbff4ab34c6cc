/** What a browser's resource timing tells of one request. */
export interface TimedRequest {
  readonly url: string;
  readonly startMs: number;
  /** Above 0 where the service worker answered. */
  readonly workerStartMs: number;
  readonly transferBytes: number;
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
