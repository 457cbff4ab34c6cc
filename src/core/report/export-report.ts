import type { Interview } from '../interview/interview.ts';
import { assertNever } from '../shared/assert-never.ts';
import { reportToCsv } from './report-csv.ts';
import { reportToJson } from './report-json.ts';
import { reportToMarkdown } from './report-markdown.ts';
import type { Report } from './report.ts';

export const exportFormats = ['json', 'markdown', 'csv'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export interface ExportedFile {
  /** Holds the date and no name. */
  readonly fileName: string;
  readonly mediaType: string;
  readonly text: string;
}

/** The report as a file. The JSON can be imported and evaluated again (import-interview.ts). */
export function exportReport(format: ExportFormat, interview: Interview, report: Report): ExportedFile {
  const name = `greenroom-${new Date(report.startedAtMs).toISOString().slice(0, 10)}`;
  switch (format) {
    case 'json':
      return {
        fileName: `${name}.json`,
        mediaType: 'application/json',
        text: reportToJson(report, interview),
      };
    case 'markdown':
      return { fileName: `${name}.md`, mediaType: 'text/markdown', text: reportToMarkdown(report) };
    case 'csv':
      return { fileName: `${name}.csv`, mediaType: 'text/csv', text: reportToCsv(report) };
    default:
      return assertNever(format);
  }
}
