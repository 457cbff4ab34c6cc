import {
  filesNoLongerNeeded,
  modelInUse,
  withInstalled,
  withKept,
  withoutModel,
  withRolledBack,
} from '../../src/core/models/installed-model.ts';
import type { InstalledModel } from '../../src/core/models/installed-model.ts';
import type { ModelEntry } from '../../src/core/models/manifest.ts';
import type { DownloadSource, ModelStoreError } from '../../src/core/ports/model-store.ts';
import { err, ok } from '../../src/core/shared/result.ts';
import type { Result } from '../../src/core/shared/result.ts';
import type { Job, ModelStoreApi, OnProgress } from '../contracts/model-store.contract.ts';
import { DownloadFailure, toStoreError } from './download-failure.ts';
import { downloadFiles } from './download-files.ts';
import type { DownloadDeps, FileTask } from './download-files.ts';
import { importPicked } from './import-files.ts';
import { readInstalled, writeInstalled } from './installed-list.ts';
import { withListedFiles } from './listed-files.ts';
import { readMirror } from './mirror.ts';
import type { ModelDisk } from './model-disk.ts';
import { packHead } from './pack-file.ts';
import { ProgressMeter } from './progress-meter.ts';
import { rangeCount } from './range-journal.ts';
import type { Journal } from './range-journal.ts';
import { StoredFile, pathsOf, readJournal, removeStored } from './stored-file.ts';
import { readContents } from './store-contents.ts';
import type { StoreGate } from './store-gate.ts';
import { watchInterview } from './watch-interview.ts';

export interface StoreEngineDeps extends Omit<DownloadDeps, 'signal' | 'meter' | 'received'> {
  readonly disk: ModelDisk;
  readonly gate: StoreGate;
  readonly now: () => number;
  /** Wall clock, for the date of an installation. */
  readonly wallClock: () => number;
  /** Where the mirror is, ending with a slash. */
  readonly mirrorUrl: string;
  readonly received?: (bytes: number) => void;
}

type Outcome<T> = Promise<Result<T, ModelStoreError>>;

/** The model-store worker's engine: see ModelStoreApi. */
export function createStoreEngine(deps: StoreEngineDeps): Omit<ModelStoreApi, 'probeDevice'> {
  const { disk, gate } = deps;
  const running = new Map<string, AbortController>();

  /** Work that writes: alone, stoppable, with every failure as data. */
  async function work<T>(job: Job | null, run: (signal: AbortSignal) => Outcome<T>): Outcome<T> {
    const stop = new AbortController();
    if (job !== null) running.set(job.id, stop);
    try {
      const outcome = await gate.exclusively(() => run(stop.signal));
      return outcome === 'busy' ? err({ type: 'model-store-busy' }) : outcome;
    } catch (thrown) {
      return err(toStoreError(thrown));
    } finally {
      if (job !== null) running.delete(job.id);
    }
  }

  function downloadDeps(
    onProgress: OnProgress,
    signal: AbortSignal,
    totalBytes: number | null,
  ): DownloadDeps {
    const meter = new ProgressMeter(totalBytes, onProgress, deps.now);
    return { ...deps, signal, meter, received: deps.received ?? (() => undefined) };
  }

  async function download(
    job: Job,
    models: readonly ModelEntry[],
    from: DownloadSource,
    onProgress: OnProgress,
    signal: AbortSignal,
  ): Outcome<void> {
    if (await gate.isInterviewRunning()) return err({ type: 'model-interview-running' });
    const mirror = from === 'network' ? null : await readMirror(deps.mirrorUrl, deps.fetchFile, signal);
    if (mirror !== null && !mirror.ok) return mirror;
    const interview = watchInterview(gate, deps.sleep);
    const either = AbortSignal.any([signal, interview.began]);
    try {
      const fetched = await fetchModels(job, models, mirror?.value ?? null, onProgress, either);
      return !fetched.ok && interview.began.aborted ? err({ type: 'model-interview-running' }) : fetched;
    } finally {
      interview.stop();
    }
  }

  /** Lists first: they say which files there are. Then all files, in one go, so that the time left is true. */
  async function fetchModels(
    job: Job,
    models: readonly ModelEntry[],
    mirror: Readonly<Record<string, string>> | null,
    onProgress: OnProgress,
    signal: AbortSignal,
  ): Outcome<void> {
    const tasksOf = (files: ModelEntry['files']): readonly FileTask[] =>
      files.map((file) => ({
        ...file,
        sourceUrl: mirror === null ? file.url : (mirror[file.url] ?? missing(file.url)),
      }));
    const lists = models.flatMap(({ files, listUrl }) => files.filter(({ url }) => url === listUrl));
    if (lists.length > 0) {
      const listed = await downloadFiles(tasksOf(lists), downloadDeps(onProgress, signal, null));
      if (!listed.ok) return listed;
    }
    const expanded = await Promise.all(models.map((model) => withListedFiles(model, disk)));
    const files = uniqueFiles(expanded);
    const sizes = files.map(({ sizeBytes }) => sizeBytes);
    const total = sizes.includes(null) ? null : sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0);
    const fetched = await downloadFiles(tasksOf(files), downloadDeps(onProgress, signal, total));
    if (!fetched.ok) return fetched;
    for (const model of expanded) await installIfComplete(model, job.manifestVersion);
    return ok(undefined);
  }

  function missing(url: string): never {
    throw new DownloadFailure({
      type: 'model-missing-there',
      host: new URL(deps.mirrorUrl).host,
      fileName: url,
    });
  }

  /** Fills in what was learned of each file. False when one is not complete. */
  async function installIfComplete(model: ModelEntry, manifestVersion: string): Promise<boolean> {
    if (model.listUrl !== null) return false;
    const files: ModelEntry['files'][number][] = [];
    for (const { url } of model.files) {
      const journal = await completeJournal(url);
      if (journal === null) return false;
      files.push({ url, sizeBytes: journal.head.sizeBytes, sha256: journal.wholeHash });
    }
    const before = await readInstalled(disk);
    const after = withInstalled(before, {
      model: { ...model, files },
      manifestVersion,
      installedAtMs: deps.wallClock(),
      status: 'in-use',
    });
    await replaceInstalled(before, after);
    return true;
  }

  async function completeJournal(url: string): Promise<Journal | null> {
    const paths = await pathsOf(url);
    const journal = await readJournal(disk, paths);
    if (journal?.wholeHash == null || journal.hashes.size < rangeCount(journal.head)) return null;
    return (await disk.blob(paths.record)) === null ? null : journal;
  }

  async function replaceInstalled(
    before: readonly InstalledModel[],
    after: readonly InstalledModel[],
  ): Promise<void> {
    await writeInstalled(disk, after);
    for (const url of filesNoLongerNeeded(before, after)) await removeStored(disk, await pathsOf(url));
  }

  return {
    async contents() {
      try {
        return ok(await readContents(disk));
      } catch (thrown) {
        return err(toStoreError(thrown));
      }
    },
    download: (job, models, from, onProgress) =>
      work(job, (signal) => download(job, models, from, onProgress, signal)),
    importFiles: (job, known, files, onProgress) =>
      work(job, async (signal) => {
        const totalBytes = files.reduce((sum, { size }) => sum + size, 0);
        const meter = new ProgressMeter(totalBytes, onProgress, deps.now);
        const { models, unknownNames } = await importPicked(known, files, { ...deps, meter, signal });
        const installedIds = new Set<string>();
        const incompleteIds = new Set<string>();
        for (const model of models) {
          const isInstalled = await installIfComplete(model, job.manifestVersion);
          if (isInstalled) installedIds.add(model.id);
          else if (await hasAny(model, disk)) incompleteIds.add(model.id);
        }
        if (installedIds.size === 0 && incompleteIds.size === 0) return err({ type: 'model-import-empty' });
        return ok({
          installedIds: [...installedIds],
          incompleteIds: [...incompleteIds].filter((id) => !installedIds.has(id)),
          unknownNames,
        });
      }),
    async exportPack(modelIds) {
      try {
        const installed = await readInstalled(disk);
        const models = modelIds.flatMap((id) => modelInUse(installed, id)?.model ?? []);
        const parts = await Promise.all(
          uniqueFiles(models).map(async ({ url, sizeBytes, sha256 }) => {
            const content = await disk.blob((await pathsOf(url)).content);
            if (content === null || sizeBytes === null || sha256 === null)
              throw new Error(`${url} is listed as installed and is not there`);
            return { content, file: { url, sizeBytes, sha256 } };
          }),
        );
        const head = packHead(
          models,
          parts.map(({ file }) => file),
        );
        return ok(new File([head, ...parts.map(({ content }) => content)], 'greenroom-models.pack'));
      } catch (thrown) {
        return err(toStoreError(thrown));
      }
    },
    verify: (job, modelId, onProgress) =>
      work(job, async (signal) => {
        const before = await readInstalled(disk);
        const files = modelInUse(before, modelId)?.model.files ?? [];
        const checkedBytes = files.reduce((sum, { sizeBytes }) => sum + (sizeBytes ?? 0), 0);
        const meter = new ProgressMeter(0, onProgress, deps.now);
        let leftBytes = checkedBytes;
        let damagedBytes = 0;
        for (const { url, sizeBytes } of files) {
          const stored = await StoredFile.open(disk, {
            url,
            sizeBytes: sizeBytes ?? 0,
            rangeBytes: 1,
            etag: null,
          });
          try {
            await stored.dropDamaged(async (bytes) => {
              if (signal.aborted) throw new DownloadFailure({ type: 'model-paused' });
              leftBytes -= bytes;
              meter.prepare(bytes, leftBytes);
              await deps.yieldTurn();
            });
            damagedBytes += stored.lostBytes();
          } finally {
            stored.close();
          }
        }
        // What is damaged is not installed any more; its good ranges stay for the next download.
        if (damagedBytes > 0)
          await writeInstalled(
            disk,
            before.filter(({ model }) => model.id !== modelId),
          );
        return ok({ checkedBytes, damagedBytes });
      }),
    remove: (model) =>
      work(null, async () => {
        const before = await readInstalled(disk);
        const after = withoutModel(before, model.id);
        await replaceInstalled(before, after);
        const needed = new Set(after.flatMap((each) => each.model.files.map(({ url }) => url)));
        for (const { url } of (await withListedFiles(model, disk)).files)
          if (!needed.has(url)) await removeStored(disk, await pathsOf(url));
        return ok(undefined);
      }),
    endTrial: (modelId, choice) =>
      work(null, async () => {
        const before = await readInstalled(disk);
        await replaceInstalled(
          before,
          choice === 'keep' ? withKept(before, modelId) : withRolledBack(before, modelId),
        );
        return ok(undefined);
      }),
    stop(jobId) {
      running.get(jobId)?.abort();
      return Promise.resolve();
    },
  };
}

function uniqueFiles(models: readonly ModelEntry[]): ModelEntry['files'] {
  return [...new Map(models.flatMap(({ files }) => files).map((file) => [file.url, file])).values()];
}

async function hasAny(model: ModelEntry, disk: ModelDisk): Promise<boolean> {
  for (const { url } of model.files) if ((await readJournal(disk, await pathsOf(url))) !== null) return true;
  return false;
}
