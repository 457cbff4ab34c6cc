import { stateOfModel } from '../../core/models/installed-model.ts';
import type { ModelState } from '../../core/models/installed-model.ts';
import { sizeOfModels } from '../../core/models/manifest.ts';
import type { ModelEntry, ModelSize, SetId } from '../../core/models/manifest.ts';
import { recommendModels } from '../../core/models/recommend-models.ts';
import type { Recommendation, SetPlan } from '../../core/models/recommend-models.ts';
import type {
  DownloadSource,
  ModelStoreError,
  PickedFile,
  StoreContents,
} from '../../core/ports/model-store.ts';
import type { GivenUpModel } from '../../core/ports/given-up-models.ts';
import type { Result } from '../../core/shared/result.ts';
import type { ModelError } from '../text/model-errors.ts';
import type { AppDeps, ModelsDeps } from './app-deps.ts';
import { ModelWork } from './model-work.svelte.ts';

/** What to tell once something is done. */
export type ModelsNews =
  | { readonly type: 'downloaded' }
  | { readonly type: 'removed'; readonly name: string }
  | { readonly type: 'checked'; readonly checkedBytes: number; readonly damagedBytes: number }
  | {
      readonly type: 'imported';
      readonly installed: number;
      readonly unknownNames: readonly string[];
      readonly incompleteNames: readonly string[];
    };

/** A line of 50 Mbit/s: said to be assumed wherever it is shown. */
const assumedBytesPerSecond = 6_250_000;

/** The device, what it should have, what it has, and the work on it. Lives on when the screen is left. */
export class ModelsScreenState {
  readonly work = new ModelWork();
  recommendation = $state.raw<Recommendation | null>(null);
  contents = $state.raw<StoreContents | null>(null);
  givenUp = $state.raw<readonly GivenUpModel[]>([]);
  chosenSet = $state.raw<SetId | null>(null);
  error = $state.raw<ModelError | null>(null);
  news = $state.raw<ModelsNews | null>(null);
  #deps = $state.raw<ModelsDeps | null>(null);
  #retry: () => Promise<void> = () => this.open();
  readonly #openModels: AppDeps['openModels'];

  constructor({ openModels }: Pick<AppDeps, 'openModels'>) {
    this.#openModels = openModels;
  }

  get models(): readonly ModelEntry[] {
    return this.#deps?.manifest.models ?? [];
  }

  get plan(): SetPlan | null {
    const setId = this.chosenSet ?? this.recommendation?.setId;
    return this.recommendation?.plans.find((plan) => plan.setId === setId) ?? null;
  }

  /** What of the chosen set is not installed. */
  get missing(): readonly ModelEntry[] {
    return (this.plan?.models ?? []).filter((model) => {
      const { type } = this.stateOf(model);
      return type === 'absent' || type === 'partial';
    });
  }

  get missingSize(): ModelSize {
    const { bytes, estimated } = sizeOfModels(this.missing);
    return { bytes: Math.max(0, bytes - this.storedBytesOf(this.missing)), estimated };
  }

  get speed(): { readonly bytesPerSecond: number; readonly isMeasured: boolean } {
    const measured = this.work.measuredBytesPerSecond;
    return { bytesPerSecond: measured ?? assumedBytesPerSecond, isMeasured: measured !== null };
  }

  get installedIds(): readonly string[] {
    const installed = this.contents?.installed ?? [];
    return installed.filter(({ status }) => status === 'in-use').map(({ model }) => model.id);
  }

  stateOf(model: ModelEntry): ModelState {
    return stateOfModel(model, this.contents?.installed ?? [], this.contents?.storedBytesByUrl ?? {});
  }

  /** Why the installed revision is not used here; null when it is. */
  givenUpOf(model: ModelEntry): GivenUpModel | null {
    const state = this.stateOf(model);
    if (state.type === 'absent' || state.type === 'partial') return null;
    const { revision } = state.installed.model;
    return this.givenUp.find((each) => each.modelId === model.id && each.revision === revision) ?? null;
  }

  /** The next task is given to it again. */
  async tryAgain({ id }: ModelEntry): Promise<void> {
    await this.#deps?.givenUp.forget(id);
    await this.#readContents();
  }

  storedBytesOf(models: readonly ModelEntry[]): number {
    return models.reduce((sum, model) => {
      const state = this.stateOf(model);
      return sum + (state.type === 'partial' ? state.storedBytes : 0);
    }, 0);
  }

  async open(): Promise<void> {
    this.error = null;
    if (this.#deps === null) {
      const opened = await this.#openModels();
      if (!opened.ok) {
        this.error = opened.error;
        return;
      }
      this.#deps = opened.value;
    }
    const { manifest, prober } = this.#deps;
    const [device] = await Promise.all([prober.probe(), this.#readContents()]);
    this.recommendation = recommendModels(manifest, device, 'english');
  }

  download(models: readonly ModelEntry[], from: DownloadSource = 'network'): Promise<void> {
    return this.#do(
      () => this.download(models, from),
      async ({ store }) => {
        const kind = { type: 'download', modelIds: models.map(({ id }) => id), from } as const;
        const outcome = await this.work.run(kind, (watch) => store.download(models, from, watch));
        if (!outcome.ok && outcome.error.type === 'model-paused') return null;
        return outcome.ok ? { type: 'downloaded' } : outcome;
      },
    );
  }

  async goOn(): Promise<void> {
    const { paused } = this.work;
    if (paused === null) return;
    await this.download(this.#named(paused.modelIds), paused.from);
  }

  /** Stops the download, and frees what came of models that are not installed. */
  async cancel(): Promise<void> {
    const kind = this.work.kind ?? this.work.paused;
    this.work.stop();
    while (this.work.kind !== null) await new Promise((resolve) => setTimeout(resolve, 50));
    this.work.paused = null;
    if (kind?.type !== 'download') return;
    const partial = this.#named(kind.modelIds).filter((model) => this.stateOf(model).type !== 'installed');
    await this.#do(
      () => this.cancel(),
      async ({ store }) => {
        for (const model of partial) {
          const removed = await store.remove(model);
          if (!removed.ok) return removed;
        }
        return null;
      },
    );
  }

  importFiles(files: readonly PickedFile[]): Promise<void> {
    return this.#do(
      () => this.importFiles(files),
      async ({ store }) => {
        const outcome = await this.work.run({ type: 'import' }, (watch) =>
          store.importFiles(this.models, files, watch),
        );
        if (!outcome.ok) return outcome.error.type === 'model-paused' ? null : outcome;
        const { installedIds, unknownNames, incompleteIds } = outcome.value;
        const incompleteNames = this.#named(incompleteIds).map(({ name }) => name);
        return { type: 'imported', installed: installedIds.length, unknownNames, incompleteNames };
      },
    );
  }

  check(model: ModelEntry): Promise<void> {
    return this.#do(
      () => this.check(model),
      async ({ store }) => {
        const kind = { type: 'check', modelId: model.id } as const;
        const outcome = await this.work.run(kind, (watch) => store.verify(model.id, watch));
        if (!outcome.ok) return outcome.error.type === 'model-paused' ? null : outcome;
        return { type: 'checked', ...outcome.value };
      },
    );
  }

  remove(model: ModelEntry): Promise<void> {
    return this.#do(
      () => this.remove(model),
      async ({ store }) => {
        const removed = await store.remove(model);
        return removed.ok ? { type: 'removed', name: model.name } : removed;
      },
    );
  }

  endTrial(model: ModelEntry, choice: 'keep' | 'roll-back'): Promise<void> {
    return this.#do(
      () => this.endTrial(model, choice),
      async ({ store }) => {
        const ended = await store.endTrial(model.id, choice);
        return ended.ok ? null : ended;
      },
    );
  }

  /** The pack as a file that the browser saves; null when it could not be made. */
  async exportPack(): Promise<PickedFile | null> {
    let pack: PickedFile | null = null;
    await this.#do(
      () => Promise.resolve(),
      async ({ store }) => {
        const exported = await store.exportPack(this.installedIds);
        if (!exported.ok) return exported;
        pack = exported.value;
        return null;
      },
    );
    return pack;
  }

  retry(): Promise<void> {
    return this.#retry();
  }

  async #do(
    again: () => Promise<void>,
    act: (
      deps: ModelsDeps,
    ) => Promise<ModelsNews | Result<never, ModelStoreError> | Result<void, ModelStoreError> | null>,
  ): Promise<void> {
    if (this.#deps === null) return;
    this.error = null;
    this.news = null;
    this.#retry = again;
    const outcome = await act(this.#deps);
    await this.#readContents();
    if (outcome === null) return;
    if ('type' in outcome) this.news = outcome;
    else if (!outcome.ok) this.error = outcome.error;
  }

  async #readContents(): Promise<void> {
    const contents = await this.#deps?.store.contents();
    if (contents?.ok === true) this.contents = contents.value;
    else if (contents !== undefined) this.error = contents.error;
    this.givenUp = (await this.#deps?.givenUp.list()) ?? [];
  }

  #named(ids: readonly string[]): readonly ModelEntry[] {
    return this.models.filter(({ id }) => ids.includes(id));
  }
}
