import { describe, expect, it } from 'vitest';
import type { Role } from '../../../src/core/question/card.ts';
import { RoleChoiceState } from '../../../src/ui/state/role-choice.svelte.ts';
import type { ChosenRole } from '../../../src/ui/state/role-choice.svelte.ts';

const roles: readonly Role[] = [
  makeRole('backend-engineer', 'Backend engineer', ['api developer']),
  makeRole('python-developer', 'Python developer', ['python engineer']),
  makeRole('any', 'Another role', []),
];

describe('role choice', () => {
  it('shows every role until something is typed', () => {
    const { role } = makeChoice();
    role.show();
    expect(role.options).toHaveLength(3);
  });

  it('puts titles that hold the words before roles that are also called so', () => {
    const { role } = makeChoice();
    role.type('engineer');
    expect(role.options.map(({ id }) => id)).toEqual(['backend-engineer', 'python-developer']);
  });

  it('walks round the list in both directions', () => {
    const { role } = makeChoice();
    role.type('engineer');
    role.move(-1);
    expect(role.active?.id).toBe('python-developer');
    role.move(1);
    expect(role.active?.id).toBe('backend-engineer');
  });

  it('takes the option that is lit', () => {
    const { role, chosen } = makeChoice();
    role.type('pyth');
    role.move(1);
    role.settle();
    expect(chosen).toEqual([{ roleId: 'python-developer', roleTitle: 'Python developer' }]);
    expect(role.open).toBe(false);
  });

  it('maps free words to the nearest role and keeps the words', () => {
    const { role, chosen } = makeChoice('backend-engineer');
    role.type('Go developer at a bank');
    role.settle();
    expect(chosen).toEqual([{ roleId: 'backend-engineer', roleTitle: 'Go developer at a bank' }]);
  });

  it('takes any role where nothing is near', () => {
    const { role, chosen } = makeChoice();
    role.type('Beekeeper');
    role.settle();
    expect(chosen).toEqual([{ roleId: 'any', roleTitle: 'Beekeeper' }]);
  });

  it('changes nothing when the field is left empty', () => {
    const { role, chosen } = makeChoice();
    role.type('  ');
    role.settle();
    expect(chosen).toEqual([]);
  });
});

function makeChoice(nearest: string | null = null): {
  readonly role: RoleChoiceState;
  readonly chosen: readonly ChosenRole[];
} {
  const chosen: ChosenRole[] = [];
  const deps = { roles, matchRole: () => nearest, onchoose: (role: ChosenRole) => chosen.push(role) };
  return { role: new RoleChoiceState(deps, 'Backend engineer'), chosen };
}

function makeRole(id: string, title: string, aliases: readonly string[]): Role {
  return { id, title, aliases, weightsByDomainId: {}, competencyIds: [] };
}
