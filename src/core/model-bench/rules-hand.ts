import { gradeByRules } from '../evaluation/rule-grader.ts';
import { ok } from '../shared/result.ts';
import type { BenchHand } from './bench-hand.ts';
import { cvTextsOf, missedPoint, ruledFollowUp, taskOf } from './bench-tasks.ts';

export interface RulesHandDeps {
  /** Must tell parts of a millisecond. */
  readonly nowMs: () => number;
  /** Lets the page draw between two answers. */
  readonly pause: () => Promise<void>;
}

/** The floor to compare with: what the app does without any model. */
export function createRulesHand({ nowMs, pause }: RulesHandDeps): BenchHand {
  const ownWords = (shown: string) => Promise.resolve(ok({ alone: null, put: null, shown }));
  return {
    replies: [],
    judge: async (question, answer) => {
      await pause();
      const startedAtMs = nowMs();
      const inApp = gradeByRules(taskOf(question, answer));
      return ok({ alone: null, inApp, tookMs: nowMs() - startedAtMs });
    },
    reword: ({ text }) => ownWords(text),
    followUp: (question, _answer, pointId) => ownWords(ruledFollowUp(missedPoint(question, pointId))),
    askOfCv: (profile) => ownWords(cvTextsOf(profile)),
  };
}
