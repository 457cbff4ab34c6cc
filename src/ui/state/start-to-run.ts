import type { InterviewStart } from '../../core/interview/run-interview.ts';
import type { InterviewStoreError } from '../../core/ports/interview-store.ts';
import { ok } from '../../core/shared/result.ts';
import type { Result } from '../../core/shared/result.ts';
import type { AppDeps } from './app-deps.ts';
import type { AppState } from './app-state.svelte.ts';
import { newestUnfinished } from './home-screen.svelte.ts';

/**
 * What the interview screen is to run: what was chosen just now, or after a reload the interview that is still open;
 * null when there is none. Waits for the loop before, and reads an open interview afresh, since that loop added to it.
 */
export async function startToRun(
  app: Pick<AppState, 'running' | 'takePending'> & {
    readonly deps: Pick<AppDeps, 'loadInterview' | 'listInterviews'>;
  },
): Promise<Result<InterviewStart | null, InterviewStoreError>> {
  const pending = app.takePending();
  await app.running;
  if (pending?.type === 'new') return ok(pending);
  if (pending !== null) {
    const loaded = await app.deps.loadInterview(pending.interview.id);
    return loaded.ok ? ok({ type: 'resume', interview: loaded.value }) : loaded;
  }
  const listed = await app.deps.listInterviews();
  if (!listed.ok) return listed;
  const interview = newestUnfinished(listed.value.interviews);
  return ok(interview === null ? null : { type: 'resume', interview });
}
