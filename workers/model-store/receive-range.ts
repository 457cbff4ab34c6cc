import { DownloadFailure } from './download-failure.ts';
import type { DownloadDeps } from './download-files.ts';
import { rangeSize } from './range-journal.ts';
import { fileNameOf, hostOf, looksLikePage, rangeOf, requestRange, strongEtag } from './range-request.ts';
import type { RequestFailure } from './range-request.ts';
import type { StoredFile } from './stored-file.ts';

/** A file while its parts arrive. */
export interface OpenFile {
  readonly stored: StoredFile;
  readonly sourceUrl: string;
  /** Where the redirects of the source ended; taken back when that address expires. */
  finalUrl: string;
  missingParts: number;
}

/** Fetches what is missing of one range, however often the line is cut, and notes it once it is whole. */
export async function receiveRange(
  file: OpenFile,
  index: number,
  from: number,
  deps: DownloadDeps,
): Promise<void> {
  const { stored } = file;
  const size = rangeSize(stored.head, index);
  const attempts = new Attempts(deps);
  let at = from;
  while (at < size) {
    const { received, failure } = await receiveOnce(file, index, at, deps);
    at += received;
    if (failure !== null) await attempts.failed(failure, received > 0);
  }
  stored.note({ type: 'range', index, sha256: await stored.hashOfRange(index) });
}

/** For servers without ranges: all of the file in one go; a cut line means from the start again. */
export async function receiveWhole(file: OpenFile, deps: DownloadDeps): Promise<void> {
  const { stored, sourceUrl } = file;
  const { sizeBytes, rangeBytes } = stored.head;
  const attempts = new Attempts(deps);
  for (let received = 0; received < sizeBytes;) {
    const answer = await requestRange(sourceUrl, null, deps.fetchFile, deps.signal);
    const outcome = answer.ok
      ? await readBody(answer.response, sizeBytes, deps, (bytes, at) => {
          if (at === 0) refusePage(bytes, sourceUrl);
          stored.write(bytes, at);
        })
      : { received: 0, failure: answer.failure };
    received = outcome.received;
    if (outcome.failure === null) continue;
    deps.meter.add(-received);
    await attempts.failed(outcome.failure, false);
    received = 0;
  }
  for (const { index } of stored.missing())
    if (index * rangeBytes < sizeBytes)
      stored.note({ type: 'range', index, sha256: await stored.hashOfRange(index) });
}

/** Counts failures in a row, waits longer after each, and gives up in the end. */
export class Attempts {
  #inARow = 0;
  readonly #deps: Pick<DownloadDeps, 'sleep' | 'signal'>;

  constructor(deps: Pick<DownloadDeps, 'sleep' | 'signal'>) {
    this.#deps = deps;
  }

  /** Resolves when it is time to try again; throws DownloadFailure when there is no point. */
  async failed(failure: RequestFailure, madeProgress: boolean): Promise<void> {
    if (this.#deps.signal.aborted) throw new DownloadFailure({ type: 'model-paused' });
    if (failure.type === 'final') throw new DownloadFailure(failure.error);
    this.#inARow = madeProgress ? 1 : this.#inARow + 1;
    if (this.#inARow > mostInARow) throw new DownloadFailure(failure.error);
    const ownMs = firstWaitMs * 2 ** (this.#inARow - 1);
    await this.#deps.sleep(Math.min(longestWaitMs, failure.retryAfterMs ?? ownMs));
  }
}

const mostInARow = 6;
const firstWaitMs = 500;
const longestWaitMs = 60_000;
/** A kill loses what came since the last note: four lanes of this much at most, half a range. */
const piecesInRange = 8;

interface Received {
  readonly received: number;
  readonly failure: RequestFailure | null;
}

async function receiveOnce(file: OpenFile, index: number, at: number, deps: DownloadDeps): Promise<Received> {
  const { head } = file.stored;
  const start = index * head.rangeBytes + at;
  const wanted = rangeSize(head, index) - at;
  const range = { from: start, to: start + wanted - 1 };
  const answer = await requestRange(file.finalUrl, range, deps.fetchFile, deps.signal);
  if (!answer.ok) {
    if (answer.failure.type === 'passing' || file.finalUrl === file.sourceUrl)
      return { received: 0, failure: answer.failure };
    // A signed address expires; the source gives a new one.
    file.finalUrl = file.sourceUrl;
    return { received: 0, failure: { ...answer.failure, type: 'passing', retryAfterMs: 0 } };
  }
  const served = rangeOf(answer.response);
  const etag = strongEtag(answer.response);
  const isSame =
    served !== null &&
    served.from === start &&
    served.totalBytes === head.sizeBytes &&
    (head.etag === null || etag === null || etag === head.etag);
  if (!isSame) {
    await answer.response.body?.cancel();
    const error = { type: 'model-not-as-promised', fileName: fileNameOf(head.url), what: 'size' } as const;
    return { received: 0, failure: { type: 'final', error } };
  }
  let noted = at;
  const outcome = await readBody(answer.response, wanted, deps, (bytes, offset) => {
    if (start + offset === 0) refusePage(bytes, file.sourceUrl);
    file.stored.write(bytes, start + offset);
    const reached = at + offset + bytes.length;
    if (reached - noted < head.rangeBytes / piecesInRange) return;
    file.stored.note({ type: 'piece', index, bytes: reached });
    noted = reached;
  });
  const reached = at + outcome.received;
  if (reached > noted && outcome.failure !== null) file.stored.note({ type: 'piece', index, bytes: reached });
  return outcome;
}

/** Takes `wanted` bytes and no more. A body that ends early, or stands still for too long, is a passing failure. */
async function readBody(
  response: Response,
  wanted: number,
  deps: DownloadDeps,
  take: (bytes: Uint8Array<ArrayBuffer>, offset: number) => void,
): Promise<Received> {
  const error = {
    type: 'model-unreachable',
    host: hostOf(response.url === '' ? deps.ownAddress : response.url),
  } as const;
  const cut: RequestFailure = { type: 'passing', error, retryAfterMs: null };
  const reader = response.body?.getReader();
  if (reader === undefined) return { received: 0, failure: cut };
  let received = 0;
  try {
    while (received < wanted) {
      const next = await inTime(reader.read(), deps);
      if (next === null || next.done) return { received, failure: cut };
      const bytes = next.value.subarray(0, wanted - received);
      take(bytes, received);
      received += bytes.length;
      deps.received(bytes.length);
      deps.meter.add(bytes.length);
    }
    return { received, failure: null };
  } finally {
    // The rest of the answer is of no use; a body that is over has nothing to cancel.
    void reader.cancel().catch(() => null);
  }
}

/** Null when the line was cut or stood still. */
async function inTime<T>(reading: Promise<T>, { stallMs, signal }: DownloadDeps): Promise<T | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let onAbort: (() => void) | undefined;
  const still = new Promise<null>((resolve) => {
    onAbort = () => resolve(null);
    timer = setTimeout(onAbort, stallMs);
    signal.addEventListener('abort', onAbort);
  });
  try {
    return await Promise.race([reading.catch(() => null), still]);
  } finally {
    clearTimeout(timer);
    if (onAbort !== undefined) signal.removeEventListener('abort', onAbort);
  }
}

function refusePage(bytes: Uint8Array, url: string): void {
  if (looksLikePage(bytes)) throw new DownloadFailure({ type: 'model-web-page', host: hostOf(url) });
}
