import type { InterviewStoreError } from '../../core/ports/interview-store.ts';
import type { PackStore, StoredPack } from '../../core/ports/pack-store.ts';

/** Which own packs interviews ask from. */
export class PackChoiceState {
  packs = $state.raw<readonly StoredPack[]>([]);
  error = $state.raw<InterviewStoreError | null>(null);
  readonly #store: PackStore;

  constructor(store: PackStore) {
    this.#store = store;
  }

  /** Without storage there are no packs to choose from. */
  async load(): Promise<void> {
    const listed = await this.#store.list();
    this.packs = listed.ok ? listed.value : [];
  }

  async setAsked(pack: StoredPack, isAsked: boolean): Promise<void> {
    const written = await this.#store.put({ ...pack, isAsked });
    this.error = written.ok ? null : written.error;
    await this.load();
  }
}
