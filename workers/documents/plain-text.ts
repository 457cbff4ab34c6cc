import type { DocumentError } from '../../src/core/ports/document-reader.ts';
import { err, ok } from '../../src/core/shared/result.ts';
import type { Result } from '../../src/core/shared/result.ts';

/** Decodes UTF-8, UTF-16 with a byte order mark, and else Windows-1252. Refuses what holds control characters. */
export function readPlainText(bytes: Uint8Array): Result<readonly string[], DocumentError> {
  const text = decode(bytes);
  if (text === null || controlCharacters.test(text))
    return err({ type: 'document-unsupported', looksLike: 'a file that is not text' });
  return ok(text.split(/\r\n|[\r\n\f\u0085\u2028\u2029]/).map((line) => line.trim()));
}

/** None of these stands in text that people write; tab, line feeds and form feed do. */
const controlCharacters = /[^\P{Cc}\t\n\f\r\u0085]/u;

function decode(bytes: Uint8Array): string | null {
  const utf16 = utf16Encoding(bytes);
  if (utf16 !== null) return decodeAs(utf16, bytes);
  const utf8 = decodeAs('utf-8', bytes);
  if (utf8 !== null) return utf8;
  return decodeAs('windows-1252', bytes);
}

function utf16Encoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
