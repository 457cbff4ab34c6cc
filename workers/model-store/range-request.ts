import type { ModelStoreError } from '../../src/core/ports/model-store.ts';

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** What the server says of a file before anything is fetched. */
export interface ServedFile {
  /** Null where the server does not say. */
  readonly sizeBytes: number | null;
  readonly hasRanges: boolean;
  readonly etag: string | null;
  /** Where the redirects ended: asked directly from then on. */
  readonly finalUrl: string;
}

export type RequestFailure =
  /** Worth trying again. */
  | { readonly type: 'passing'; readonly error: ModelStoreError; readonly retryAfterMs: number | null }
  | { readonly type: 'final'; readonly error: ModelStoreError };

export type Answer =
  | { readonly ok: true; readonly response: Response }
  | { readonly ok: false; readonly failure: RequestFailure };

/**
 * Asks for a part of a file. A single range needs no leave of the server beforehand (it is a safe-listed header), and
 * the browser then asks for it uncompressed: https://fetch.spec.whatwg.org/#http-network-or-cache-fetch (2026-11).
 */
export async function requestRange(
  url: string,
  range: { readonly from: number; readonly to: number } | null,
  fetchFile: Fetch,
  signal: AbortSignal,
): Promise<Answer> {
  let response: Response;
  try {
    response = await fetchFile(url, {
      headers: range === null ? {} : { Range: `bytes=${range.from}-${range.to}` },
      cache: 'no-store',
      credentials: 'omit',
      mode: 'cors',
      redirect: 'follow',
      referrerPolicy: 'no-referrer',
      signal,
    });
  } catch {
    // Refused, cut or blocked: the browser does not tell which.
    return passing({ type: 'model-unreachable', host: hostOf(url) });
  }
  const refusal = refusalOf(response, url);
  if (refusal === null) return { ok: true, response };
  await response.body?.cancel();
  return { ok: false, failure: refusal };
}

/** Asks for the first byte only, and learns from the answer. */
export async function probeFile(
  url: string,
  fetchFile: Fetch,
  signal: AbortSignal,
): Promise<
  | { readonly ok: true; readonly served: ServedFile }
  | { readonly ok: false; readonly failure: RequestFailure }
> {
  const answer = await requestRange(url, { from: 0, to: 0 }, fetchFile, signal);
  if (!answer.ok) return answer;
  const { response } = answer;
  await response.body?.cancel();
  const hasRanges = response.status === 206;
  const served: ServedFile = {
    sizeBytes: hasRanges ? totalOf(response) : lengthOf(response),
    hasRanges: hasRanges && totalOf(response) !== null,
    etag: strongEtag(response),
    finalUrl: response.url === '' ? url : response.url,
  };
  return { ok: true, served };
}

/** Where the bytes of this answer begin, and the size of the whole; null when it is no range. */
export function rangeOf(response: Response): { readonly from: number; readonly totalBytes: number } | null {
  const match = /^bytes (\d+)-\d+\/(\d+)$/.exec(response.headers.get('content-range') ?? '');
  return match === null ? null : { from: Number(match[1]), totalBytes: Number(match[2]) };
}

export function strongEtag(response: Response): string | null {
  const etag = response.headers.get('etag');
  return etag === null || etag.startsWith('W/') ? null : etag;
}

export function hostOf(url: string): string {
  return new URL(url).host;
}

export function fileNameOf(url: string): string {
  return new URL(url).pathname.split('/').at(-1) ?? '';
}

/** True when the first bytes of a file are those of a web page. */
export function looksLikePage(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 64)).trimStart().toLowerCase();
  return start.startsWith('<!doctype html') || start.startsWith('<html');
}

function refusalOf(response: Response, url: string): RequestFailure | null {
  const { status } = response;
  const host = hostOf(url);
  if (status === 401 || status === 403) return final({ type: 'model-forbidden', host });
  if (status === 404 || status === 410)
    return final({ type: 'model-missing-there', host, fileName: fileNameOf(url) });
  if (status === 416)
    return final({ type: 'model-not-as-promised', fileName: fileNameOf(url), what: 'size' });
  if (status === 408 || status === 429 || status >= 500) {
    const seconds = Number(response.headers.get('retry-after') ?? 'none');
    const retryAfterMs = Number.isFinite(seconds) ? seconds * 1000 : null;
    return { type: 'passing', error: { type: 'model-server-failing', host, status }, retryAfterMs };
  }
  if (status !== 200 && status !== 206) return final({ type: 'model-server-failing', host, status });
  const isPage = response.headers.get('content-type')?.startsWith('text/html') === true;
  return isPage ? final({ type: 'model-web-page', host }) : null;
}

function final(error: ModelStoreError): RequestFailure {
  return { type: 'final', error };
}

function passing(error: ModelStoreError): Answer {
  return { ok: false, failure: { type: 'passing', error, retryAfterMs: null } };
}

function totalOf(response: Response): number | null {
  return rangeOf(response)?.totalBytes ?? null;
}

/** A compressed answer does not say how long the file is. */
function lengthOf(response: Response): number | null {
  const length = response.headers.get('content-length');
  const isPlain = response.headers.get('content-encoding') === null;
  return length !== null && isPlain ? Number(length) : null;
}
