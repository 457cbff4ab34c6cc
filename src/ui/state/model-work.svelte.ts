import type {
  DownloadSource,
  ModelStoreError,
  WorkProgress,
  WorkWatch,
} from '../../core/ports/model-store.ts';
import type { Result } from '../../core/shared/result.ts';

/** What the store is at work on, for the words on the screen. */
export type WorkKind =
  | { readonly type: 'download'; readonly modelIds: readonly string[]; readonly from: DownloadSource }
  | { readonly type: 'import' }
  | { readonly type: 'check'; readonly modelId: string };

/** One long piece of work at a time: its progress, and how it is stopped. */
export class ModelWork {
  kind = $state.raw<WorkKind | null>(null);
  progress = $state.raw<WorkProgress | null>(null);
  /** The download that was paused, to go on with. */
  paused = $state.raw<Extract<WorkKind, { type: 'download' }> | null>(null);
  /** The fastest seen so far; null before the first download. */
  measuredBytesPerSecond = $state.raw<number | null>(null);
  #stop = { aborted: false };

  async run<T>(
    kind: WorkKind,
    work: (watch: WorkWatch) => Promise<Result<T, ModelStoreError>>,
  ): Promise<Result<T, ModelStoreError>> {
    const stop = { aborted: false };
    this.#stop = stop;
    this.kind = kind;
    this.progress = null;
    this.paused = null;
    const outcome = await work({ signal: stop, onProgress: (progress) => this.#told(progress) });
    this.kind = null;
    this.progress = null;
    if (!outcome.ok && outcome.error.type === 'model-paused' && kind.type === 'download') this.paused = kind;
    return outcome;
  }

  stop(): void {
    this.#stop.aborted = true;
  }

  #told(progress: WorkProgress): void {
    this.progress = progress;
    const { phase, bytesPerSecond } = progress;
    if (phase === 'downloading' && this.kind?.type === 'download' && bytesPerSecond > 0)
      this.measuredBytesPerSecond = bytesPerSecond;
  }
}
