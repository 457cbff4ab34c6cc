import { describe, expect, it } from 'vitest';
import type { Interview } from '../../../src/core/interview/interview.ts';
import type { InterviewStart } from '../../../src/core/interview/run-interview.ts';
import { err, ok } from '../../../src/core/shared/result.ts';
import type { AppDeps } from '../../../src/ui/state/app-deps.ts';
import { startToRun } from '../../../src/ui/state/start-to-run.ts';
import { makeInterview, makeSettings } from '../../fakes/interview-factories.ts';

const open = makeInterview([]);
const finished = makeInterview([{ type: 'finished', reason: 'time' }]);

describe('what the interview screen runs', () => {
  it('is what was started just now', async () => {
    const start: InterviewStart = { type: 'new', settings: makeSettings(), candidate: null, job: null };
    expect(await startToRun(makeApp({ pending: start }))).toEqual(ok(start));
  });

  it('reads an open interview afresh, once the loop before has ended', async () => {
    const order: string[] = [];
    const stale = { ...open, eventCount: 0 };
    const app = makeApp({
      pending: { type: 'resume', interview: stale },
      running: Promise.resolve().then(() => void order.push('ended')),
      load: () => {
        order.push('loaded');
        return open;
      },
    });
    expect(await startToRun(app)).toEqual(ok({ type: 'resume', interview: open }));
    expect(order).toEqual(['ended', 'loaded']);
  });

  it('is the newest open interview after a reload', async () => {
    expect(await startToRun(makeApp({ kept: [finished, open] }))).toEqual(
      ok({ type: 'resume', interview: open }),
    );
  });

  it('is nothing when no interview is open', async () => {
    expect(await startToRun(makeApp({ kept: [finished] }))).toEqual(ok(null));
  });

  it('passes on that an interview cannot be read', async () => {
    const app = makeApp({ pending: { type: 'resume', interview: open }, load: () => null });
    expect(await startToRun(app)).toMatchObject({ ok: false, error: { type: 'interview-not-found' } });
  });
});

interface World {
  readonly pending?: InterviewStart;
  readonly running?: Promise<void>;
  readonly kept?: readonly Interview[];
  readonly load?: () => Interview | null;
}

function makeApp({
  pending,
  running,
  kept = [],
  load = () => open,
}: World): Parameters<typeof startToRun>[0] {
  const deps: Pick<AppDeps, 'loadInterview' | 'listInterviews'> = {
    loadInterview: (interviewId) => {
      const interview = load();
      return Promise.resolve(
        interview === null ? err({ type: 'interview-not-found', interviewId }) : ok(interview),
      );
    },
    listInterviews: () => Promise.resolve(ok({ interviews: kept, damaged: [] })),
  };
  return { deps, running: running ?? Promise.resolve(), takePending: () => pending ?? null };
}
