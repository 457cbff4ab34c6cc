import * as v from 'valibot';
import { reportFileSchema } from '../src/core/report/report-json.ts';
import type { ReportFile } from '../src/core/report/report-json.ts';

export type { ReportFile };

/** An exported report; throws where it does not follow the published schema. */
export function parseReportFile(text: string): ReportFile {
  return v.parse(reportFileSchema, JSON.parse(text));
}
