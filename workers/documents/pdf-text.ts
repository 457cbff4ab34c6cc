import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { DocumentError } from '../../src/core/ports/document-reader.ts';
import { err, ok } from '../../src/core/shared/result.ts';
import type { Result } from '../../src/core/shared/result.ts';
import { leastLettersPerPage, limitCharacters, limitPages } from './limits.ts';
import { placeTexts } from './placed-text.ts';
import type { TextRun } from './placed-text.ts';
import { linesInReadingOrder } from './reading-order.ts';
import { parseTextChunk } from './text-chunk.ts';

export interface PdfText {
  readonly lines: readonly string[];
  readonly pages: number;
}

/** Reads the text layer of a PDF, a blank line between pages. `bytes` is consumed. */
export async function readPdf(bytes: Uint8Array): Promise<Result<PdfText, DocumentError>> {
  const { getDocument } = await loadPdfJs();
  const loading = getDocument({
    data: bytes,
    verbosity: 0,
    // Nothing is fetched and nothing is evaluated: fonts and images are not needed to read text.
    isEvalSupported: false,
    useSystemFonts: true,
    disableFontFace: true,
    useWorkerFetch: false,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
  });
  try {
    const document = await loading.promise;
    const pages = document.numPages;
    if (pages > limitPages) return err({ type: 'document-too-long', pages, limitPages });
    return await readPages(document);
  } catch (error) {
    const { name, message } = error instanceof Error ? error : { name: '', message: String(error) };
    return err(
      name === 'PasswordException'
        ? { type: 'document-encrypted' }
        : { type: 'document-damaged', detail: message },
    );
  } finally {
    await loading.destroy();
  }
}

/**
 * [Note: pdf.js inside our worker] pdf.js starts a worker of its own from a script URL, unless it finds its worker
 * half in `globalThis.pdfjsWorker`: then it talks to it by a loopback in the same thread. So we import that half as a
 * module, and no script URL is needed under our content security policy. The legacy build is the one that also runs
 * on browsers of two years ago, which have no `Map.prototype.getOrInsertComputed` (pdfjs-dist 5.6, July 2026).
 */
async function loadPdfJs(): Promise<typeof import('pdfjs-dist/legacy/build/pdf.mjs')> {
  await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}

async function readPages(document: PDFDocumentProxy): Promise<Result<PdfText, DocumentError>> {
  const lines: string[] = [];
  let characters = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    const runs: TextRun[] = [];
    const page = await document.getPage(number);
    const reader = page.streamTextContent().getReader();
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      const chunk = parseTextChunk(read.value);
      characters += chunk.reduce((sum, { text }) => sum + text.length, 0);
      if (characters > limitCharacters) return err({ type: 'document-bomb' });
      runs.push(...chunk);
    }
    page.cleanup();
    if (lines.length > 0) lines.push('');
    lines.push(...linesInReadingOrder(placeTexts(runs)));
  }
  const letters = lines.join('').match(/\p{L}/gu)?.length ?? 0;
  if (letters < leastLettersPerPage * document.numPages)
    return err({ type: 'document-without-text', pages: document.numPages });
  return ok({ lines, pages: document.numPages });
}
