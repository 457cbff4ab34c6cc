import type { InterviewStoreError } from '../../core/ports/interview-store.ts';
import type { AppState } from './app-state.svelte.ts';

/** Asks before everything is erased, and says when it is. */
export class EraseState {
  asked = $state(false);
  done = $state(false);
  /** How many interviews there are; null while that is not known. */
  interviews = $state.raw<number | null>(null);
  error = $state.raw<InterviewStoreError | null>(null);
  readonly #app: AppState;

  constructor(app: AppState) {
    this.#app = app;
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
  }
}
