import type { LastSetup } from '../../core/ports/preference-store.ts';
import { interviewKinds, longestMinutes, personas, shortestMinutes } from '../../core/interview/settings.ts';
import type { InterviewKind, InterviewSettings, Persona } from '../../core/interview/settings.ts';
import { levels } from '../../core/question/card.ts';
import type { Level, Taxonomy } from '../../core/question/card.ts';

/** What stands in the setup before the start. */
export interface SetupChoices {
  readonly roleId: string;
  /** The role in the user's own words. */
  readonly roleTitle: string;
  readonly level: Level | 'detect';
  readonly kind: InterviewKind;
  readonly lengthMinutes: number;
  readonly persona: Persona;
  readonly mode: 'practice' | 'real';
}

export const levelChoices = ['detect', ...levels] as const;
export const modes = ['practice', 'real'] as const;
export const lengthSteps = [5, 10, 20, 30, 45] as const;

/** The last choices where they still make sense, else the start that suits most people. */
export function firstChoices(last: LastSetup | null, taxonomy: Taxonomy): SetupChoices {
  const role =
    taxonomy.roles.find((candidate) => candidate.id === last?.roleId) ??
    taxonomy.roles.find((candidate) => candidate.id === 'software-engineer') ??
    taxonomy.roles[0];
  return {
    roleId: role?.id ?? 'any',
    roleTitle: role?.title ?? '',
    level: oneOf(levelChoices, last?.level) ?? 'detect',
    kind: oneOf(interviewKinds, last?.kind) ?? 'mixed',
    lengthMinutes: boundedMinutes(last?.lengthMinutes ?? 20),
    persona: oneOf(personas, last?.persona) ?? 'warm',
    mode: oneOf(modes, last?.mode) ?? 'practice',
  };
}

export function choicesToSettings(choices: SetupChoices): InterviewSettings {
  return { ...choices, language: 'en', plan: { type: 'adaptive' } };
}

export function choicesToLastSetup(choices: SetupChoices): LastSetup {
  const { roleId, level, kind, lengthMinutes, persona, mode } = choices;
  return { roleId, level, kind, lengthMinutes, persona, mode };
}

export function boundedMinutes(minutes: number): number {
  if (!Number.isFinite(minutes)) return 20;
  return Math.min(longestMinutes, Math.max(shortestMinutes, Math.round(minutes)));
}

function oneOf<T extends string>(choices: readonly T[], value: string | undefined): T | null {
  return choices.find((choice) => choice === value) ?? null;
}
