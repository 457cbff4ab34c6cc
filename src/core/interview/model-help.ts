import type { FindCvPoints } from '../candidate/cv-point-finder.ts';
import type { WorkNumbers } from '../jobs/work-log.ts';
import type { WriteReportText } from '../report/report-writer.ts';
import type { EngineStamp } from './asked-question.ts';

/** What a language model adds outside the loop of an interview. Without a model each resolves with nothing at once. */
export interface ModelHelp {
  readonly findCvPoints: FindCvPoints;
  readonly writeReportText: WriteReportText;
  /** Null before a model was looked for, and where there is none. */
  numbers(): ModelNumbers | null;
}

export interface ModelNumbers {
  readonly engine: EngineStamp;
  /** Tasks that are under way or wait. */
  readonly waiting: number;
  readonly tiers: WorkNumbers;
}
