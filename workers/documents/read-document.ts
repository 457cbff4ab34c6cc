import type { DocumentError, DocumentText } from '../../src/core/ports/document-reader.ts';
import { err, ok } from '../../src/core/shared/result.ts';
import type { Result } from '../../src/core/shared/result.ts';
import { readDocx } from './docx-text.ts';
import { charactersPerPage, limitBytes, limitPages } from './limits.ts';
import { isPdfBomb } from './pdf-bomb.ts';
import { readPdf } from './pdf-text.ts';
import { readPlainText } from './plain-text.ts';
import { sniffFormat } from './sniff-format.ts';

/** The documents worker's engine: see DocumentsApi. */
export async function readDocument(buffer: ArrayBuffer): Promise<Result<DocumentText, DocumentError>> {
  if (buffer.byteLength > limitBytes)
    return err({ type: 'document-too-large', sizeBytes: buffer.byteLength, limitBytes });
  const bytes = new Uint8Array(buffer);
  const sniffed = sniffFormat(bytes);
  if (sniffed.type === 'unsupported')
    return err({ type: 'document-unsupported', looksLike: sniffed.looksLike });
  if (sniffed.type === 'encrypted-office') return err({ type: 'document-encrypted' });
  const sha256 = await sha256Hex(buffer);
  if (sniffed.type === 'pdf') {
    if (await isPdfBomb(bytes)) return err({ type: 'document-bomb' });
    const read = await readPdf(bytes);
    return read.ok ? ok({ ...read.value, format: 'pdf', sha256 }) : read;
  }
  const format = sniffed.type === 'zip' ? 'docx' : 'text';
  const lines = sniffed.type === 'zip' ? await readDocx(bytes) : readPlainText(bytes);
  return lines.ok ? toDocument(lines.value, format, sha256) : lines;
}

function toDocument(
  lines: readonly string[],
  format: 'docx' | 'text',
  sha256: string,
): Result<DocumentText, DocumentError> {
  const characters = lines.reduce((sum, line) => sum + line.length, 0);
  const pages = Math.max(1, Math.ceil(characters / charactersPerPage));
  if (pages > limitPages) return err({ type: 'document-too-long', pages, limitPages });
  if (!lines.some((line) => /\p{L}/u.test(line))) return err({ type: 'document-without-text', pages });
  return ok({ lines, pages, format, sha256 });
}

async function sha256Hex(buffer: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', buffer));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
