import type { InterviewStore, InterviewStoreError } from '../ports/interview-store.ts';
import { err, ok } from '../shared/result.ts';
import type { Result } from '../shared/result.ts';
import { replay } from './advance.ts';
import type { Interview } from './interview.ts';

export interface InterviewList {
  /** Newest first. */
  readonly interviews: readonly Interview[];
  /** One entry for each that could not be read. It does not hide the others. */
  readonly damaged: readonly InterviewStoreError[];
}

/** Replays a stored interview. Events that do not follow from each other are damage. */
export async function loadInterview(
  interviewId: string,
  store: InterviewStore,
): Promise<Result<Interview, InterviewStoreError>> {
  const events = await store.read(interviewId);
  if (!events.ok) return events;
  const interview = replay(events.value);
  if (interview.ok) return interview;
  const { event, because } = interview.error;
  return err({ type: 'interview-damaged', interviewId, sequence: -1, detail: `${event}: ${because}` });
}

export async function listInterviews(
  store: InterviewStore,
): Promise<Result<InterviewList, InterviewStoreError>> {
  const ids = await store.listIds();
  if (!ids.ok) return ids;
  const loaded = await Promise.all(ids.value.map((id) => loadInterview(id, store)));
  const interviews = loaded.flatMap((result) => (result.ok ? [result.value] : []));
  return ok({
    interviews: interviews.sort((a, b) => b.startedAtMs - a.startedAtMs),
    damaged: loaded.flatMap((result) => (result.ok ? [] : [result.error])),
  });
}
