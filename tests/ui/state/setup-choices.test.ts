import { describe, expect, it } from 'vitest';
import type { LastSetup } from '../../../src/core/ports/preference-store.ts';
import { choicesToLastSetup, choicesToSettings, firstChoices } from '../../../src/ui/state/setup-choices.ts';
import { wholeMinutes } from '../../../src/ui/state/setup-screen.svelte.ts';
import { smallTaxonomy } from '../../fakes/small-bank.ts';

const last: LastSetup = {
  roleId: 'backend-engineer',
  level: 'senior',
  kind: 'technical',
  lengthMinutes: 30,
  persona: 'demanding',
  mode: 'real',
};

describe('setup choices', () => {
  it('begin with a mixed practice of twenty minutes that finds the level out', () => {
    expect(firstChoices(null, smallTaxonomy)).toMatchObject({
      level: 'detect',
      kind: 'mixed',
      lengthMinutes: 20,
      mode: 'practice',
    });
  });

  it('bring the last setup back', () => {
    expect(choicesToLastSetup(firstChoices(last, smallTaxonomy))).toEqual(last);
  });

  it('replace what no longer exists', () => {
    const choices = firstChoices(
      { ...last, roleId: 'gone', level: 'wizard', kind: '', persona: 'x', mode: 'y', lengthMinutes: 900 },
      smallTaxonomy,
    );
    expect(choices).toEqual({
      roleId: 'backend-engineer',
      roleTitle: 'Backend engineer',
      level: 'detect',
      kind: 'mixed',
      lengthMinutes: 45,
      persona: 'warm',
      mode: 'practice',
    });
  });

  it('start an adaptive interview in English', () => {
    expect(choicesToSettings(firstChoices(null, smallTaxonomy))).toMatchObject({
      language: 'en',
      plan: { type: 'adaptive' },
    });
  });
});

describe('the minutes of the plan', () => {
  it.each([5, 7, 20, 33, 45])('add up to %i', (lengthMinutes) => {
    const shares = [0.08, 0.16, 0.36, 0.2, 0.12, 0.08];
    const phases = shares.map((share) => ({ phase: 'technical' as const, share }));
    const minutes = wholeMinutes(phases, lengthMinutes).map((planned) => planned.minutes);
    expect(minutes.reduce((sum, value) => sum + value, 0)).toBe(lengthMinutes);
  });
});
