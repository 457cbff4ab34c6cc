import { shortestPassphrase } from '../../core/ports/profile-keeper.ts';
import type { Profile, ProfileKeeper } from '../../core/ports/profile-keeper.ts';
import type { Result } from '../../core/shared/result.ts';
import type { AppError } from '../text/errors.ts';
import type { AppDeps } from './app-deps.ts';

type Deps = Pick<AppDeps, 'loadStorage' | 'tabs' | 'profile'>;

/** The profiles of this device and the passphrase of the one that is open. `reload` loads the page anew. */
export class ProfilesState {
  profiles = $state.raw<readonly Profile[]>([]);
  error = $state.raw<AppError | null>(null);
  name = $state('');
  passphrase = $state('');
  repeated = $state('');
  /** What is wrong with the new passphrase; null before it was sent. */
  fault = $state.raw<'too-short' | 'not-the-same' | null>(null);
  busy = $state(false);
  removal = $state.raw<Profile | null>(null);
  readonly #deps: Deps;
  readonly #reload: () => void;

  constructor(deps: Deps, reload: () => void) {
    this.#deps = deps;
    this.#reload = reload;
  }

  readonly own = $derived(this.profiles.find(({ isOpen }) => isOpen) ?? null);

  async load(): Promise<void> {
    await this.#with(async (keeper) => {
      const listed = await keeper.list();
      if (listed.ok) this.profiles = listed.value;
      return listed;
    });
  }

  async add(): Promise<void> {
    const name = this.name.trim();
    if (name === '') return;
    const added = await this.#with((keeper) => keeper.add(name));
    if (!added) return;
    this.name = '';
    await this.load();
  }

  async switchTo(profileId: string): Promise<void> {
    if (await this.#with((keeper) => keeper.choose(profileId))) this.#reload();
  }

  async confirmRemoval(): Promise<void> {
    const { removal } = this;
    this.removal = null;
    if (removal === null) return;
    const removed = await this.#with((keeper) => keeper.remove(removal.id));
    if (removed && removal.isOpen) this.#reload();
    else await this.load();
  }

  /** Loads the page anew: the passphrase is asked for at once, so that a mistyped one shows while nothing is lost. */
  async setPassphrase(): Promise<void> {
    this.fault = this.#faultOf();
    if (this.fault !== null) return;
    this.busy = true;
    const set = await this.#with((keeper) => keeper.setPassphrase(this.passphrase));
    this.busy = false;
    this.passphrase = '';
    this.repeated = '';
    if (set) this.#endAllTabs();
  }

  async removePassphrase(): Promise<void> {
    if (await this.#with((keeper) => keeper.setPassphrase(null))) this.#endAllTabs();
  }

  async lock(): Promise<void> {
    const locked = await this.#deps.loadStorage().catch(() => null);
    await locked?.profiles.lock();
    this.#endAllTabs();
  }

  /** Another tab would go on with keys that are to be gone. */
  #endAllTabs(): void {
    const { tabs, profile } = this.#deps;
    tabs.tell({ type: 'locked', profileId: profile.id });
    this.#reload();
  }

  #faultOf(): 'too-short' | 'not-the-same' | null {
    if (Array.from(this.passphrase).length < shortestPassphrase) return 'too-short';
    return this.passphrase === this.repeated ? null : 'not-the-same';
  }

  async #with(use: (keeper: ProfileKeeper) => Promise<Result<unknown, AppError>>): Promise<boolean> {
    this.error = null;
    const storage = await this.#deps.loadStorage().catch(() => null);
    if (storage === null) {
      this.error = { type: 'screen-not-loaded' };
      return false;
    }
    const done = await use(storage.profiles);
    if (!done.ok) this.error = done.error;
    return done.ok;
  }
}
