import type { DocumentError } from '../../src/core/ports/document-reader.ts';
import { err, ok } from '../../src/core/shared/result.ts';
import type { Result } from '../../src/core/shared/result.ts';
import { wordLines } from './word-lines.ts';
import { xmlTokens } from './xml-tokens.ts';
import { openZip } from './zip-archive.ts';
import type { ZipArchive } from './zip-archive.ts';

/** The paragraphs of a DOCX as lines, those of its page header first (names and addresses often stand there). */
export async function readDocx(bytes: Uint8Array): Promise<Result<readonly string[], DocumentError>> {
  const archive = openZip(bytes);
  if (!archive.ok) return archive;
  const { names } = archive.value;
  const main = await mainPart(archive.value);
  if (!main.ok) return main;
  if (!names.includes(main.value))
    return err({ type: 'document-unsupported', looksLike: kindOfArchive(names) });
  const body = await readLines(archive.value, main.value);
  if (!body.ok) return body;
  const header = await readHeader(archive.value, main.value);
  if (!header.ok) return header;
  return ok(header.value.length === 0 ? body.value : [...header.value, '', ...body.value]);
}

/** The relationship of type officeDocument names it (ECMA-376-1, 11.3.10); by custom `word/document.xml`. */
async function mainPart(archive: ZipArchive): Promise<Result<string, DocumentError>> {
  const usual = 'word/document.xml';
  if (archive.names.includes(usual) || !archive.names.includes('_rels/.rels')) return ok(usual);
  const relationships = await readText(archive, '_rels/.rels');
  if (!relationships.ok) return relationships;
  for (const token of xmlTokens(relationships.value)) {
    if (token.type !== 'open' || !/\/officeDocument["']/.test(token.attributes)) continue;
    const target = /Target=["']\/?([^"']+)["']/.exec(token.attributes)?.[1];
    if (target?.startsWith('word/') === true) return ok(target);
  }
  return ok(usual);
}

/** The first header with words; the other pages repeat it. */
async function readHeader(
  archive: ZipArchive,
  main: string,
): Promise<Result<readonly string[], DocumentError>> {
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const headers = archive.names
    .filter((name) => name.startsWith(folder) && /^header\d*\.xml$/.test(name.slice(folder.length)))
    .slice(0, 6);
  for (const name of headers) {
    const lines = await readLines(archive, name);
    if (!lines.ok || lines.value.some((line) => line !== '')) return lines;
  }
  return ok([]);
}

async function readLines(
  archive: ZipArchive,
  name: string,
): Promise<Result<readonly string[], DocumentError>> {
  const text = await readText(archive, name);
  return text.ok ? ok(wordLines(text.value)) : text;
}

async function readText(archive: ZipArchive, name: string): Promise<Result<string, DocumentError>> {
  const bytes = await archive.read(name);
  if (!bytes.ok) return bytes;
  const utf16 = bytes.value[0] === 0xff && bytes.value[1] === 0xfe;
  return ok(new TextDecoder(utf16 ? 'utf-16le' : 'utf-8').decode(bytes.value));
}

function kindOfArchive(names: readonly string[]): string {
  const has = (start: string): boolean => names.some((name) => name.startsWith(start));
  if (has('xl/')) return 'a spreadsheet';
  if (has('ppt/')) return 'a presentation';
  if (has('META-INF/manifest.xml') && names[0] === 'mimetype') return 'an OpenDocument file (.odt)';
  if (has('Index/') || has('index.apxl')) return 'a Pages document';
  return 'a zip archive';
}
