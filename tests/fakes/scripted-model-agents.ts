import { createWorkLog } from '../../src/core/jobs/work-log.ts';
import type { ModelAgents } from '../../src/core/interview/model-agents.ts';

/** A model that has nothing to say, but for what is overridden. */
export function makeModelAgents(overrides: Partial<ModelAgents> = {}): ModelAgents {
  return {
    engine: () => ({ rung: 1, name: 'scripted', version: '1' }),
    log: createWorkLog(),
    readAhead: () => undefined,
    judge: () => Promise.resolve(null),
    followUp: () => Promise.resolve(null),
    clean: () => Promise.resolve(null),
    cvPoints: () => Promise.resolve([]),
    reportText: () => Promise.resolve(null),
    ...overrides,
  };
}
