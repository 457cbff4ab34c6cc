import type { Meaning } from '../meaning/meaning.ts';
import type { InterviewStore, InterviewStoreError } from '../ports/interview-store.ts';
import type { Clock } from '../ports/clock.ts';
import type { CancelSignal } from '../shared/cancel-signal.ts';
import { ok } from '../shared/result.ts';
import type { Result } from '../shared/result.ts';
import type { Interview } from './interview.ts';
import { judgeInterview } from './judge-interview.ts';

/**
 * Looks for evidence by meaning in the answers of a finished interview that only the rules have judged: the last one
 * was given too late for it. Each interview once a page, since it would find the same again.
 */
export type ReadByMeaning = (
  interview: Interview,
  meaning: Pick<Meaning, 'readAnswer'>,
  signal: CancelSignal,
) => Promise<Result<Interview, InterviewStoreError>>;

export function createReadByMeaning(deps: {
  readonly store: InterviewStore;
  readonly clock: Clock;
}): ReadByMeaning {
  const read = new Set<string>();
  return async (interview, { readAnswer }, signal) => {
    const key = `${interview.id}/${interview.turns.length}`;
    if (read.has(key)) return ok(interview);
    const result = await judgeInterview(interview, () => undefined, signal, { ...deps, judge: readAnswer });
    if (result.ok && !signal.aborted) read.add(key);
    return result;
  };
}
