import type { Interview } from './interview.ts';
import type { InterviewKind } from './settings.ts';
import type { Phase } from './asked-question.ts';

export interface PlannedPhase {
  readonly phase: Phase;
  /** Share of the budget, 0 to 1. */
  readonly share: number;
}

/** An interview ends within this part of its chosen length, either side. */
export const endTolerance = 0.05;

/** A question is not begun with less than this left for it. */
export const shortestQuestionMs = 20_000;

const sharesByKind = {
  mixed: { introduction: 8, experience: 16, technical: 36, behavioural: 20, scenario: 12, 'wrap-up': 8 },
  technical: { introduction: 8, experience: 14, technical: 50, behavioural: 8, scenario: 12, 'wrap-up': 8 },
  behavioural: { introduction: 8, experience: 20, technical: 0, behavioural: 46, scenario: 18, 'wrap-up': 8 },
} as const satisfies Record<InterviewKind, Record<Phase, number>>;

const phaseOrder = ['introduction', 'experience', 'technical', 'behavioural', 'scenario', 'wrap-up'] as const;

/**
 * The phases of an interview in order. A phase without questions gives its share to the largest one that
 * has some; the wrap-up always stays last.
 */
export function planPhases(
  kind: InterviewKind,
  hasQuestions: (phase: Phase) => boolean,
): readonly PlannedPhase[] {
  const shares = sharesByKind[kind];
  const present = phaseOrder.filter((phase) => shares[phase] > 0 && hasQuestions(phase));
  const total = present.reduce((sum, phase) => sum + shares[phase], 0);
  const missing = 100 - total;
  const heir = largest(
    present.filter((phase) => phase !== 'wrap-up').map((phase) => ({ phase, share: shares[phase] })),
  );
  return present.map((phase) => ({ phase, share: (shares[phase] + (phase === heir ? missing : 0)) / 100 }));
}

/** Time left of the budget, never below zero. Infinity without a budget. */
export function leftMs(interview: Interview): number {
  return interview.budgetMs === null ? Infinity : Math.max(0, interview.budgetMs - interview.activeMs);
}

/** Time that counts up to now, for a clock that runs between events. */
export function activeMsAt(interview: Interview, nowMs: number): number {
  const runs =
    !interview.paused && (interview.status.type === 'choosing' || interview.status.type === 'answering');
  return interview.activeMs + (runs ? Math.max(0, nowMs - interview.lastEventAtMs) : 0);
}

/** The last moment at which an open answer is taken as it stands: within the tolerance, with a little to spare. */
export function hardEndMs(budgetMs: number): number {
  return budgetMs * (1 + endTolerance * 0.8);
}

/** From here on no new question is begun. */
export function softEndMs(budgetMs: number): number {
  return Math.max(budgetMs * (1 - endTolerance), budgetMs - shortestQuestionMs);
}

/**
 * The phase for the next main question. Phases keep their order and each gets at least one question while
 * time allows; a phase is left when its share of the budget is used, and the wrap-up begins on time. The
 * introduction is left after a question for each ten minutes, however fast they were answered. When the phases
 * ahead have no question left, the largest one with questions goes on.
 */
export function nextPhase(interview: Interview, phases: readonly PlannedPhase[]): Phase | null {
  const budgetMs = interview.budgetMs;
  const last = phases.at(-1);
  if (last === undefined || budgetMs === null) return null;
  if (interview.activeMs >= budgetMs * (1 - last.share) && last.phase === 'wrap-up') return last.phase;
  const current = currentPhase(interview);
  if (current === null) return phases[0]?.phase ?? null;
  const ahead = phases.filter((planned) => orderOf(planned.phase) > orderOf(current));
  const goesOn = phases.some((planned) => planned.phase === current);
  const isUsed =
    orderOf(phaseAt(interview.activeMs / budgetMs, phases)) > orderOf(current) ||
    (current === 'introduction' &&
      mainQuestions(interview, current) >= Math.max(1, Math.round(budgetMs / 600_000)));
  if (goesOn && !isUsed) return current;
  return ahead[0]?.phase ?? (goesOn ? current : largest(phases));
}

function currentPhase(interview: Interview): Phase | null {
  return interview.turns.findLast((turn) => turn.question.role.type === 'main')?.question.phase ?? null;
}

function mainQuestions(interview: Interview, phase: Phase): number {
  return interview.turns.filter(({ question }) => question.phase === phase && question.role.type === 'main')
    .length;
}

function phaseAt(share: number, phases: readonly PlannedPhase[]): Phase {
  let end = 0;
  for (const planned of phases) {
    end += planned.share;
    if (share < end - 1e-9) return planned.phase;
  }
  return 'wrap-up';
}

function largest(phases: readonly PlannedPhase[]): Phase | null {
  return (
    phases.reduce<PlannedPhase | null>(
      (best, planned) => (best === null || planned.share > best.share ? planned : best),
      null,
    )?.phase ?? null
  );
}

function orderOf(phase: Phase): number {
  return phaseOrder.indexOf(phase);
}
