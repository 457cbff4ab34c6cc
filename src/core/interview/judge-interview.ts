import type { JudgeAgain } from '../evaluation/judge/model-judge.ts';
import type { Clock } from '../ports/clock.ts';
import type { InterviewStore, InterviewStoreError } from '../ports/interview-store.ts';
import type { CancelSignal } from '../shared/cancel-signal.ts';
import { err, ok } from '../shared/result.ts';
import type { Result } from '../shared/result.ts';
import { advance } from './advance.ts';
import type { Interview, Turn } from './interview.ts';
import type { InterviewEvent } from './interview-event.ts';

export interface JudgeInterviewDeps {
  readonly judge: JudgeAgain;
  readonly store: InterviewStore;
  readonly clock: Clock;
}

/** Answers that only the rules have judged. */
export function turnsToJudge(interview: Interview): readonly Turn[] {
  return interview.turns.filter(
    ({ answer, evaluation }) => answer !== null && evaluation !== null && evaluation.engine.rung === 0,
  );
}

/**
 * Reads the answers of a finished interview again with a model and keeps what it finds, one event an answer.
 * `onProgress` gets the interview at the start and after each. Cancelling keeps what was judged so far.
 */
export async function judgeInterview(
  interview: Interview,
  onProgress: (interview: Interview, done: number, total: number) => void,
  signal: CancelSignal,
  { judge, store, clock }: JudgeInterviewDeps,
): Promise<Result<Interview, InterviewStoreError>> {
  const turns = turnsToJudge(interview);
  let current = interview;
  if (turns.length > 0) onProgress(current, 0, turns.length);
  for (const [index, { question, answer, evaluation }] of turns.entries()) {
    if (signal.aborted || answer === null || evaluation === null) break;
    const task = { question, rubric: question.rubric, answer, cvLines: interview.candidate?.lines ?? [] };
    const judged = await judge(task, evaluation, signal);
    if (judged !== null) {
      const event: InterviewEvent = {
        atMs: clock.nowMs(),
        type: 'answer-evaluated',
        questionId: question.id,
        evaluation: judged,
      };
      const next = advance(current, event);
      if (!next.ok) continue;
      const stored = await store.append(current.id, current.eventCount, event);
      if (!stored.ok) return err(stored.error);
      current = next.value;
    }
    onProgress(current, index + 1, turns.length);
  }
  return ok(current);
}
