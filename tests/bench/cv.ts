import { parseCv } from '../../src/core/candidate/parse-cv.ts';
import { readDocument } from '../../workers/documents/read-document.ts';
import { densePdf, docx, twoPagePdf } from '../fixtures/cv/make-cv.ts';
import { readTestTaxonomy } from '../fixtures/taxonomy.ts';

const rounds = 30;

/**
 * The 95th percentile, in milliseconds, of reading a CV from its bytes to the finished profile; the slowest of a
 * plain and a dense PDF of two pages and a DOCX. The first reading, which loads the PDF engine, counts too.
 */
export async function timeCvReading(): Promise<number> {
  const taxonomy = readTestTaxonomy();
  const slowest: number[] = [];
  for (const file of [twoPagePdf(), densePdf(), docx()]) {
    const times: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const bytes = file.slice().buffer;
      const started = performance.now();
      const read = await readDocument(bytes);
      if (!read.ok) throw new Error(read.error.type);
      parseCv(read.value.lines, read.value.sha256, taxonomy, 2026);
      times.push(performance.now() - started);
    }
    slowest.push(percentile(times, 0.95));
  }
  return Math.max(...slowest);
}

function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.ceil(share * sorted.length) - 1] ?? 0;
}
