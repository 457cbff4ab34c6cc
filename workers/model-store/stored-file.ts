import { storeEndings, storeFolderOf } from '../../src/core/models/store-place.ts';
import type { DiskFile, FilePath, ModelDisk } from './model-disk.ts';
import { readText, writeText } from './model-disk.ts';
import {
  applyEvent,
  eventLine,
  headLine,
  newJournal,
  parseJournal,
  rangeCount,
  rangeSize,
  storedBytesIn,
} from './range-journal.ts';
import type { Journal, JournalEvent, JournalHead } from './range-journal.ts';
import { sha256Of, sha256OfText } from './sha256.ts';
import { createStreamingHash } from './streaming-hash.ts';

export interface FilePaths {
  readonly content: FilePath;
  readonly record: FilePath;
  readonly journal: FilePath;
}

export async function pathsOf(url: string): Promise<FilePaths> {
  const folder = storeFolderOf(url);
  const name = await sha256OfText(url);
  return {
    content: { folder, name: name + storeEndings.content },
    record: { folder, name: name + storeEndings.record },
    journal: { folder, name: name + storeEndings.journal },
  };
}

export async function readJournal(disk: ModelDisk, paths: FilePaths): Promise<Journal | null> {
  const text = await readText(disk, paths.journal);
  return text === null ? null : parseJournal(text);
}

/** True when the file is there for the runtimes: its record is the last thing that is written. */
export async function isComplete(disk: ModelDisk, paths: FilePaths): Promise<boolean> {
  return (await readText(disk, paths.record)) !== null;
}

export async function removeStored(disk: ModelDisk, paths: FilePaths): Promise<void> {
  // The record goes first: a crash in between leaves a partial file, never one that seems complete.
  await disk.remove(paths.record);
  await disk.remove(paths.journal);
  await disk.remove(paths.content);
}

/** A file that is being filled or checked. Close it before the runtimes read. */
export class StoredFile {
  readonly journal: Journal;
  readonly #paths: FilePaths;
  readonly #disk: ModelDisk;
  readonly #content: DiskFile;
  readonly #journalFile: DiskFile;

  private constructor(
    disk: ModelDisk,
    paths: FilePaths,
    journal: Journal,
    content: DiskFile,
    journalFile: DiskFile,
  ) {
    this.#disk = disk;
    this.#paths = paths;
    this.journal = journal;
    this.#content = content;
    this.#journalFile = journalFile;
  }

  /** Goes on with what is there of the same version of the file; begins anew otherwise. */
  static async open(disk: ModelDisk, head: JournalHead): Promise<StoredFile> {
    const paths = await pathsOf(head.url);
    const found = await readJournal(disk, paths);
    const journal = found !== null && isSameVersion(found.head, head) ? found : null;
    if (journal === null) await removeStored(disk, paths);
    const content = await disk.open(paths.content);
    try {
      const journalFile = await disk.open(paths.journal);
      const file = new StoredFile(disk, paths, journal ?? newJournal(head), content, journalFile);
      file.#mend();
      return file;
    } catch (error) {
      content.close();
      throw error;
    }
  }

  get head(): JournalHead {
    return this.journal.head;
  }

  /** Ranges that are not whole, each with the place where its missing part begins. */
  missing(): readonly { readonly index: number; readonly from: number }[] {
    return Array.from({ length: rangeCount(this.head) }, (_, index) => index)
      .filter((index) => !this.journal.hashes.has(index))
      .map((index) => ({ index, from: this.journal.pieces.get(index) ?? 0 }));
  }

  storedBytes(): number {
    return storedBytesIn(this.journal);
  }

  /** What is not there of the file. */
  lostBytes(): number {
    return this.head.sizeBytes - this.storedBytes();
  }

  write(bytes: Uint8Array<ArrayBuffer>, at: number): void {
    this.#content.write(bytes, { at });
  }

  note(event: JournalEvent): void {
    this.#append(eventLine(event));
    applyEvent(this.journal, event);
  }

  async hashOfRange(index: number): Promise<string> {
    const bytes = new Uint8Array(rangeSize(this.head, index));
    this.#content.read(bytes, { at: index * this.head.rangeBytes });
    return sha256Of(bytes);
  }

  /** Reads the whole file; `onRead` is called after each piece and may wait, so that others get their turn. */
  async hashOfWhole(onRead: (bytes: number) => Promise<void>): Promise<string> {
    const only = this.journal.hashes.get(0);
    if (rangeCount(this.head) === 1 && only !== undefined) return only;
    const hash = await createStreamingHash();
    const buffer = new Uint8Array(readBytes);
    for (let at = 0; at < this.head.sizeBytes; at += readBytes) {
      const read = this.#content.read(buffer, { at });
      hash.update(buffer.subarray(0, read));
      await onRead(read);
    }
    return hash.hex();
  }

  /** Ranges whose bytes are not those that were once verified are taken out. Returns how many bytes that were. */
  async dropDamaged(onRead: (bytes: number) => Promise<void>): Promise<number> {
    let damagedBytes = 0;
    for (const [index, expected] of [...this.journal.hashes]) {
      if ((await this.hashOfRange(index)) !== expected) {
        damagedBytes += rangeSize(this.head, index);
        await this.#disk.remove(this.#paths.record);
        this.note({ type: 'lost', index });
      }
      await onRead(rangeSize(this.head, index));
    }
    this.#journalFile.flush();
    return damagedBytes;
  }

  /** Makes the file known to the runtimes. The bytes are on the disk before the record is. */
  async commit(wholeHash: string): Promise<void> {
    this.#content.truncate(this.head.sizeBytes);
    this.#content.flush();
    this.note({ type: 'whole', sha256: wholeHash });
    this.#journalFile.flush();
    const { url, sizeBytes } = this.head;
    await writeText(
      this.#disk,
      this.#paths.record,
      JSON.stringify({ url, nbytes: sizeBytes, sha256: wholeHash }),
    );
  }

  async discard(): Promise<void> {
    this.close();
    await removeStored(this.#disk, this.#paths);
  }

  close(): void {
    this.#content.close();
    this.#journalFile.close();
  }

  #append(text: string): void {
    const bytes = new TextEncoder().encode(text);
    this.#journalFile.write(bytes, { at: this.journal.lengthBytes });
    this.journal.lengthBytes += bytes.length;
  }

  /** Cuts off a torn line, and takes out what the journal says but the content does not have. */
  #mend(): void {
    this.#journalFile.truncate(this.journal.lengthBytes);
    if (this.journal.lengthBytes === 0) this.#append(headLine(this.head));
    const contentBytes = this.#content.getSize();
    const endOf = (index: number, bytes: number): number => index * this.head.rangeBytes + bytes;
    const whole = [...this.journal.hashes.keys()].map(
      (index) => [index, rangeSize(this.head, index)] as const,
    );
    for (const [index, bytes] of [...whole, ...this.journal.pieces])
      if (endOf(index, bytes) > contentBytes) this.note({ type: 'lost', index });
  }
}

const readBytes = 1024 * 1024;

function isSameVersion(found: JournalHead, wanted: JournalHead): boolean {
  return (
    found.url === wanted.url &&
    found.sizeBytes === wanted.sizeBytes &&
    (found.etag === null || wanted.etag === null || found.etag === wanted.etag)
  );
}
