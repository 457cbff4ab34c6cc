import type { ModelEntry } from '../../src/core/models/manifest.ts';
import type { ModelStoreError, PickedFile } from '../../src/core/ports/model-store.ts';
import { DownloadFailure } from './download-failure.ts';
import { withListedFiles } from './listed-files.ts';
import { matchPicked } from './match-picked.ts';
import type { ModelDisk } from './model-disk.ts';
import { readPackHead } from './pack-file.ts';
import type { ProgressMeter } from './progress-meter.ts';
import { fileNameOf } from './range-request.ts';
import { rangeSize } from './range-journal.ts';
import { StoredFile, isComplete, pathsOf } from './stored-file.ts';

export interface ImportDeps {
  readonly disk: ModelDisk;
  readonly meter: ProgressMeter;
  readonly signal: AbortSignal;
  readonly yieldTurn: () => Promise<void>;
  readonly rangeBytes: number;
}

export interface Imported {
  /** The models that the picked files can complete: those known, and those of a pack in their own revision. */
  readonly models: readonly ModelEntry[];
  readonly unknownNames: readonly string[];
}

/** Copies picked files into the store, each verified. Throws DownloadFailure and what the file system throws. */
export async function importPicked(
  known: readonly ModelEntry[],
  picked: readonly PickedFile[],
  deps: ImportDeps,
): Promise<Imported> {
  const models: ModelEntry[] = [];
  const loose: PickedFile[] = [];
  for (const file of picked) {
    const pack = await readPackHead(file);
    if (pack === 'not-a-pack') loose.push(file);
    else if (pack === 'damaged')
      throw new DownloadFailure({
        type: 'model-pack-damaged',
        detail: `${file.name} has another length than it says`,
      });
    else {
      const trusted = pack.models.filter((model) => known.some(({ id }) => id === model.id));
      for (const packed of pack.files) {
        const promised = known.flatMap(({ files }) => files).find(({ url }) => url === packed.url);
        const sha256 = promised?.sha256 ?? packed.sha256;
        const part = partOf(file, packed.atBytes, packed.sizeBytes);
        await copyIn(part, { url: packed.url, sizeBytes: packed.sizeBytes, sha256 }, deps);
      }
      models.push(...trusted);
    }
  }
  const { unknown, expanded } = await importLoose(known, loose, deps);
  return { models: [...models, ...expanded], unknownNames: unknown.map(({ name }) => name) };
}

/** A list of files among the picked ones makes more of them known, so it goes round until nothing new is. */
async function importLoose(
  known: readonly ModelEntry[],
  picked: readonly PickedFile[],
  deps: ImportDeps,
): Promise<{ readonly unknown: readonly PickedFile[]; readonly expanded: readonly ModelEntry[] }> {
  let unknown = picked;
  for (;;) {
    const expanded = await Promise.all(known.map((model) => withListedFiles(model, deps.disk)));
    const left: PickedFile[] = [];
    for (const file of unknown) {
      const match = matchPicked(file, expanded);
      if (match === null) left.push(file);
      else await copyIn(file, { url: match.url, sizeBytes: file.size, sha256: match.sha256 }, deps);
    }
    if (left.length === unknown.length) return { unknown: left, expanded };
    unknown = left;
  }
}

interface Target {
  readonly url: string;
  readonly sizeBytes: number;
  readonly sha256: string | null;
}

async function copyIn(source: Pick<PickedFile, 'slice'>, target: Target, deps: ImportDeps): Promise<void> {
  if (await isComplete(deps.disk, await pathsOf(target.url))) return;
  const { url, sizeBytes, sha256 } = target;
  const stored = await StoredFile.open(deps.disk, {
    url,
    sizeBytes,
    rangeBytes: deps.rangeBytes,
    etag: null,
  });
  let isOpen = true;
  try {
    for (const { index } of stored.missing()) {
      if (deps.signal.aborted) throw new DownloadFailure({ type: 'model-paused' });
      const start = index * stored.head.rangeBytes;
      const size = rangeSize(stored.head, index);
      const bytes = new Uint8Array(await source.slice(start, start + size).arrayBuffer());
      if (bytes.length !== size) throw new DownloadFailure(notAsPromised(url, 'size'));
      stored.write(bytes, start);
      stored.note({ type: 'range', index, sha256: await stored.hashOfRange(index) });
      deps.meter.add(size);
    }
    const wholeHash = await stored.hashOfWhole(() => deps.yieldTurn());
    if (sha256 !== null && wholeHash !== sha256) {
      isOpen = false;
      await stored.discard();
      throw new DownloadFailure(notAsPromised(url, 'content'));
    }
    await stored.commit(wholeHash);
  } finally {
    if (isOpen) stored.close();
  }
}

function partOf(file: PickedFile, atBytes: number, sizeBytes: number): Pick<PickedFile, 'slice'> {
  return {
    slice: (start, end) => file.slice(atBytes + start, atBytes + Math.min(end, sizeBytes)),
  };
}

function notAsPromised(url: string, what: 'size' | 'content'): ModelStoreError {
  return { type: 'model-not-as-promised', fileName: fileNameOf(url), what };
}
