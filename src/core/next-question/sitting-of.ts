import type { Interview } from '../interview/interview.ts';
import type { Sitting } from '../ports/sitting-store.ts';

const dayMs = 86_400_000;

/** What stays of an interview when its words are gone. */
export function sittingOf({
  startedAtMs,
  status,
  turns,
}: Pick<Interview, 'startedAtMs' | 'status' | 'turns'>): Sitting {
  return {
    day: Math.floor(startedAtMs / dayMs),
    finished: status.type === 'finished',
    items: turns.flatMap(({ question, evaluation }) => {
      if (question.bankQuestionId === null) return [];
      const score = evaluation?.outcome.type === 'scored' ? evaluation.outcome.score : null;
      return [{ questionId: question.bankQuestionId, score }];
    }),
  };
}
