import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advance, replay, warningsBeforeEnd } from '../../../src/core/interview/advance.ts';
import type { Interview } from '../../../src/core/interview/interview.ts';
import type { InterviewEvent, InterviewEventBody } from '../../../src/core/interview/interview-event.ts';
import { parseInterviewEvent } from '../../../src/core/interview/parse-event.ts';
import {
  makeEvaluation,
  makeInterview,
  makeQuestion,
  makeStarted,
  startMs,
} from '../../fakes/interview-factories.ts';

const asked: InterviewEventBody = { type: 'question-asked', question: makeQuestion() };
const answered: InterviewEventBody = { type: 'answer-given', questionId: 'q1', text: 'few pages' };
const evaluated: InterviewEventBody = {
  type: 'answer-evaluated',
  questionId: 'q1',
  evaluation: makeEvaluation(),
};

/** Bodies over three questions, legal or not; those that are legal when they come make a random legal interview. */
const anyBody: fc.Arbitrary<InterviewEventBody> = fc.constantFrom('q1', 'q2', 'q3').chain((questionId) =>
  fc.oneof(
    fc.constant<InterviewEventBody>({ type: 'question-asked', question: makeQuestion({ id: questionId }) }),
    fc.string().map((text): InterviewEventBody => ({ type: 'answer-segment', questionId, text })),
    fc.string().map((text): InterviewEventBody => ({ type: 'answer-given', questionId, text })),
    fc.constant<InterviewEventBody>({ type: 'question-skipped', questionId }),
    fc.constant<InterviewEventBody>({ type: 'question-rephrased', questionId, text: 'Again' }),
    fc.constant<InterviewEventBody>({ type: 'hint-shown', questionId }),
    fc.constant<InterviewEventBody>({ type: 'answer-evaluated', questionId, evaluation: makeEvaluation() }),
    fc.constant<InterviewEventBody>({ type: 'feedback-shown', questionId }),
    fc.constant<InterviewEventBody>({ type: 'feedback-closed', questionId }),
    fc.constant<InterviewEventBody>({ type: 'conduct-warned', questionId, kind: 'abuse', words: 'x' }),
    fc.constant<InterviewEventBody>({ type: 'profile-corrected', correction: { name: 'Sam' } }),
    fc.constant<InterviewEventBody>({ type: 'time-extended', byMs: 60_000 }),
    fc.constant<InterviewEventBody>({ type: 'paused' }),
    fc.constant<InterviewEventBody>({ type: 'resumed' }),
    fc.constant<InterviewEventBody>({ type: 'reopened' }),
    fc.constant<InterviewEventBody>({ type: 'finished', reason: 'time' }),
  ),
);

const legalEvents = fc
  .record({
    mode: fc.constantFrom('practice' as const, 'real' as const),
    steps: fc.array(fc.tuple(anyBody, fc.integer({ min: -5000, max: 60_000 })), { maxLength: 60 }),
  })
  .map(({ mode, steps }) => {
    const events: InterviewEvent[] = [makeStarted({ mode })];
    let interview: Interview = unwrap(replay(events));
    let atMs = startMs;
    for (const [body, passedMs] of steps) {
      atMs += passedMs;
      const event: InterviewEvent = { atMs, ...body };
      const next = advance(interview, event);
      if (!next.ok) continue;
      interview = next.value;
      events.push(event);
    }
    return events;
  });

describe('advance', () => {
  it('keeps the invariants over any legal sequence of events', () => {
    fc.assert(
      fc.property(legalEvents, (events) => {
        let before: Interview | null = null;
        for (const event of events) {
          const interview: Interview = unwrap(advance(before, event));
          expectInvariants(interview, before);
          before = interview;
        }
      }),
    );
  });

  it('gives the same state when stored events are replayed', () => {
    fc.assert(
      fc.property(legalEvents, (events) => {
        const stored = events.map((event) => unwrap(parseInterviewEvent(JSON.parse(JSON.stringify(event)))));
        expect(unwrap(replay(stored))).toEqual(unwrap(replay(events)));
      }),
    );
  });

  it('resumes at the same question when cut at any event', () => {
    fc.assert(
      fc.property(legalEvents, fc.nat(), (events, cut) => {
        const kept = events.slice(0, 1 + (cut % events.length));
        const before = unwrap(replay(kept));
        if (before.status.type === 'finished') return;
        const gone = { type: 'reopened', atMs: before.lastEventAtMs + 3_600_000 } as const;
        const after = unwrap(replay([...kept, gone]));
        expect(after.status).toEqual(before.status);
        expect(after.turns).toEqual(before.turns);
        expect(after.activeMs).toBe(before.activeMs);
      }),
    );
  });

  const illegal: readonly [string, readonly InterviewEventBody[], InterviewEventBody][] = [
    [
      'a second question while one is open',
      [asked],
      { type: 'question-asked', question: makeQuestion({ id: 'q2' }) },
    ],
    ['a question id that was used', [asked, answered], asked],
    ['an answer to a question that is not open', [], answered],
    ['an answer while paused', [asked, { type: 'paused' }], answered],
    ['an evaluation without an answer', [asked], evaluated],
    ['a hint in a real interview', [asked], { type: 'hint-shown', questionId: 'q1' }],
    [
      'feedback in a real interview',
      [asked, answered, evaluated],
      { type: 'feedback-shown', questionId: 'q1' },
    ],
    ['a pause on a pause', [{ type: 'paused' }], { type: 'paused' }],
    ['going on without a pause', [], { type: 'resumed' }],
    ['anything but an evaluation after the end', [{ type: 'finished', reason: 'time' }], asked],
  ];
  it.each(illegal)('refuses %s', (_, before, event) => {
    const result = advance(makeInterview(before), { atMs: startMs + 99_000, ...event });
    expect(result).toMatchObject({ ok: false, error: { type: 'illegal-event', event: event.type } });
  });

  it('takes a better evaluation after the end', () => {
    const done = makeInterview([asked, answered, evaluated, { type: 'finished', reason: 'time' }]);
    const better = makeEvaluation({ engine: { rung: 2, name: 'judge', version: '1' } });
    const after = unwrap(
      advance(done, { type: 'answer-evaluated', atMs: startMs, questionId: 'q1', evaluation: better }),
    );
    expect(after.turns[0]?.evaluation).toEqual(better);
  });

  it('does not count pauses, feedback, or the time that the page was gone', () => {
    const at = (seconds: number, body: InterviewEventBody): InterviewEvent => ({
      atMs: startMs + seconds * 1000,
      ...body,
    });
    const interview = unwrap(
      replay([
        makeStarted({ mode: 'practice' }),
        at(10, asked),
        at(30, { type: 'paused' }),
        at(100, { type: 'resumed' }),
        at(110, { type: 'answer-segment', questionId: 'q1', text: 'few' }),
        at(4000, { type: 'reopened' }),
        at(4020, answered),
        at(4021, evaluated),
        at(4022, { type: 'feedback-shown', questionId: 'q1' }),
        at(5000, { type: 'feedback-closed', questionId: 'q1' }),
      ]),
    );
    expect(interview.activeMs).toBe((10 + 20 + 10 + 20 + 1 + 1) * 1000);
    expect(interview.turns[0]?.activeMs).toBe((20 + 10 + 20) * 1000);
  });

  it('ignores a clock that runs backwards', () => {
    const interview = makeInterview([]);
    const after = unwrap(advance(interview, { atMs: startMs - 1e9, ...asked }));
    expect(after.activeMs).toBe(interview.activeMs);
  });
});

function expectInvariants(interview: Interview, before: Interview | null): void {
  const ids = interview.turns.map(({ question }) => question.id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(interview.eventCount).toBe((before?.eventCount ?? 0) + 1);
  expect(interview.activeMs).toBeGreaterThanOrEqual(before?.activeMs ?? 0);
  expect(interview.turns.length).toBeGreaterThanOrEqual(before?.turns.length ?? 0);
  expect(interview.warnings.length).toBeLessThanOrEqual(warningsBeforeEnd);
  for (const [index, turn] of interview.turns.entries()) {
    expect(turn.answer !== null && turn.skipped).toBe(false);
    if (turn.evaluation !== null) expect(turn.answer).not.toBeNull();
    const earlier = before?.turns[index]?.answer ?? null;
    if (earlier !== null) expect(turn.answer).toBe(earlier);
  }
  const open = interview.turns.filter((turn) => turn.answer === null && !turn.skipped);
  const { status } = interview;
  if (status.type === 'answering')
    expect(open.map(({ question }) => question.id)).toEqual([status.questionId]);
  else if (status.type !== 'finished') expect(open).toEqual([]);
}

function unwrap<T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown },
): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
