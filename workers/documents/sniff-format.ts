export type SniffedFormat =
  | { readonly type: 'pdf' }
  | { readonly type: 'zip' }
  | { readonly type: 'text' }
  | { readonly type: 'encrypted-office' }
  /** In words that finish "this looks like …". */
  | { readonly type: 'unsupported'; readonly looksLike: string };

/** Tells what a file is by its content. Text is what nothing else claims; decoding it may still fail. */
export function sniffFormat(bytes: Uint8Array): SniffedFormat {
  if (bytes.length === 0) return { type: 'unsupported', looksLike: 'an empty file' };
  if (indexOfBytes(bytes.subarray(0, 1024), ascii('%PDF-')) >= 0) return { type: 'pdf' };
  if (startsWith(bytes, 'PK\x03\x04')) return { type: 'zip' };
  if (startsWith(bytes, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return sniffOldOffice(bytes);
  const known = signatures.find(({ starts }) => starts.some((start) => startsWith(bytes, start)));
  if (known !== undefined) return { type: 'unsupported', looksLike: known.looksLike };
  if (isIsoMedia(bytes)) return { type: 'unsupported', looksLike: 'a picture or a video' };
  if (isWebPage(bytes)) return { type: 'unsupported', looksLike: 'a web page' };
  return { type: 'text' };
}

const signatures = [
  { starts: ['MZ'], looksLike: 'a Windows program' },
  {
    starts: ['\x7fELF', '\xfe\xed\xfa', '\xcf\xfa\xed\xfe', '\xca\xfe\xba\xbe', '#!/'],
    looksLike: 'a program',
  },
  {
    starts: ['\x89PNG', '\xff\xd8\xff', 'GIF8', 'BM', 'II*\0', 'MM\0*', 'RIFF', '<svg'],
    looksLike: 'a picture',
  },
  { starts: ['{\\rtf'], looksLike: 'a rich text file (.rtf)' },
  { starts: ['%!PS'], looksLike: 'a PostScript file' },
  { starts: ['Rar!', '7z\xbc\xaf', '\x1f\x8b', 'BZh', '\xfd7zXZ'], looksLike: 'a compressed archive' },
  { starts: ['PK\x05\x06'], looksLike: 'an empty archive' },
  { starts: ['ID3', 'OggS', 'fLaC'], looksLike: 'a sound file' },
  { starts: ['SQLite format 3'], looksLike: 'a database' },
] as const;

function sniffOldOffice(bytes: Uint8Array): SniffedFormat {
  if (indexOfBytes(bytes, utf16('EncryptedPackage')) >= 0) return { type: 'encrypted-office' };
  if (indexOfBytes(bytes, utf16('WordDocument')) >= 0)
    return { type: 'unsupported', looksLike: 'an old Word document (.doc)' };
  return { type: 'unsupported', looksLike: 'an old Office file' };
}

function isIsoMedia(bytes: Uint8Array): boolean {
  return indexOfBytes(bytes.subarray(4, 8), ascii('ftyp')) === 0;
}

function isWebPage(bytes: Uint8Array): boolean {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200)).toLowerCase();
  return /^\s*(?:<!doctype html|<html)/.test(start);
}

function startsWith(bytes: Uint8Array, start: string): boolean {
  return ascii(start).every((byte, index) => bytes[index] === byte);
}

function indexOfBytes(bytes: Uint8Array, wanted: Uint8Array): number {
  const first = wanted[0];
  if (first === undefined) return 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return at;
  }
  return -1;
}

/** One byte a character, up to U+00FF. */
function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

function utf16(text: string): Uint8Array {
  return ascii(text.replace(/./g, '$&\0'));
}
