import type { Role } from '../../core/question/card.ts';

export interface ChosenRole {
  readonly roleId: string;
  readonly roleTitle: string;
}

interface RoleChoiceDeps {
  readonly roles: readonly Role[];
  readonly matchRole: (words: string) => string | null;
  readonly onchoose: (role: ChosenRole) => void;
}

/** The role for which no list of domains is given. */
export const anyRoleId = 'any';

/** A list that narrows while one types; words that are in no list are mapped to the nearest role. */
export class RoleChoiceState {
  words = $state('');
  open = $state(false);
  activeIndex = $state(-1);
  /** Until something is typed, the list shows every role. */
  #typed = $state(false);
  readonly #deps: RoleChoiceDeps;

  constructor(deps: RoleChoiceDeps, words: string) {
    this.#deps = deps;
    this.words = words;
  }

  readonly options = $derived.by<readonly Role[]>(() => {
    const { roles } = this.#deps;
    return this.#typed ? narrowed(roles, this.words) : roles;
  });

  readonly active = $derived<Role | null>(this.options[this.activeIndex] ?? null);

  type(words: string): void {
    this.words = words;
    this.#typed = true;
    this.open = true;
    this.activeIndex = -1;
  }

  show(): void {
    if (this.open) return;
    this.open = true;
    this.#typed = false;
    this.activeIndex = this.options.findIndex((role) => role.title === this.words);
  }

  close(): void {
    this.open = false;
    this.activeIndex = -1;
  }

  move(step: number): void {
    if (!this.open) {
      this.show();
      return;
    }
    const count = this.options.length;
    if (count === 0) return;
    const from = this.activeIndex === -1 && step < 0 ? 0 : this.activeIndex;
    this.activeIndex = (from + step + count) % count;
  }

  choose(role: Role): void {
    this.words = role.title;
    this.close();
    this.#deps.onchoose({ roleId: role.id, roleTitle: role.title });
  }

  /** Takes the option that is lit, or the words as they stand. */
  settle(): void {
    if (this.active !== null) {
      this.choose(this.active);
      return;
    }
    this.close();
    const words = this.words.trim();
    if (words === '') return;
    const same = this.#deps.roles.find((role) => role.title.toLowerCase() === words.toLowerCase());
    const roleId = same?.id ?? this.#deps.matchRole(words) ?? anyRoleId;
    this.#deps.onchoose({ roleId, roleTitle: same?.title ?? words });
  }
}

/** Titles that hold the words come first, then roles that are also called so. */
function narrowed(roles: readonly Role[], words: string): readonly Role[] {
  const wanted = words.trim().toLowerCase();
  const holds = (name: string): boolean => name.toLowerCase().includes(wanted);
  const byTitle = roles.filter((role) => holds(role.title));
  return [...byTitle, ...roles.filter((role) => !byTitle.includes(role) && role.aliases.some(holds))];
}
