import type { FindCvPoints } from '../candidate/cv-point-finder.ts';
import { createCvPointFinder } from '../candidate/cv-point-finder.ts';
import { createModelJudge } from '../evaluation/judge/model-judge.ts';
import type { JudgeAgain } from '../evaluation/judge/model-judge.ts';
import { createReadAhead } from '../evaluation/judge/read-ahead.ts';
import type { ReadAhead } from '../evaluation/judge/read-ahead.ts';
import { createFollowUpWriter } from '../question/generated/follow-up-writer.ts';
import type { WriteFollowUp } from '../question/generated/follow-up-writer.ts';
import { createQuestionCleaner } from '../question/generated/question-cleaner.ts';
import type { CleanQuestion } from '../question/generated/question-cleaner.ts';
import { createLoggedModel } from '../jobs/logged-model.ts';
import { createWorkLog } from '../jobs/work-log.ts';
import type { WorkLog } from '../jobs/work-log.ts';
import type { ModelDeps } from '../reply/ask-model.ts';
import { createReportWriter } from '../report/report-writer.ts';
import type { WriteReportText } from '../report/report-writer.ts';
import type { EngineStamp } from './asked-question.ts';

/**
 * The agents of the interview as a language model does them. Each gives what it can within its deadline, or null;
 * the rules' half stands beside it always.
 */
export interface ModelAgents {
  /** Which model answers now; it can step down in the middle of an interview. */
  engine(): EngineStamp;
  readonly judge: JudgeAgain;
  readonly readAhead: ReadAhead;
  readonly followUp: WriteFollowUp;
  readonly clean: CleanQuestion;
  readonly cvPoints: FindCvPoints;
  readonly reportText: WriteReportText;
  /** What the agents' work costs and spares. */
  readonly log: WorkLog;
}

export function createModelAgents({ model, jobs }: ModelDeps, log = createWorkLog()): ModelAgents {
  const deps: ModelDeps = { model: createLoggedModel(model, log), jobs };
  return {
    log,
    engine: () => deps.model.engine,
    judge: createModelJudge(deps),
    readAhead: createReadAhead(deps),
    followUp: createFollowUpWriter(deps),
    clean: createQuestionCleaner(deps),
    cvPoints: createCvPointFinder(deps),
    reportText: createReportWriter(deps),
  };
}
