import type { DocumentError } from '../../src/core/ports/document-reader.ts';
import { err, ok } from '../../src/core/shared/result.ts';
import type { Result } from '../../src/core/shared/result.ts';
import { inflateChunks } from './inflate.ts';
import { limitArchiveBytes, limitArchiveEntries, limitPartBytes } from './limits.ts';

export interface ZipArchive {
  readonly names: readonly string[];
  /** Inflates one entry, up to `limitPartBytes`, whatever size its header claims. */
  read(name: string): Promise<Result<Uint8Array, DocumentError>>;
}

/** Reads the central directory only. Format: PKWARE APPNOTE 6.3.10, sections 4.3.12 and 4.3.16. */
export function openZip(bytes: Uint8Array): Result<ZipArchive, DocumentError> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return damaged('the archive has no directory');
  const count = view.getUint16(end + 10, true);
  if (count > limitArchiveEntries) return err({ type: 'document-bomb' });
  const entries = readDirectory(view, view.getUint32(end + 16, true), count);
  if (entries === null) return damaged('the archive’s directory cannot be read');
  if (entries.some((entry) => entry.encrypted)) return err({ type: 'document-encrypted' });
  const declaredBytes = entries.reduce((sum, entry) => sum + entry.sizeBytes, 0);
  if (declaredBytes > limitArchiveBytes) return err({ type: 'document-bomb' });
  const entriesByName = new Map(entries.map((entry) => [entry.name, entry]));
  return ok({
    names: entries.map((entry) => entry.name),
    read: (name) => readEntry(view, entriesByName.get(name)),
  });
}

interface Entry {
  readonly name: string;
  readonly encrypted: boolean;
  readonly method: number;
  readonly packedBytes: number;
  readonly sizeBytes: number;
  readonly offset: number;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const endSize = 22;
const entrySize = 46;
const localSize = 30;

/** The end record stands last, before a comment of at most 65,535 bytes. */
function findEnd(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - endSize - 0xffff);
  for (let at = view.byteLength - endSize; at >= first; at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  return null;
}

function readDirectory(view: DataView, start: number, count: number): readonly Entry[] | null {
  const entries: Entry[] = [];
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (at + entrySize > view.byteLength || view.getUint32(at, true) !== entrySignature) return null;
    const nameLength = view.getUint16(at + 28, true);
    if (at + entrySize + nameLength > view.byteLength) return null;
    entries.push({
      name: new TextDecoder().decode(bytesAt(view, at + entrySize, nameLength)),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      packedBytes: view.getUint32(at + 20, true),
      sizeBytes: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += entrySize + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

async function readEntry(
  view: DataView,
  entry: Entry | undefined,
): Promise<Result<Uint8Array, DocumentError>> {
  if (entry === undefined) return damaged('a part is missing');
  if (entry.sizeBytes > limitPartBytes) return err({ type: 'document-bomb' });
  const at = entry.offset;
  if (at + localSize > view.byteLength || view.getUint32(at, true) !== localSignature)
    return damaged('a part cannot be found');
  const start = at + localSize + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + entry.packedBytes > view.byteLength) return damaged('a part is cut off');
  const packed = bytesAt(view, start, entry.packedBytes);
  if (entry.method === 0) return ok(packed);
  if (entry.method !== 8) return damaged('a part is packed in a way that is not known');
  return inflate(packed);
}

/** Stops as soon as the output passes the limit, so that a header that lies about its size gains nothing. */
async function inflate(packed: Uint8Array): Promise<Result<Uint8Array, DocumentError>> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let sizeBytes = 0;
  try {
    for await (const chunk of inflateChunks(packed, 'deflate-raw')) {
      sizeBytes += chunk.byteLength;
      if (sizeBytes > limitPartBytes) return err({ type: 'document-bomb' });
      chunks.push(chunk);
    }
  } catch {
    return damaged('a part cannot be unpacked');
  }
  return ok(new Uint8Array(await new Blob(chunks).arrayBuffer()));
}

function bytesAt(view: DataView, start: number, length: number): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset + start, length);
}

function damaged(detail: string): Result<never, DocumentError> {
  return err({ type: 'document-damaged', detail });
}
