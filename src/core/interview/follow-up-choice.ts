import type { Probe } from '../evaluation/evaluation.ts';
import type { Interview, Turn } from './interview.ts';
import type { Persona } from './settings.ts';
import { leftMs, shortestQuestionMs } from './time-plan.ts';

/** At most this many follow-ups in a row, whoever asks. */
export const followUpsInARow = 2;

/** How much a probe must be worth, by the interviewer's manner. A demanding one lets less pass. */
const thresholdByPersona = { warm: 0.5, neutral: 0.4, demanding: 0.25 } as const satisfies Record<
  Persona,
  number
>;

const depthByPersona = { warm: 1, neutral: 1, demanding: 2 } as const satisfies Record<Persona, number>;

/**
 * The probe of the last answer that is most worth a follow-up, or null. Never more than two in a row, never one
 * that was asked before, never a point that was just made, none in the introduction and wrap-up but for answers
 * too short to go on with.
 */
export function followUpFor(interview: Interview, last: Turn): Probe | null {
  if (last.answer === null || last.evaluation === null || last.skipped) return null;
  if (leftMs(interview) < 2 * shortestQuestionMs) return null;
  const { persona } = interview.settings;
  if (trailingFollowUps(interview) >= Math.min(followUpsInARow, depthByPersona[persona])) return null;
  const { outcome } = last.evaluation;
  if (outcome.type === 'not-enough' && (outcome.because === 'declined' || outcome.because === 'no-rubric'))
    return null;
  const frame = last.question.phase === 'introduction' || last.question.phase === 'wrap-up';
  const made = pointsMade(interview, last.question.cardId);
  const fitting = last.evaluation.probes.filter(
    (probe) =>
      probe.worth >= thresholdByPersona[persona] &&
      (!frame || probe.kind === 'too-short' || probe.kind === 'unclear') &&
      (probe.pointId === null || !made.has(probe.pointId)) &&
      !wasAsked(interview, probe),
  );
  return fitting.reduce<Probe | null>(
    (best, probe) => (best === null || probe.worth > best.worth ? probe : best),
    null,
  );
}

function trailingFollowUps(interview: Interview): number {
  const lastMain = interview.turns.findLastIndex((turn) => turn.question.role.type === 'main');
  return interview.turns.length - 1 - lastMain;
}

function pointsMade(interview: Interview, cardId: string | null): ReadonlySet<string> {
  const turns = interview.turns.filter((turn) => cardId !== null && turn.question.cardId === cardId);
  const points = turns.flatMap((turn) => turn.evaluation?.points ?? []);
  return new Set(points.filter((point) => point.credit >= 0.5).map((point) => point.pointId));
}

function wasAsked(interview: Interview, probe: Probe): boolean {
  return interview.turns.some(
    ({ question }) =>
      (probe.followUp !== null && question.text === probe.followUp) ||
      (question.role.type === 'follow-up' &&
        probe.pointId === null &&
        probe.kind !== 'unclear' &&
        question.role.probe === probe.kind),
  );
}
