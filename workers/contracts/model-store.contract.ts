import type { ModelEntry } from '../../src/core/models/manifest.ts';
import type { DeviceProbe } from '../../src/core/ports/device-prober.ts';
import type {
  DownloadSource,
  ImportOutcome,
  ModelStoreError,
  PickedFile,
  StoreContents,
  VerifyOutcome,
  WorkProgress,
} from '../../src/core/ports/model-store.ts';
import type { Result } from '../../src/core/shared/result.ts';

/**
 * What the page may ask of the model-store worker; see the ports ModelStore and DeviceProber. Long work has an id by
 * which it is stopped, and calls `onProgress` at least every few seconds as a sign of life.
 */
export interface ModelStoreApi {
  contents(): Promise<Result<StoreContents, ModelStoreError>>;
  download(
    job: Job,
    models: readonly ModelEntry[],
    from: DownloadSource,
    onProgress: OnProgress,
  ): Promise<Result<void, ModelStoreError>>;
  importFiles(
    job: Job,
    known: readonly ModelEntry[],
    files: readonly PickedFile[],
    onProgress: OnProgress,
  ): Promise<Result<ImportOutcome, ModelStoreError>>;
  exportPack(modelIds: readonly string[]): Promise<Result<PickedFile, ModelStoreError>>;
  verify(job: Job, modelId: string, onProgress: OnProgress): Promise<Result<VerifyOutcome, ModelStoreError>>;
  remove(model: ModelEntry): Promise<Result<void, ModelStoreError>>;
  endTrial(modelId: string, choice: 'keep' | 'roll-back'): Promise<Result<void, ModelStoreError>>;
  /** Ends that work with `model-paused`. Stopping what is over changes nothing. */
  stop(jobId: string): Promise<void>;
  probeDevice(): Promise<DeviceProbe>;
}

export interface Job {
  readonly id: string;
  /** Recorded with what it installs. */
  readonly manifestVersion: string;
}

/** A parameter of its own: Comlink passes functions on only where they stand alone. */
export type OnProgress = (progress: WorkProgress) => void;
