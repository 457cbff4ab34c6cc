/**
 * [Note: Range journal] Beside each file lies a list of what is there of it: a head, then one line an event, only ever
 * appended. Bytes are written before their line, so a line that is there tells the truth; a torn last line is ignored.
 * So whatever ends a download (a closed page, a killed worker, a crash), at most the last piece of each lane is lost.
 */
export interface JournalHead {
  readonly url: string;
  readonly sizeBytes: number;
  readonly rangeBytes: number;
  /** Names the version on the server, where it gives a strong one. */
  readonly etag: string | null;
}

export interface Journal {
  readonly head: JournalHead;
  /** SHA-256 of each range that is whole. */
  readonly hashes: Map<number, string>;
  /** How many bytes from its start are there of a range that is not whole. */
  readonly pieces: Map<number, number>;
  /** SHA-256 of the whole file, once it was verified. */
  wholeHash: string | null;
  /** Bytes of the journal's text that were understood; the next line goes there. */
  lengthBytes: number;
}

export function newJournal(head: JournalHead): Journal {
  return { head, hashes: new Map(), pieces: new Map(), wholeHash: null, lengthBytes: 0 };
}

export type JournalEvent =
  | { readonly type: 'range'; readonly index: number; readonly sha256: string }
  | { readonly type: 'piece'; readonly index: number; readonly bytes: number }
  /** The range was found damaged. */
  | { readonly type: 'lost'; readonly index: number }
  | { readonly type: 'whole'; readonly sha256: string };

export function headLine(head: JournalHead): string {
  return `${JSON.stringify({ v: 1, ...head })}\n`;
}

export function eventLine(event: JournalEvent): string {
  switch (event.type) {
    case 'range':
      return `r ${event.index} ${event.sha256}\n`;
    case 'piece':
      return `p ${event.index} ${event.bytes}\n`;
    case 'lost':
      return `x ${event.index}\n`;
    case 'whole':
      return `w ${event.sha256}\n`;
  }
}

export function applyEvent(journal: Journal, event: JournalEvent): void {
  switch (event.type) {
    case 'range':
      journal.hashes.set(event.index, event.sha256);
      journal.pieces.delete(event.index);
      return;
    case 'piece':
      journal.pieces.set(event.index, event.bytes);
      return;
    case 'lost':
      journal.hashes.delete(event.index);
      journal.pieces.delete(event.index);
      journal.wholeHash = null;
      return;
    case 'whole':
      journal.wholeHash = event.sha256;
  }
}

/** Null when there is no readable head. Reads up to the first line that makes no sense. */
export function parseJournal(text: string): Journal | null {
  const lines = text.slice(0, text.lastIndexOf('\n') + 1).split('\n');
  const head = parseHead(lines[0] ?? '');
  if (head === null) return null;
  const journal = newJournal(head);
  const encoder = new TextEncoder();
  journal.lengthBytes = encoder.encode(lines[0]).length + 1;
  for (const line of lines.slice(1, -1)) {
    const event = parseEvent(line, head);
    if (event === null) break;
    applyEvent(journal, event);
    journal.lengthBytes += line.length + 1;
  }
  return journal;
}

export function rangeCount({ sizeBytes, rangeBytes }: JournalHead): number {
  return Math.ceil(sizeBytes / rangeBytes);
}

export function rangeSize({ sizeBytes, rangeBytes }: JournalHead, index: number): number {
  return Math.min(rangeBytes, sizeBytes - index * rangeBytes);
}

export function storedBytesIn({ head, hashes, pieces }: Journal): number {
  const whole = [...hashes.keys()].reduce((sum, index) => sum + rangeSize(head, index), 0);
  return [...pieces.values()].reduce((sum, bytes) => sum + bytes, whole);
}

function parseHead(line: string): JournalHead | null {
  const read = parseJson(line);
  if (typeof read !== 'object' || read === null) return null;
  const { v, url, sizeBytes, rangeBytes, etag } = read as Readonly<Record<string, unknown>>;
  const isReadable =
    v === 1 &&
    typeof url === 'string' &&
    isCount(sizeBytes) &&
    isCount(rangeBytes) &&
    rangeBytes > 0 &&
    (etag === null || typeof etag === 'string');
  return isReadable ? { url, sizeBytes, rangeBytes, etag } : null;
}

function parseEvent(line: string, head: JournalHead): JournalEvent | null {
  const [kind, first = '', second = ''] = line.split(' ');
  if (kind === 'w') return isHash(first) ? { type: 'whole', sha256: first } : null;
  const index = Number(first);
  if (!isCount(index) || first === '' || index >= rangeCount(head)) return null;
  if (kind === 'x') return { type: 'lost', index };
  if (kind === 'r') return isHash(second) ? { type: 'range', index, sha256: second } : null;
  const bytes = Number(second);
  const isPiece = kind === 'p' && second !== '' && isCount(bytes) && bytes <= rangeSize(head, index);
  return isPiece ? { type: 'piece', index, bytes } : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Torn or foreign text has no head.
    return null;
  }
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isHash(value: string): boolean {
  return /^[0-9a-f]{64}$/.test(value);
}
