import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentError, DocumentText } from '../../../src/core/ports/document-reader.ts';
import type { Result } from '../../../src/core/shared/result.ts';
import { readDocument } from '../../../workers/documents/read-document.ts';
import {
  bombPdf,
  docx,
  docxOf,
  encryptedPdf,
  longPdf,
  lyingZipBombDocx,
  oleFile,
  pngPicture,
  scannedPdf,
  truncatedDocx,
  truncatedPdf,
  twoPagePdf,
  windowsProgram,
  zipBombDocx,
} from '../../fixtures/cv/make-cv.ts';
import { makeZip } from '../../fixtures/cv/make-zip.ts';
import { sampleHeader, samplePageOne, samplePageTwo } from '../../fixtures/cv/sample-cv.ts';

const written = [...sampleHeader, ...samplePageOne, ...samplePageTwo].filter((line) => line !== '');

describe('readDocument', () => {
  it('reads a PDF of two pages line by line', async () => {
    const read = await documentOf(twoPagePdf());
    expect(read).toMatchObject({ pages: 2, format: 'pdf' });
    expect(withoutBlanks(read)).toEqual(written);
  });

  it('keeps the blank lines that part the sections of a PDF', async () => {
    const { lines } = await documentOf(twoPagePdf());
    expect(lines[lines.indexOf('Experience') - 1]).toBe('');
    expect(lines[lines.indexOf('March 2020 – Present') - 1]).not.toBe('');
  });

  it('reads a DOCX by paragraphs, its page header first', async () => {
    const read = await documentOf(docx());
    expect(read).toMatchObject({ pages: 1, format: 'docx' });
    expect(withoutBlanks(read)).toEqual(written);
  });

  it('reads plain text', async () => {
    expect(await documentOf(textFile('Sample Candidate\r\n\r\n  Skills: Go'))).toMatchObject({
      lines: ['Sample Candidate', '', 'Skills: Go'],
      pages: 1,
      format: 'text',
    });
  });

  it.each([
    ['pdf', twoPagePdf()],
    ['docx', docx()],
    ['text', textFile('Sample')],
  ])('hashes the %s file itself', async (_name, bytes) => {
    const { sha256 } = await documentOf(bytes);
    expect(sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
  });

  it.each<[string, Uint8Array, DocumentError]>([
    ['a file past 10 MB', new Uint8Array(10_485_761), tooLarge(10_485_761)],
    ['a PDF of 500 pages', longPdf(), { type: 'document-too-long', pages: 500, limitPages: 60 }],
    [
      'a text of 61 pages',
      textFile('Sample words. '.repeat(13_000)),
      { type: 'document-too-long', pages: 61, limitPages: 60 },
    ],
    ['a PDF with a password', encryptedPdf(), { type: 'document-encrypted' }],
    ['a Word document with a password', oleFile('EncryptedPackage'), { type: 'document-encrypted' }],
    ['an encrypted archive', makeZip([{ name: 'a', data: 'a', flags: 1 }]), { type: 'document-encrypted' }],
    ['a scan without text', scannedPdf(), { type: 'document-without-text', pages: 2 }],
    ['a text without letters', textFile(' \n - \n'), { type: 'document-without-text', pages: 1 }],
    ['a renamed program', windowsProgram(), unsupported('a Windows program')],
    ['a renamed picture', pngPicture(), unsupported('a picture')],
    ['an old Word document', oleFile('WordDocument'), unsupported('an old Word document (.doc)')],
    ['an empty file', new Uint8Array(0), unsupported('an empty file')],
    ['a web page', textFile('<!DOCTYPE html><p>Hello'), unsupported('a web page')],
    ['rich text', textFile('{\\rtf1 Hello}'), unsupported('a rich text file (.rtf)')],
    ['a spreadsheet', makeZip([{ name: 'xl/workbook.xml', data: '<a/>' }]), unsupported('a spreadsheet')],
    ['any archive', makeZip([{ name: 'photo.raw', data: 'x' }]), unsupported('a zip archive')],
    ['bytes that are no text', Uint8Array.of(65, 0, 66, 1), unsupported('a file that is not text')],
    ['an archive that declares 64 MB', zipBombDocx(), { type: 'document-bomb' }],
    ['an archive that lies about its 64 MB', lyingZipBombDocx(), { type: 'document-bomb' }],
    ['a PDF page that unpacks to 160 MB', bombPdf(160 << 20), { type: 'document-bomb' }],
    ['a PDF that was cut off', truncatedPdf(), damaged('Invalid PDF structure.')],
    ['a DOCX that was cut off', truncatedDocx(), damaged('the archive has no directory')],
  ])('refuses %s', async (_name, bytes, error) => {
    expect(await read(bytes)).toEqual({ ok: false, error });
  });

  it('reads a DOCX with large pictures', async () => {
    const picture = { name: 'word/media/image1.png', data: Buffer.alloc(9 << 20, 1), stored: true };
    const body = '<w:p><w:r><w:t>Sample</w:t></w:r></w:p>';
    expect(withoutBlanks(await documentOf(docxOf(body, undefined, [picture])))).toEqual(['Sample']);
  });

  it('answers for whatever bytes it is given', async () => {
    const starts = ['', '%PDF-1.4\n', 'PK\x03\x04', '\xff\xfe'].map((start) => Buffer.from(start, 'latin1'));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 400 }), async (start, rest) => {
        const { ok } = await read(new Uint8Array(Buffer.concat([start, rest])));
        expect(typeof ok).toBe('boolean');
      }),
      { numRuns: 60 },
    );
  });

  it('answers for a DOCX or PDF with one byte changed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(docx(), twoPagePdf()),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        async (bytes, at, change) => {
          const changed = bytes.slice();
          const index = at % changed.length;
          changed[index] = (changed[index] ?? 0) ^ change;
          expect(typeof (await read(changed)).ok).toBe('boolean');
        },
      ),
      { numRuns: 60 },
    );
  });
});

function read(bytes: Uint8Array): Promise<Result<DocumentText, DocumentError>> {
  return readDocument(bytes.slice().buffer);
}

async function documentOf(bytes: Uint8Array): Promise<DocumentText> {
  const result = await read(bytes);
  if (!result.ok) throw new Error(result.error.type);
  return result.value;
}

function withoutBlanks({ lines }: DocumentText): readonly string[] {
  return lines.filter((line) => line !== '');
}

function textFile(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function tooLarge(sizeBytes: number): DocumentError {
  return { type: 'document-too-large', sizeBytes, limitBytes: 10_485_760 };
}

function unsupported(looksLike: string): DocumentError {
  return { type: 'document-unsupported', looksLike };
}

function damaged(detail: string): DocumentError {
  return { type: 'document-damaged', detail };
}
