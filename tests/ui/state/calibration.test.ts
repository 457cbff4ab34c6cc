import { describe, expect, it } from 'vitest';
import type { JudgementStore, KeptJudgement } from '../../../src/core/ports/judgement-store.ts';
import type { Turn } from '../../../src/core/interview/interview.ts';
import { err, ok } from '../../../src/core/shared/result.ts';
import { CalibrationState } from '../../../src/ui/state/calibration.svelte.ts';
import { createManualClock } from '../../fakes/manual-clock.ts';
import { makeEvaluation, makeInterview, makeQuestion } from '../../fakes/interview-factories.ts';

describe('what was said of scores', () => {
  it('moves the score at once, is kept with what was shown, and is taken back', async () => {
    const { view, kept, changes } = makeWorld();
    await view.judge('i', turn, { type: 'too-high' });
    const shown = view.shownOf(turn);
    expect(shown).toMatchObject({ rawScore: 0.7, judgements: 1 });
    expect(shown?.score).toBeLessThan(0.69);
    expect([...kept.values()]).toMatchObject([
      { interviewId: 'i', questionId: 'q1', grader: 'points', rawScore: 0.7, shownScore: 0.7, day: 1 },
    ]);
    const said = view.verdictOn('i', turn);
    expect(said?.verdict).toEqual({ type: 'too-high' });
    if (said !== null) await view.takeBack(said);
    expect(view.shownOf(turn)).toEqual({ score: 0.7, rawScore: 0.7, judgements: 0 });
    expect(kept.size).toBe(0);
    expect(changes()).toBe(2);
  });

  it('is found again by the next screen', async () => {
    const { view, again } = makeWorld();
    await view.judge('i', turn, { type: 'own-score', score: 0.3 });
    const next = again();
    await next.load();
    expect(next.verdictOn('i', turn)?.verdict).toEqual({ type: 'own-score', score: 0.3 });
    expect(next.shownOf(turn)).toEqual(view.shownOf(turn));
  });

  it('is no word on the score that another grader gave the same answer since', async () => {
    const { view } = makeWorld();
    await view.judge('i', turn, { type: 'fair' });
    const evaluation = makeEvaluation({ engine: { rung: 2, name: 'judge', version: '1' } });
    expect(view.verdictOn('i', { ...turn, evaluation })).toBeNull();
  });

  it('holds where it cannot be kept, and that is said', async () => {
    const { view, fail } = makeWorld();
    fail();
    await view.judge('i', turn, { type: 'too-low' });
    expect(view.notKept).toBe(true);
    expect(view.shownOf(turn)?.score).toBeGreaterThan(0.7);
  });

  it('is forgotten as a whole', async () => {
    const { view, kept } = makeWorld();
    await view.judge('i', turn, { type: 'too-low' });
    await view.forgetAll();
    expect([view.judgements, kept.size]).toEqual([[], 0]);
  });
});

const turn: Turn = (() => {
  const [first] = makeInterview([
    { type: 'question-asked', question: makeQuestion() },
    { type: 'answer-given', questionId: 'q1', text: 'It reads a few pages.' },
    { type: 'answer-evaluated', questionId: 'q1', evaluation: makeEvaluation() },
  ]).turns;
  if (first === undefined) throw new Error('no turn');
  return first;
})();

function makeWorld() {
  const kept = new Map<string, KeptJudgement>();
  let fails = false;
  let changed = 0;
  const answer = () =>
    Promise.resolve(fails ? err({ type: 'store-full', detail: '' } as const) : ok(undefined));
  const store: JudgementStore = {
    list: () => Promise.resolve(ok([...kept.values()])),
    keep: (judgement) => {
      if (!fails) kept.set(`${judgement.interviewId} ${judgement.questionId}`, judgement);
      return answer();
    },
    remove: (interviewId, questionId) => {
      kept.delete(`${interviewId} ${questionId}`);
      return answer();
    },
    removeAll: () => {
      kept.clear();
      return answer();
    },
  };
  const deps = { openJudgements: () => Promise.resolve(store), clock: createManualClock(86_400_000) };
  return {
    kept,
    fail: () => (fails = true),
    changes: () => changed,
    view: new CalibrationState(deps, () => (changed += 1)),
    again: () => new CalibrationState(deps),
  };
}
