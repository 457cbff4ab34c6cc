import type { Profile } from '../../core/ports/profile-keeper.ts';
import type { AppError } from '../text/errors.ts';
import type { AppDeps } from './app-deps.ts';

/** Before a profile with a passphrase: opens it, or leaves for another one. */
export class LockScreenState {
  passphrase = $state('');
  busy = $state(false);
  error = $state.raw<AppError | null>(null);
  profiles = $state.raw<readonly Profile[]>([]);
  readonly #deps: Pick<AppDeps, 'loadStorage'>;

  constructor(deps: Pick<AppDeps, 'loadStorage'>) {
    this.#deps = deps;
  }

  readonly own = $derived(this.profiles.find(({ isOpen }) => isOpen) ?? null);
  readonly others = $derived(this.profiles.filter(({ isOpen }) => !isOpen));

  async load(): Promise<void> {
    const storage = await this.#storage();
    const listed = await storage?.profiles.list();
    if (listed?.ok === true) this.profiles = listed.value;
  }

  /** True once it is open. */
  async unlock(): Promise<boolean> {
    if (this.busy || this.passphrase === '') return false;
    this.busy = true;
    this.error = null;
    const storage = await this.#storage();
    const unlocked = await storage?.profiles.unlock(this.passphrase);
    this.busy = false;
    this.passphrase = '';
    if (unlocked === undefined) return false;
    this.error = unlocked.ok ? null : unlocked.error;
    return unlocked.ok;
  }

  async choose(profileId: string): Promise<boolean> {
    const storage = await this.#storage();
    const chosen = await storage?.profiles.choose(profileId);
    if (chosen?.ok === false) this.error = chosen.error;
    return chosen?.ok === true;
  }

  /** Erases the profile with all that is in it: the only way on for who has forgotten the passphrase. */
  async remove(): Promise<boolean> {
    const storage = await this.#storage();
    if (storage === null || this.own === null) return false;
    const removed = await storage.profiles.remove(this.own.id);
    if (!removed.ok) this.error = removed.error;
    return removed.ok;
  }

  async #storage(): Promise<Awaited<ReturnType<AppDeps['loadStorage']>> | null> {
    const storage = await this.#deps.loadStorage().catch(() => null);
    if (storage === null) this.error = { type: 'screen-not-loaded' };
    return storage;
  }
}
