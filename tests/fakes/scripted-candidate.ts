import type { Interview } from '../../src/core/interview/interview.ts';
import type { Candidate, CandidateAct, RunNotice } from '../../src/core/ports/candidate.ts';

/** A candidate whose next act follows from the state. Keeps all that it was shown. */
export function createScriptedCandidate(
  act: (interview: Interview, count: number) => CandidateAct,
): Candidate & { readonly notices: RunNotice[]; readonly shown: Interview[] } {
  const notices: RunNotice[] = [];
  const shown: Interview[] = [];
  let count = 0;
  return {
    notices,
    shown,
    nextAct: () => {
      const interview = shown.at(-1);
      if (interview === undefined) throw new Error('The loop waits before it has shown anything.');
      count += 1;
      if (count > 5000) throw new Error('The interview does not end.');
      return Promise.resolve(act(interview, count));
    },
    show: (interview, notice) => {
      shown.push(interview);
      if (notice !== null) notices.push(notice);
    },
  };
}
