import { describe, expect, it } from 'vitest';
import type { GradeAnswer } from '../../../src/core/evaluation/evaluation.ts';
import type { Interview } from '../../../src/core/interview/interview.ts';
import { loadInterview } from '../../../src/core/interview/load-interview.ts';
import { createQuestionAgent } from '../../../src/core/interview/question-agent.ts';
import { runInterview } from '../../../src/core/interview/run-interview.ts';
import type { InterviewStart } from '../../../src/core/interview/run-interview.ts';
import type { InterviewSettings } from '../../../src/core/interview/settings.ts';
import { createQuestionSupply } from '../../../src/core/next-question/question-supply.ts';
import { ok } from '../../../src/core/shared/result.ts';
import { InterviewScreenState } from '../../../src/ui/state/interview-screen.svelte.ts';
import { makeEvaluation, makeSettings } from '../../fakes/interview-factories.ts';
import { createManualClock } from '../../fakes/manual-clock.ts';
import { createManualTimer } from '../../fakes/manual-timer.ts';
import { createMemoryInterviewStore } from '../../fakes/memory-interview-store.ts';
import { makeCards, smallTaxonomy } from '../../fakes/small-bank.ts';

describe('interview screen', () => {
  it('waits for words until the first question is there', async () => {
    const { room } = await begin();
    expect([room.busy, room.answering, room.turn?.question.phase]).toEqual([null, true, 'introduction']);
    expect(room.announcement).toBe('Question 1');
  });

  it('takes an answer, shows its feedback and goes on', async () => {
    const { room } = await begin();
    room.draft = 'I build things.';
    room.answer();
    expect(room.busy).toBe('saving');
    await settled();
    expect([room.reviewing, room.turn?.answer, room.busy]).toEqual([true, 'I build things.', null]);
    room.closeFeedback();
    await settled();
    expect([room.answering, room.draft, room.interview?.turns.length]).toEqual([true, '', 2]);
  });

  it('goes straight to the next question when it is real', async () => {
    const { room } = await begin({ mode: 'real' });
    room.draft = 'I build things.';
    room.answer();
    await settled();
    expect([room.reviewing, room.interview?.turns.length]).toEqual([false, 2]);
  });

  it('sends one answer however often the button is pressed', async () => {
    const { room } = await begin({ mode: 'real' });
    room.draft = 'I build things.';
    room.answer();
    room.answer();
    room.skip();
    await settled();
    expect(room.interview?.turns.map((turn) => [turn.answer, turn.skipped])).toEqual([
      ['I build things.', false],
      [null, false],
    ]);
  });

  it('sends no empty answer', async () => {
    const { room } = await begin();
    room.draft = '  ';
    room.answer();
    await settled();
    expect([room.busy, room.interview?.turns.length]).toEqual([null, 1]);
  });

  it('keeps what is written every three seconds at most', async () => {
    const { room, clock, store } = await begin();
    for (let second = 1; second <= 8; second += 1) {
      room.draft += `word ${second} `;
      clock.move(1000);
      room.tick();
      await settled();
    }
    expect(countOf(store, 'answer-segment')).toBe(3);
    expect(room.saved).toBe(false);
    room.keepDraft();
    await settled();
    expect(room.saved).toBe(true);
  });

  it('brings the draft back when the interview is opened again', async () => {
    const { room, reopen } = await begin();
    room.draft = 'Half a thought';
    room.leave();
    await settled();
    const again = await reopen();
    expect(again.draft).toBe('Half a thought');
    expect(again.turn?.question.id).toBe(room.turn?.question.id);
  });

  it('stands still while it is paused', async () => {
    const { room, clock } = await begin();
    room.pause();
    await settled();
    clock.move(600_000);
    room.tick();
    expect([room.paused, room.leftMs]).toEqual([true, 1_200_000]);
    room.resume();
    await settled();
    expect([room.paused, room.leftMs]).toEqual([false, 1_200_000]);
  });

  it('counts the time down between events', async () => {
    const { room, clock } = await begin();
    clock.move(5000);
    room.tick();
    expect(room.leftMs).toBe(1_195_000);
  });

  it('says that saving failed, and that it works again', async () => {
    const { room, store, clock } = await begin();
    store.fail = { type: 'store-full' };
    room.draft = 'Words that must not be lost';
    clock.move(4000);
    room.tick();
    await settled();
    expect([room.trouble?.type, room.saved]).toEqual(['store-full', false]);
    store.fail = null;
    room.trySaving();
    await settled();
    expect([room.trouble, room.saved]).toEqual([null, true]);
    expect(countOf(store, 'answer-segment')).toBe(1);
  });

  it('gives a hint in practice and none when it is real', async () => {
    const practice = await begin();
    practice.room.hint();
    await settled();
    expect(practice.room.turn?.hintShown).toBe(true);
    expect(practice.room.announcement).toBe('Hint. Begin at the beginning.');
    const real = await begin({ mode: 'real' });
    real.room.hint();
    await settled();
    expect(real.room.turn?.hintShown).toBe(false);
  });

  it('reads an equal text again by changing it unheard', async () => {
    const { room } = await begin();
    room.repeat();
    const first = room.announcement;
    room.repeat();
    expect(room.announcement).not.toBe(first);
    expect(room.announcement.trim()).toBe(first);
  });

  it('shows a note on conduct with the question after it', async () => {
    const { room } = await begin();
    room.draft = 'You are an idiot.';
    room.answer();
    await settled();
    expect(room.warning?.kind).toBe('abuse');
    room.skip();
    await settled();
    expect(room.warning).toBeNull();
  });

  it('hands over the finished interview, with the words that were not sent yet', async () => {
    const { room, finished } = await begin();
    room.draft = 'My last words';
    room.end();
    await settled();
    expect(finished).toHaveLength(1);
    expect(finished[0]?.turns[0]?.answer).toBe('My last words');
    expect(finished[0]?.status).toMatchObject({ type: 'finished', reason: 'ended-by-candidate' });
  });

  it('hands nothing over when it is left open', async () => {
    const { room, finished } = await begin();
    room.leave();
    await settled();
    expect(finished).toEqual([]);
  });

  it('offers more time when little is left', async () => {
    const { room, clock } = await begin({ lengthMinutes: 5 });
    for (let second = 0; second < 245; second += 5) {
      clock.move(5000);
      room.tick();
      await settled();
    }
    expect(room.timeAlmostUp).toBe(true);
    room.addTime();
    await settled();
    expect([room.timeAlmostUp, room.interview?.budgetMs]).toEqual([false, 600_000]);
  });

  it('shows why an interview could not begin', async () => {
    const room = new InterviewScreenState({
      runInterview: () => Promise.resolve({ ok: false, error: { type: 'pack-unreachable', part: 'x' } }),
      clock: createManualClock(),
      onFinished: () => undefined,
    });
    await room.run(newStart({}));
    expect(room.failure?.type).toBe('pack-unreachable');
  });
});

const grade: GradeAnswer = () => Promise.resolve(makeEvaluation({ points: [] }));

async function begin(settings: Partial<InterviewSettings> = {}) {
  const clock = createManualClock();
  const store = createMemoryInterviewStore();
  const finished: Interview[] = [];
  const agent = createQuestionAgent(createQuestionSupply(smallTaxonomy, makeCards(), [], new Map()));
  const open = async (start: InterviewStart): Promise<InterviewScreenState> => {
    const room = new InterviewScreenState({
      runInterview: (from, candidate) =>
        runInterview(from, candidate, {
          store,
          clock,
          grade,
          random: { seed: () => 7, id: () => 'interview-1' },
          timer: createManualTimer(),
          bankId: 'bank',
          prepareQuestions: () => Promise.resolve(ok(agent)),
          detectProfile: () => ({}),
          agents: () => null,
          meaning: () => null,
        }),
      clock,
      onFinished: (interview) => finished.push(interview),
    });
    void room.run(start);
    await settled();
    return room;
  };
  const room = await open(newStart(settings));
  const reopen = async (): Promise<InterviewScreenState> => {
    const loaded = await loadInterview('interview-1', store);
    if (!loaded.ok) throw new Error(loaded.error.type);
    return open({ type: 'resume', interview: loaded.value });
  };
  return { room, clock, store, finished, reopen };
}

function newStart(settings: Partial<InterviewSettings>): InterviewStart {
  return {
    type: 'new',
    settings: makeSettings({ mode: 'practice', ...settings }),
    candidate: null,
    job: null,
  };
}

/** Lets the loop run until it waits for the candidate again. */
function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

function countOf(store: ReturnType<typeof createMemoryInterviewStore>, type: string): number {
  return (store.rows.get('interview-1') ?? []).filter((row) => row.includes(`"type":"${type}"`)).length;
}
