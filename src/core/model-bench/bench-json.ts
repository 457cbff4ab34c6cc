import type { ExportedFile } from '../report/export-report.ts';
import type { BenchResult } from './bench-figures.ts';

/** The table as a file (docs/model-bench.md says what each field means). It names models and holds no words of anybody. */
export function benchToJson(
  set: { readonly id: string; readonly version: number; readonly items: number },
  results: readonly BenchResult[],
  nowMs: number,
): ExportedFile {
  const measured = results.map(({ model, atMs, figures }) => ({
    model,
    measuredAt: new Date(atMs).toISOString(),
    figures,
  }));
  return {
    fileName: `greenroom-models-${new Date(nowMs).toISOString().slice(0, 10)}.json`,
    mediaType: 'application/json',
    text: `${JSON.stringify({ format: 'greenroom-model-bench-1', set, results: measured }, null, 2)}\n`,
  };
}
