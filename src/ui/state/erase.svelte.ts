import type { InterviewStoreError } from '../../core/ports/interview-store.ts';
import { firstProfileId } from '../../core/ports/profile-keeper.ts';
import type { AppState } from './app-state.svelte.ts';

/** Asks before everything is erased, and says when it is. */
export class EraseState {
  asked = $state(false);
  done = $state(false);
  /** How many interviews there are; null while that is not known. */
  interviews = $state.raw<number | null>(null);
  error = $state.raw<InterviewStoreError | null>(null);
  readonly #app: AppState;
  readonly #openAnew: () => void;

  /** `openAnew` is called where the open profile was erased, too: this page could only write into it. */
  constructor(app: AppState, openAnew: () => void) {
    this.#app = app;
    this.#openAnew = openAnew;
  }

  async ask(): Promise<void> {
    this.done = false;
    this.asked = true;
    const listed = await this.#app.deps.store.listIds();
    this.interviews = listed.ok ? listed.value.length : null;
  }

  cancel(): void {
    this.asked = false;
  }

  async confirm(): Promise<void> {
    this.asked = false;
    const erased = await this.#app.eraseEverything();
    this.error = erased.ok ? null : erased.error;
    this.done = erased.ok;
    if (!erased.ok) return;
    const { tabs, profile } = this.#app.deps;
    tabs.tell({ type: 'everything-erased' });
    if (profile.id !== firstProfileId || profile.protection === 'passphrase') this.#openAnew();
  }
}
