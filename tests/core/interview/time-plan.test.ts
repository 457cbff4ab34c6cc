import type { InterviewEventBody } from '../../../src/core/interview/interview-event.ts';
import { describe, expect, it } from 'vitest';
import type { Phase } from '../../../src/core/interview/asked-question.ts';
import { hardEndMs, nextPhase, planPhases, softEndMs } from '../../../src/core/interview/time-plan.ts';
import { makeInterview, makeQuestion } from '../../fakes/interview-factories.ts';

const allPhases = planPhases('mixed', () => true);

describe('planPhases', () => {
  it.each(['mixed', 'technical', 'behavioural'] as const)(
    'gives all of the time of a %s interview away',
    (kind) => {
      const total = planPhases(kind, () => true).reduce((sum, { share }) => sum + share, 0);
      expect(total).toBeCloseTo(1);
    },
  );

  it('gives the time of a phase without questions to the largest other one', () => {
    const phases = planPhases('mixed', (phase) => phase !== 'technical');
    expect(phases.map(({ phase }) => phase)).not.toContain('technical');
    expect(phases.find(({ phase }) => phase === 'behavioural')?.share).toBeCloseTo(0.56);
  });

  it('asks nothing technical in a behavioural interview', () => {
    expect(planPhases('behavioural', () => true).map(({ phase }) => phase)).not.toContain('technical');
  });
});

describe('nextPhase', () => {
  const at = (phase: Phase | null, activeMs: number): Phase | null => {
    const interview = makeInterview(
      phase === null
        ? []
        : [
            { type: 'question-asked', question: makeQuestion({ phase }) },
            { type: 'question-skipped', questionId: 'q1' },
          ],
    );
    return nextPhase({ ...interview, activeMs }, allPhases);
  };

  it('opens with the introduction', () => expect(at(null, 0)).toBe('introduction'));
  it('stays in a phase while its share lasts', () => expect(at('technical', 10 * 60_000)).toBe('technical'));
  it('goes on when the share is used', () => expect(at('technical', 13 * 60_000)).toBe('behavioural'));
  it('leaves no phase out when the one before ran long', () =>
    expect(at('introduction', 11 * 60_000)).toBe('experience'));
  it('never goes back', () => expect(at('behavioural', 2 * 60_000)).toBe('behavioural'));
  it('leaves the introduction after two quick questions in twenty minutes', () => {
    const quick = (id: string): InterviewEventBody[] => [
      { type: 'question-asked', question: makeQuestion({ id, phase: 'introduction' }) },
      { type: 'question-skipped', questionId: id },
    ];
    expect(nextPhase(makeInterview(quick('q1')), allPhases)).toBe('introduction');
    expect(nextPhase(makeInterview([...quick('q1'), ...quick('q2')]), allPhases)).toBe('experience');
  });
  it('begins the wrap-up on time, whatever is open', () =>
    expect(at('experience', 18.5 * 60_000)).toBe('wrap-up'));

  it('goes on with the largest phase when all ahead are used up', () => {
    const interview = makeInterview([
      { type: 'question-asked', question: makeQuestion({ phase: 'wrap-up' }) },
      { type: 'question-skipped', questionId: 'q1' },
    ]);
    const left = planPhases('mixed', (phase) => phase === 'technical' || phase === 'scenario');
    expect(nextPhase(interview, left)).toBe('technical');
  });
});

describe('the end of the budget', () => {
  it.each([5, 20, 45])('lies within 5 percent of %i minutes on both sides', (minutes) => {
    const budgetMs = minutes * 60_000;
    expect(softEndMs(budgetMs)).toBeGreaterThanOrEqual(budgetMs * 0.95);
    expect(hardEndMs(budgetMs)).toBeLessThanOrEqual(budgetMs * 1.05 - 1000);
  });
});
