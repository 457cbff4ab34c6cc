import { inflateChunks } from './inflate.ts';
import { limitPdfBytes, limitPdfStreamBytes } from './limits.ts';

/**
 * True when a compressed stream of the PDF unpacks to more than any page or picture of a CV needs. pdf.js itself has
 * no such limit. Looks at the streams as they lie in the file; streams packed twice are never honest.
 */
export async function isPdfBomb(bytes: Uint8Array): Promise<boolean> {
  const text = new TextDecoder('latin1').decode(bytes);
  let totalBytes = 0;
  for (const { start, end, dictionary } of streamsIn(text)) {
    const deflations = dictionary.match(/\/(?:FlateDecode|Fl)\b/g)?.length ?? 0;
    if (deflations > 1) return true;
    if (deflations === 0) continue;
    totalBytes += await inflatedSize(bytes.subarray(start, end), limitPdfStreamBytes);
    if (totalBytes > limitPdfBytes) return true;
  }
  return false;
}

interface StreamPlace {
  readonly start: number;
  readonly end: number;
  readonly dictionary: string;
}

function* streamsIn(text: string): Generator<StreamPlace> {
  const keyword = /\bstream\r?\n/g;
  for (let match = keyword.exec(text); match !== null; match = keyword.exec(text)) {
    const start = match.index + match[0].length;
    const found = text.indexOf('endstream', start);
    const end = found < 0 ? text.length : found;
    const before = text.slice(Math.max(0, match.index - 4000), match.index);
    yield { start, end, dictionary: before.slice(before.lastIndexOf(' obj') + 1) };
    keyword.lastIndex = end;
  }
}

/** Counts up to just past the limit. Broken data counts as far as it goes: pdf.js reads it as far, too. */
async function inflatedSize(packed: Uint8Array, limitBytes: number): Promise<number> {
  let sizeBytes = 0;
  try {
    for await (const chunk of inflateChunks(packed, 'deflate')) {
      sizeBytes += chunk.byteLength;
      if (sizeBytes > limitBytes) return Infinity;
    }
  } catch {
    return sizeBytes;
  }
  return sizeBytes;
}
