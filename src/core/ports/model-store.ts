import type { InstalledModel } from '../models/installed-model.ts';
import type { ModelEntry } from '../models/manifest.ts';
import type { CancelSignal } from '../shared/cancel-signal.ts';
import type { Result } from '../shared/result.ts';

/**
 * Keeps the files of models on the device, once for all runtimes. Nothing is loaded from it that was not verified.
 * No method rejects. One writes at a time: a second tab gets `model-store-busy`. While an interview is held in any tab,
 * nothing is fetched: `model-interview-running`.
 */
export interface ModelStore {
  contents(): Promise<Result<StoreContents, ModelStoreError>>;
  /**
   * Fetches what is missing of these models, verifies it and installs them. A download that ended early for any reason
   * goes on where it was. Cancelling pauses: what is there stays (`model-paused`); `discard` frees it.
   */
  download(
    models: readonly ModelEntry[],
    from: DownloadSource,
    watch: WorkWatch,
  ): Promise<Result<void, ModelStoreError>>;
  /** Installs models from files that the user picked: single files, a folder, or a pack. Says which were complete. */
  importFiles(
    known: readonly ModelEntry[],
    files: readonly PickedFile[],
    watch: WorkWatch,
  ): Promise<Result<ImportOutcome, ModelStoreError>>;
  /** One file that `importFiles` reads on another device. It refers to the store: read it before anything is deleted. */
  exportPack(modelIds: readonly string[]): Promise<Result<PickedFile, ModelStoreError>>;
  /** Reads every byte of a model again. Damaged ranges are taken out, so that `download` fetches only those. */
  verify(modelId: string, watch: WorkWatch): Promise<Result<VerifyOutcome, ModelStoreError>>;
  /** Deletes a model with its partial and previous files, and frees the disk. */
  remove(model: ModelEntry): Promise<Result<void, ModelStoreError>>;
  /** Ends the trial of a newer revision with the new one, or with the old one. */
  endTrial(modelId: string, choice: 'keep' | 'roll-back'): Promise<Result<void, ModelStoreError>>;
}

/** `mirror`: the folder models/ beside the app itself, for places without internet. */
export type DownloadSource = 'network' | 'mirror';

export interface WorkWatch {
  readonly onProgress: (progress: WorkProgress) => void;
  readonly signal: CancelSignal;
}

export interface WorkProgress {
  /** `preparing`: the bytes are there and are checked. */
  readonly phase: 'downloading' | 'preparing';
  readonly doneBytes: number;
  /** Null until every size is known. */
  readonly totalBytes: number | null;
  readonly bytesPerSecond: number;
  /** Null while it cannot be told. */
  readonly remainingMs: number | null;
}

export interface StoreContents {
  readonly installed: readonly InstalledModel[];
  /** Bytes on the disk by address, of complete and of partial files. */
  readonly storedBytesByUrl: Readonly<Record<string, number>>;
  /** All that the store takes on the disk. */
  readonly totalBytes: number;
}

/** The part of a File that is used. */
export interface PickedFile {
  readonly name: string;
  readonly size: number;
  /** The path within a picked folder; empty otherwise. */
  readonly webkitRelativePath?: string;
  slice(start: number, end: number): { arrayBuffer(): Promise<ArrayBuffer> };
}

export interface ImportOutcome {
  readonly installedIds: readonly string[];
  /** Files that belong to no model that the app knows. */
  readonly unknownNames: readonly string[];
  /** Models of which some files are still missing. */
  readonly incompleteIds: readonly string[];
}

export interface VerifyOutcome {
  readonly checkedBytes: number;
  /** How much was damaged and must be fetched again. */
  readonly damagedBytes: number;
}

export type ModelStoreError =
  | { readonly type: 'model-store-unavailable'; readonly detail: string }
  | { readonly type: 'model-store-full'; readonly neededBytes: number | null }
  | { readonly type: 'model-store-busy' }
  | { readonly type: 'model-store-stopped'; readonly detail: string }
  | { readonly type: 'model-interview-running' }
  | { readonly type: 'model-paused' }
  | { readonly type: 'model-unreachable'; readonly host: string }
  | { readonly type: 'model-server-failing'; readonly host: string; readonly status: number }
  | { readonly type: 'model-forbidden'; readonly host: string }
  | { readonly type: 'model-missing-there'; readonly host: string; readonly fileName: string }
  /** A page of words came in place of the file: a login, a filter, a captive network. */
  | { readonly type: 'model-web-page'; readonly host: string }
  /** What came is not what the manifest promises. */
  | { readonly type: 'model-not-as-promised'; readonly fileName: string; readonly what: 'size' | 'content' }
  | { readonly type: 'model-mirror-missing' }
  | { readonly type: 'model-pack-damaged'; readonly detail: string }
  | { readonly type: 'model-import-empty' };
