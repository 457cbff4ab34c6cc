import { askModel } from '../../reply/ask-model.ts';
import type { ModelDeps } from '../../reply/ask-model.ts';
import type { CancelSignal } from '../../shared/cancel-signal.ts';
import type { Evaluation, GradingTask } from '../evaluation.ts';
import { applyJudgement } from './apply-judgement.ts';
import { judgeContract } from './judge-contract.ts';
import { judgePrompt } from './judge-prompt.ts';

/**
 * Reads an answer again that the rules have judged. Resolves with a better evaluation, or with null when the model
 * gives none in time or no reason to change anything: then the rules' word stands. Never rejects.
 */
export type JudgeAgain = (
  task: GradingTask,
  ruled: Evaluation,
  signal: CancelSignal,
) => Promise<Evaluation | null>;

export function createModelJudge(deps: ModelDeps, deadlineMs = judgeDeadlineMs): JudgeAgain {
  return async (task, ruled, signal) => {
    const { rubric } = task;
    if (rubric.type !== 'points' || rubric.points.length === 0) return null;
    if (ruled.outcome.type === 'not-enough' && ruled.outcome.because !== 'unsure') return null;
    const reply = await askModel(
      {
        messages: judgePrompt(task.question.text, rubric.points, task.answer),
        contract: judgeContract(rubric.points.length),
        priority: 'candidate',
        deadlineMs,
        seed: 1,
        signal,
      },
      deps,
    );
    return reply.ok ? applyJudgement(task, ruled, reply.value, deps.model.engine) : null;
  };
}

/** Nobody waits for it: the rules' evaluation is on screen meanwhile. */
const judgeDeadlineMs = 60_000;
