import type { GradeAnswer } from '../evaluation/evaluation.ts';
import type { InterviewStore, InterviewStoreError } from '../ports/interview-store.ts';
import { ok } from '../shared/result.ts';
import type { Result } from '../shared/result.ts';
import { replay } from './advance.ts';
import type { Interview } from './interview.ts';
import type { InterviewEvent } from './interview-event.ts';

/** Judges each answer of an imported interview anew and keeps the whole of it. */
export async function keepImport(
  events: readonly InterviewEvent[],
  store: InterviewStore,
  grade: GradeAnswer,
): Promise<Result<Interview, InterviewStoreError>> {
  const imported = replay(events);
  if (!imported.ok) throw new Error(`An import makes legal events: ${imported.error.because}`);
  const interview = imported.value;
  const evaluated: InterviewEvent[] = [];
  for (const { question, answer } of interview.turns) {
    if (answer === null) continue;
    const evaluation = await grade({ question, rubric: question.rubric, answer, cvLines: [] });
    evaluated.push({
      type: 'answer-evaluated',
      atMs: interview.lastEventAtMs,
      questionId: question.id,
      evaluation,
    });
  }
  const all = [...events, ...evaluated];
  for (const [sequence, event] of all.entries()) {
    const stored = await store.append(interview.id, sequence, event);
    if (!stored.ok) return stored;
  }
  const whole = replay(all);
  return whole.ok ? ok(whole.value) : ok(interview);
}
