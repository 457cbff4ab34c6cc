import type { Candidate, CandidateAct } from '../ports/candidate.ts';
import type { Clock } from '../ports/clock.ts';
import { rephrase } from '../question/wording.ts';
import { assertNever } from '../shared/assert-never.ts';
import { openTurn } from './advance.ts';
import type { Turn } from './interview.ts';
import type { InterviewSession } from './interview-session.ts';
import { activeMsAt, hardEndMs } from './time-plan.ts';

/** When the clock jumps by more than this between two ticks, the device slept: that time does not count. */
const sleepMs = 60_000;
const almostUpMs = 60_000;

/** Turns what the candidate does into events. 'left' means: stop driving, the interview stays open. */
export function createActHandler(
  session: InterviewSession,
  candidate: Candidate,
  clock: Clock,
): (act: CandidateAct) => Promise<'goes-on' | 'left'> {
  let lastActAtMs = clock.nowMs();
  let noticed: 'nothing' | 'almost-up' | 'up' = 'nothing';

  const wake = async (): Promise<void> => {
    const nowMs = clock.nowMs();
    if (nowMs - lastActAtMs > sleepMs && openTurn(session.interview) !== null) {
      await session.record({ type: 'reopened' });
    }
    lastActAtMs = nowMs;
  };

  const watchTime = async (draft: string): Promise<void> => {
    const { interview } = session;
    if (interview.budgetMs === null || interview.paused) return;
    const activeMs = activeMsAt(interview, clock.nowMs());
    const leftMs = interview.budgetMs - activeMs;
    if (activeMs >= hardEndMs(interview.budgetMs)) {
      await takeAnswer(session, openTurn(interview), draft);
      if (openTurn(session.interview) !== null) await session.record({ type: 'finished', reason: 'time' });
      return;
    }
    const now = leftMs <= 0 ? 'up' : leftMs <= almostUpMs ? 'almost-up' : 'nothing';
    if (now === noticed) return;
    noticed = now;
    if (now === 'up') candidate.show(interview, { type: 'time-up' });
    if (now === 'almost-up') candidate.show(interview, { type: 'time-almost-up', leftMs });
  };

  return async (act) => {
    await wake();
    const open = openTurn(session.interview);
    const questionId = open?.question.id ?? '';
    switch (act.type) {
      case 'draft':
        await keepDraft(session, open, act.text);
        return 'goes-on';
      case 'answer':
        await session.record({
          type: 'answer-given',
          questionId,
          text: act.text,
          ...(act.spoken === undefined ? {} : { spoken: act.spoken }),
        });
        return 'goes-on';
      case 'skip':
        await session.record({ type: 'question-skipped', questionId });
        return 'goes-on';
      case 'hint':
        await session.record({ type: 'hint-shown', questionId });
        return 'goes-on';
      case 'rephrase':
        if (open !== null)
          await session.record({ type: 'question-rephrased', questionId, text: rephraseTurn(open) });
        return 'goes-on';
      case 'close-feedback': {
        const { status } = session.interview;
        if (status.type === 'reviewing')
          await session.record({ type: 'feedback-closed', questionId: status.questionId });
        return 'goes-on';
      }
      case 'pause':
        await session.record({ type: 'paused' });
        return 'goes-on';
      case 'resume':
        await session.record({ type: 'resumed' });
        return 'goes-on';
      case 'extend-time':
        noticed = 'nothing';
        await session.record({ type: 'time-extended', byMs: act.byMs });
        return 'goes-on';
      case 'correct-profile':
        await session.record({ type: 'profile-corrected', correction: act.correction });
        return 'goes-on';
      case 'tick':
        await session.save();
        await watchTime(act.draft);
        return 'goes-on';
      case 'end':
        await takeAnswer(session, open, act.draft);
        await session.record({ type: 'finished', reason: 'ended-by-candidate' });
        return 'goes-on';
      case 'leave':
        await keepDraft(session, open, act.draft);
        return 'left';
      default:
        return assertNever(act);
    }
  };
}

async function keepDraft(session: InterviewSession, open: Turn | null, text: string): Promise<void> {
  if (open === null || open.draft === text) return;
  await session.record({ type: 'answer-segment', questionId: open.question.id, text });
}

/** What stands in the open answer counts as given; an empty one stays open. */
async function takeAnswer(session: InterviewSession, open: Turn | null, draft: string): Promise<void> {
  if (open === null || draft.trim() === '') return;
  if (session.interview.paused) await session.record({ type: 'resumed' });
  await session.record({ type: 'answer-given', questionId: open.question.id, text: draft });
}

function rephraseTurn(turn: Turn): string {
  return rephrase(turn.question.text, turn.question.facet, turn.rephrased !== null);
}
