import { describe, expect, it } from 'vitest';
import { openTurn, replay } from '../../../src/core/interview/advance.ts';
import type { Interview } from '../../../src/core/interview/interview.ts';
import { runInterview } from '../../../src/core/interview/run-interview.ts';
import { err, ok } from '../../../src/core/shared/result.ts';
import { answersAfter, eventsIn, hold, makeWorld, start } from '../../fakes/interview-world.ts';
import { createScriptedCandidate } from '../../fakes/scripted-candidate.ts';

describe('runInterview', () => {
  const pace = [5, 20, 45].flatMap((minutes) => [15, 60, 170].map((seconds) => [minutes, seconds] as const));
  it.each(pace)(
    'ends a %i-minute interview within 5 percent when answers take %i s',
    async (minutes, seconds) => {
      const world = makeWorld();
      const { interview } = await hold(
        world,
        start({ lengthMinutes: minutes }),
        answersAfter(world, seconds),
      );
      expect(interview.status).toMatchObject({ type: 'finished', reason: 'time' });
      expect(interview.activeMs / (minutes * 60_000)).toBeGreaterThanOrEqual(0.95);
      expect(interview.activeMs / (minutes * 60_000)).toBeLessThanOrEqual(1.05);
    },
  );

  it('passes through all six phases in order and judges every answer', async () => {
    const world = makeWorld();
    const { interview } = await hold(world, start(), answersAfter(world, 45));
    const phases = interview.turns.map(({ question }) => question.phase);
    expect([...new Set(phases)]).toEqual([
      'introduction',
      'experience',
      'technical',
      'behavioural',
      'scenario',
      'wrap-up',
    ]);
    expect(phases).toEqual(
      [...phases].sort((a, b) => [...new Set(phases)].indexOf(a) - [...new Set(phases)].indexOf(b)),
    );
    expect(interview.turns.every(({ evaluation }) => evaluation !== null)).toBe(true);
  });

  it('never asks the same question twice', async () => {
    const world = makeWorld();
    const { interview } = await hold(world, start({ lengthMinutes: 45 }), answersAfter(world, 10));
    const texts = interview.turns.map(({ question }) => question.text);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('follows up on what was left open, at most twice in a row', async () => {
    const world = makeWorld();
    const { interview } = await hold(
      world,
      start({ persona: 'demanding' }),
      answersAfter(world, 30, 'weak answer'),
    );
    const roles = interview.turns.map(({ question }) => question.role.type).join(' ');
    expect(roles).toContain('follow-up');
    expect(roles).not.toContain('follow-up follow-up follow-up');
    const technical = interview.turns.find(({ question }) => question.role.type === 'follow-up');
    expect(technical?.question.reason).toBe('It goes deeper into your last answer.');
  });

  it('shows feedback after each answer in practice, and stops the clock for it', async () => {
    const world = makeWorld();
    const act = answersAfter(world, 40);
    const { interview } = await hold(world, start({ mode: 'practice', lengthMinutes: 5 }), (state, count) => {
      if (state.status.type === 'reviewing') world.clock.move(120_000);
      return act(state, count);
    });
    expect(interview.turns.every(({ feedbackRead }) => feedbackRead)).toBe(true);
    expect(interview.activeMs).toBeLessThanOrEqual(5 * 60_000 * 1.05);
  });

  it('gives every answer to the store before the next question is shown', async () => {
    const world = makeWorld();
    const candidate = createScriptedCandidate(answersAfter(world, 30));
    const show = candidate.show.bind(candidate);
    let shown = 0;
    candidate.show = (interview, notice) => {
      const stored = replay(eventsIn(world.store));
      const answersOf = ({ turns }: Interview) => turns.flatMap(({ answer }) => answer ?? []);
      expect(stored.ok ? answersOf(stored.value) : []).toEqual(answersOf(interview));
      shown = Math.max(shown, answersOf(interview).length);
      show(interview, notice);
    };
    await runInterview(start({ lengthMinutes: 5 }), candidate, world.deps);
    expect(shown).toBeGreaterThan(3);
  });

  it('shows a question while it is being kept, and handles no act before it is', async () => {
    const world = makeWorld();
    const candidate = createScriptedCandidate(answersAfter(world, 30));
    const append = world.store.append.bind(world.store);
    const shownBefore: number[] = [];
    world.store.append = (...row) => {
      shownBefore.push(candidate.shown.length);
      return append(...row);
    };
    const kept: number[] = [];
    await runInterview(start({ lengthMinutes: 5 }), candidate, {
      ...world.deps,
      kept: (interview) => {
        const stored = replay(eventsIn(world.store));
        expect(stored.ok && stored.value).toEqual(interview);
        kept.push(interview.eventCount);
      },
    });
    expect(shownBefore[0]).toBe(1);
    expect(kept.length).toBeGreaterThan(3);
  });

  it('goes on at the same question after being cut at any event', async () => {
    const whole = makeWorld();
    await hold(whole, start({ lengthMinutes: 5, mode: 'practice' }), answersAfter(whole, 40));
    const events = eventsIn(whole.store);
    for (let kept = 1; kept < events.length; kept += 1) {
      const cut = replay(events.slice(0, kept));
      if (!cut.ok) throw new Error(cut.error.because);
      const world = makeWorld();
      world.store.rows.set(
        'interview-1',
        events.slice(0, kept).map((event) => JSON.stringify(event)),
      );
      const open = openTurn(cut.value)?.question;
      const { interview, candidate } = await hold(world, { type: 'resume', interview: cut.value }, () => ({
        type: 'leave',
        draft: '',
      }));
      const first = candidate.shown.at(-1);
      if (open !== undefined) expect(first && openTurn(first)?.question).toEqual(open);
      expect(interview.turns.length).toBeGreaterThanOrEqual(cut.value.turns.length);
      const stored = replay(eventsIn(world.store));
      expect(stored).toEqual(ok(interview));
    }
  });

  it('keeps going in memory while the store fails, and saves all of it later', async () => {
    const world = makeWorld();
    const act = answersAfter(world, 20);
    const { interview, candidate } = await hold(world, start({ lengthMinutes: 5 }), (state, count) => {
      world.store.fail = count > 30 && count < 90 ? { type: 'store-full' } : null;
      return act(state, count);
    });
    expect(candidate.notices.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['not-saved', 'saved-again']),
    );
    expect(candidate.notices.filter(({ type }) => type === 'not-saved')).toHaveLength(1);
    expect(replay(eventsIn(world.store))).toEqual(ok(interview));
  });

  it('stops when another tab writes the same interview', async () => {
    const world = makeWorld();
    const candidate = createScriptedCandidate((_, count) => {
      if (count === 2) world.store.rows.get('interview-1')?.push('{"type":"paused","atMs":1}');
      return count === 1 ? { type: 'tick', draft: '' } : { type: 'answer', text: 'good' };
    });
    const result = await runInterview(start(), candidate, world.deps);
    expect(result).toMatchObject({ ok: false, error: { type: 'interview-conflict' } });
  });

  it('stops when another tab deletes the interview', async () => {
    const world = makeWorld();
    const candidate = createScriptedCandidate((_, count) => {
      if (count === 2) world.store.rows.clear();
      return count === 1 ? { type: 'tick', draft: '' } : { type: 'answer', text: 'good' };
    });
    const result = await runInterview(start(), candidate, world.deps);
    expect(result).toMatchObject({ ok: false, error: { type: 'interview-not-found' } });
    expect(world.store.rows.size).toBe(0);
  });

  it('keeps nothing of an interview whose questions cannot be loaded', async () => {
    const world = makeWorld();
    const candidate = createScriptedCandidate(() => ({ type: 'leave', draft: '' }));
    const failing = err({ type: 'pack-unreachable', part: 'databases' } as const);
    const result = await runInterview(start(), candidate, {
      ...world.deps,
      prepareQuestions: () => Promise.resolve(failing),
    });
    expect(result).toEqual(failing);
    expect(world.store.rows.size).toBe(0);
  });

  it('warns twice about abuse, then ends politely', async () => {
    const world = makeWorld();
    const { interview } = await hold(world, start(), () => ({ type: 'answer', text: 'you are an idiot' }));
    expect(interview.warnings).toHaveLength(2);
    expect(interview.turns).toHaveLength(3);
    expect(interview.status).toMatchObject({ type: 'finished', reason: 'conduct' });
  });

  it('learns name and level from the introduction when they are not known', async () => {
    const world = makeWorld();
    const { interview } = await hold(world, start({ level: 'detect' }), (_, count) =>
      count === 1 ? { type: 'answer', text: 'I am Ana, a senior engineer' } : { type: 'end', draft: '' },
    );
    expect(interview.name).toBe('Ana');
    expect(interview.level).toBe('senior');
  });

  it('takes what stands in the open answer when the candidate ends early, and judges it', async () => {
    const world = makeWorld();
    const { interview } = await hold(world, start(), () => ({ type: 'end', draft: 'good but unfinished' }));
    expect(interview.turns[0]).toMatchObject({ answer: 'good but unfinished' });
    expect(interview.turns[0]?.evaluation).not.toBeNull();
    expect(interview.status).toMatchObject({ type: 'finished', reason: 'ended-by-candidate' });
  });

  it('credits the time that the device slept', async () => {
    const world = makeWorld();
    const { interview } = await hold(world, start(), (_, count) => {
      world.clock.move(count === 3 ? 3_600_000 : 1000);
      return count < 6 ? { type: 'tick', draft: '' } : { type: 'end', draft: '' };
    });
    expect(interview.activeMs).toBeLessThan(60_000);
  });

  it('adds time when asked to, and says that time is almost up before', async () => {
    const world = makeWorld();
    const act = answersAfter(world, 50);
    let extended = false;
    const { interview, candidate } = await hold(world, start({ lengthMinutes: 5 }), (state, count) => {
      if (extended || state.activeMs < 250_000) return act(state, count);
      extended = true;
      return { type: 'extend-time', byMs: 300_000 };
    });
    expect(interview.budgetMs).toBe(600_000);
    expect(interview.activeMs).toBeGreaterThanOrEqual(600_000 * 0.95);
    expect(candidate.notices.map(({ type }) => type)).toContain('time-almost-up');
  });
});
