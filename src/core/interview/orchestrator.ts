import type { Probe } from '../evaluation/evaluation.ts';
import type { Phase } from './asked-question.ts';
import { warningsBeforeEnd } from './advance.ts';
import { checkConduct } from './conduct.ts';
import type { ConductFinding } from './conduct.ts';
import { followUpFor } from './follow-up-choice.ts';
import type { Interview, Turn } from './interview.ts';
import type { FinishReason } from './interview-event.ts';
import { leftMs, nextPhase, softEndMs } from './time-plan.ts';
import type { PlannedPhase } from './time-plan.ts';

/** What to do now, and why. */
export type Decision =
  /** A question is open, feedback is on screen, or the clock is stopped: the candidate acts next. */
  | { readonly action: 'listen' }
  | { readonly action: 'evaluate'; readonly turn: Turn }
  | { readonly action: 'warn'; readonly turn: Turn; readonly finding: ConductFinding }
  | { readonly action: 'show-feedback'; readonly turn: Turn }
  | { readonly action: 'ask'; readonly phase: Phase; readonly because: string }
  | { readonly action: 'ask-planned'; readonly index: number }
  | { readonly action: 'follow-up'; readonly parent: Turn; readonly probe: Probe; readonly because: string }
  | { readonly action: 'finish'; readonly reason: FinishReason; readonly because: string };

/**
 * The orchestrator: a pure decision over the state. `phases` gives those that still have
 * questions (time-plan.ts); it is asked only when a new main question is due.
 */
export function decide(interview: Interview, phases: () => readonly PlannedPhase[]): Decision {
  if (interview.status.type !== 'choosing' || interview.paused) return { action: 'listen' };
  const last = interview.turns.at(-1);
  return (
    decideOnAnswer(interview, last) ??
    decideOnTime(interview) ??
    decideOnFollowUp(interview, last) ??
    decideNext(interview, phases)
  );
}

function decideOnAnswer(interview: Interview, last: Turn | undefined): Decision | null {
  if (last === undefined || last.answer === null) return null;
  if (last.evaluation === null) return { action: 'evaluate', turn: last };
  const isWarned = interview.warnings.some((warning) => warning.questionId === last.question.id);
  const finding = isWarned ? null : checkConduct(last.answer);
  if (finding !== null) {
    return interview.warnings.length < warningsBeforeEnd
      ? { action: 'warn', turn: last, finding }
      : { action: 'finish', reason: 'conduct', because: 'Two warnings were given before.' };
  }
  const waits = interview.settings.mode === 'practice' && !last.feedbackRead && !isWarned;
  return waits ? { action: 'show-feedback', turn: last } : null;
}

function decideOnTime(interview: Interview): Decision | null {
  if (interview.budgetMs === null || interview.activeMs < softEndMs(interview.budgetMs)) return null;
  return { action: 'finish', reason: 'time', because: 'The time that you chose is used.' };
}

function decideOnFollowUp(interview: Interview, last: Turn | undefined): Decision | null {
  if (last === undefined || interview.settings.plan.type === 'fixed') return null;
  const probe = followUpFor(interview, last);
  if (probe === null) return null;
  // In a real interview the note would give away what the answer lacks.
  const because =
    interview.settings.mode === 'practice' ? probe.note : 'It goes deeper into your last answer.';
  return { action: 'follow-up', parent: last, probe, because };
}

function decideNext(interview: Interview, phases: () => readonly PlannedPhase[]): Decision {
  const { plan } = interview.settings;
  if (plan.type === 'fixed') {
    return interview.turns.length < plan.questions.length
      ? { action: 'ask-planned', index: interview.turns.length }
      : { action: 'finish', reason: 'plan-done', because: 'Every question of the plan was asked.' };
  }
  const phase = nextPhase(interview, phases());
  if (phase === null) {
    return { action: 'finish', reason: 'bank-exhausted', because: 'Every question that fits was asked.' };
  }
  return { action: 'ask', phase, because: phaseReason(interview, phase) };
}

function phaseReason(interview: Interview, phase: Phase): string {
  const before = interview.turns.findLast((turn) => turn.question.role.type === 'main')?.question.phase;
  if (before === phase) return '';
  const minutes = Math.max(1, Math.round(leftMs(interview) / 60_000));
  return `${phaseOpenings[phase]} ${minutes === 1 ? 'About a minute is' : `About ${minutes} minutes are`} left.`;
}

const phaseOpenings = {
  introduction: 'The interview opens with who you are.',
  experience: 'Now comes the part about your experience.',
  technical: 'Now comes the technical part.',
  behavioural: 'Now comes the part about how you work with people.',
  scenario: 'Now comes a situation to think through.',
  'wrap-up': 'The interview is drawing to its end.',
} as const satisfies Record<Phase, string>;
