import type { ModelStoreError } from '../../src/core/ports/model-store.ts';
import { err, ok } from '../../src/core/shared/result.ts';
import type { Result } from '../../src/core/shared/result.ts';
import { DownloadFailure, toStoreError } from './download-failure.ts';
import type { ModelDisk } from './model-disk.ts';
import type { ProgressMeter } from './progress-meter.ts';
import { fileNameOf, probeFile } from './range-request.ts';
import type { Fetch, ServedFile } from './range-request.ts';
import { Attempts, receiveRange, receiveWhole } from './receive-range.ts';
import type { OpenFile } from './receive-range.ts';
import { StoredFile, isComplete, pathsOf, readJournal } from './stored-file.ts';

export interface FileTask {
  /** The key in the store. */
  readonly url: string;
  /** Where the bytes come from: the same, or a mirror. */
  readonly sourceUrl: string;
  readonly sizeBytes: number | null;
  readonly sha256: string | null;
}

export interface FetchedFile {
  readonly url: string;
  readonly sizeBytes: number;
  readonly sha256: string;
}

export interface DownloadDeps {
  readonly disk: ModelDisk;
  readonly fetchFile: Fetch;
  readonly sleep: (ms: number) => Promise<void>;
  /** Lets other work of this thread have its turn. */
  readonly yieldTurn: () => Promise<void>;
  readonly signal: AbortSignal;
  readonly meter: ProgressMeter;
  /** Told of every byte that came over the line, also of those that came twice. */
  readonly received: (bytes: number) => void;
  readonly rangeBytes: number;
  /** A body without a byte for so long counts as cut. */
  readonly stallMs: number;
  /** The app's own address, for words where a response has none. */
  readonly ownAddress: string;
}

/** What is asked for at a time: resumed, verified and repaired as one. */
export const defaultRangeBytes = 8 * 1024 * 1024;
const lanes = 4;

/** Fetches, verifies and commits these files; those that are complete are left alone. Stops at the first failure. */
export async function downloadFiles(
  tasks: readonly FileTask[],
  deps: DownloadDeps,
): Promise<Result<readonly FetchedFile[], ModelStoreError>> {
  const stop = new AbortController();
  const signal = AbortSignal.any([deps.signal, stop.signal]);
  const download = new Download(tasks, { ...deps, signal });
  const ends = await Promise.all(
    Array.from({ length: lanes }, () =>
      download.runLane().then(
        () => null,
        (thrown: unknown) => {
          stop.abort();
          return toStoreError(thrown);
        },
      ),
    ),
  );
  download.close();
  // The lanes that the failed one stopped say that they were paused.
  const failures = ends.filter((end) => end !== null);
  const failure = failures.find(({ type }) => type !== 'model-paused') ?? failures[0];
  return failure === undefined ? ok(download.fetched) : err(failure);
}

type Part = { readonly file: OpenFile; readonly task: FileTask } & (
  { readonly type: 'range'; readonly index: number; readonly from: number } | { readonly type: 'whole' }
);

class Download {
  readonly fetched: FetchedFile[] = [];
  readonly #deps: DownloadDeps;
  readonly #waiting: FileTask[];
  readonly #parts: Part[] = [];
  readonly #open = new Set<OpenFile>();
  #opening: Promise<void> = Promise.resolve();
  #unverifiedBytes = 0;
  #partsInFlight = 0;

  constructor(tasks: readonly FileTask[], deps: DownloadDeps) {
    this.#waiting = [...tasks];
    this.#deps = deps;
  }

  async runLane(): Promise<void> {
    for (let part = await this.#take(); part !== null; part = await this.#take()) {
      this.#partsInFlight += 1;
      if (part.type === 'range') await receiveRange(part.file, part.index, part.from, this.#deps);
      else await receiveWhole(part.file, this.#deps);
      this.#partsInFlight -= 1;
      part.file.missingParts -= 1;
      if (part.file.missingParts === 0) await this.#finish(part.file, part.task);
    }
  }

  close(): void {
    for (const { stored } of this.#open) stored.close();
    this.#open.clear();
  }

  /** Opens the next file when the parts run out, one at a time. */
  async #take(): Promise<Part | null> {
    for (;;) {
      if (this.#deps.signal.aborted) throw new DownloadFailure({ type: 'model-paused' });
      const part = this.#parts.shift();
      if (part !== undefined) return part;
      if (this.#waiting.length === 0) {
        await this.#opening;
        return this.#parts.shift() ?? null;
      }
      const opening = this.#opening.then(() => this.#openNext());
      this.#opening = opening.catch(() => undefined);
      await opening;
    }
  }

  async #openNext(): Promise<void> {
    if (this.#parts.length > 0) return;
    const task = this.#waiting.shift();
    if (task === undefined) return;
    const complete = await findComplete(task, this.#deps.disk);
    if (complete !== null) {
      this.fetched.push(complete);
      this.#deps.meter.startAt(complete.sizeBytes);
      return;
    }
    const served = await this.#probe(task);
    const sizeBytes = served.sizeBytes ?? task.sizeBytes;
    if (sizeBytes === null || (task.sizeBytes !== null && sizeBytes !== task.sizeBytes))
      throw new DownloadFailure({
        type: 'model-not-as-promised',
        fileName: fileNameOf(task.url),
        what: 'size',
      });
    // A hash that is known names the version better than the server does.
    const etag = task.sha256 === null ? served.etag : null;
    const stored = await StoredFile.open(this.#deps.disk, {
      url: task.url,
      sizeBytes,
      rangeBytes: this.#deps.rangeBytes,
      etag,
    });
    const file: OpenFile = { stored, sourceUrl: task.sourceUrl, finalUrl: served.finalUrl, missingParts: 0 };
    this.#open.add(file);
    this.#unverifiedBytes += sizeBytes;
    this.#deps.meter.startAt(served.hasRanges ? stored.storedBytes() : 0);
    this.#queue(file, task, served.hasRanges);
    if (file.missingParts === 0) await this.#finish(file, task);
  }

  #queue(file: OpenFile, task: FileTask, hasRanges: boolean): void {
    const missing = file.stored.missing();
    const parts: Part[] =
      hasRanges || missing.length === 0
        ? missing.map(({ index, from }) => ({ type: 'range', file, task, index, from }))
        : [{ type: 'whole', file, task }];
    file.missingParts = parts.length;
    this.#parts.push(...parts);
  }

  async #probe(task: FileTask): Promise<ServedFile> {
    // There is no first byte to ask for.
    if (task.sizeBytes === 0) return { sizeBytes: 0, hasRanges: true, etag: null, finalUrl: task.sourceUrl };
    const attempts = new Attempts(this.#deps);
    for (;;) {
      const probe = await probeFile(task.sourceUrl, this.#deps.fetchFile, this.#deps.signal);
      if (probe.ok) return probe.served;
      await attempts.failed(probe.failure, false);
    }
  }

  /** The bytes on the disk are read again and held against what was promised. */
  async #finish(file: OpenFile, task: FileTask): Promise<void> {
    const { stored } = file;
    const { sizeBytes } = stored.head;
    const wholeHash = await stored.hashOfWhole((bytes) => this.#verified(bytes));
    if (task.sha256 !== null && wholeHash !== task.sha256) {
      const damagedBytes = await stored.dropDamaged(() => this.#deps.yieldTurn());
      if (damagedBytes === 0) {
        this.#open.delete(file);
        await stored.discard();
        throw new DownloadFailure({
          type: 'model-not-as-promised',
          fileName: fileNameOf(task.url),
          what: 'content',
        });
      }
      this.#deps.meter.add(-damagedBytes);
      this.#queue(file, task, true);
      return;
    }
    await stored.commit(wholeHash);
    this.#open.delete(file);
    stored.close();
    this.fetched.push({ url: task.url, sizeBytes, sha256: wholeHash });
  }

  async #verified(bytes: number): Promise<void> {
    if (this.#deps.signal.aborted) throw new DownloadFailure({ type: 'model-paused' });
    const isDownloadOver =
      this.#parts.length === 0 && this.#waiting.length === 0 && this.#partsInFlight === 0;
    this.#unverifiedBytes -= bytes;
    if (isDownloadOver) this.#deps.meter.prepare(bytes, this.#unverifiedBytes);
    await this.#deps.yieldTurn();
  }
}

async function findComplete(task: FileTask, disk: ModelDisk): Promise<FetchedFile | null> {
  const paths = await pathsOf(task.url);
  if (!(await isComplete(disk, paths))) return null;
  const journal = await readJournal(disk, paths);
  if (journal?.wholeHash == null || (task.sha256 !== null && task.sha256 !== journal.wholeHash)) return null;
  if (journal.hashes.size * journal.head.rangeBytes < journal.head.sizeBytes) return null;
  return { url: task.url, sizeBytes: journal.head.sizeBytes, sha256: journal.wholeHash };
}
