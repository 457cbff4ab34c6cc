import { readInstalled, writeInstalled } from './installed-list.ts';
import type { ModelDisk } from './model-disk.ts';
import { parseJournal, rangeCount, rangeSize } from './range-journal.ts';
import type { Journal } from './range-journal.ts';
import { sha256Of } from './sha256.ts';
import { pathsOf, StoredFile } from './stored-file.ts';
import type { FilePaths } from './stored-file.ts';

export interface FindDamageDeps {
  readonly disk: ModelDisk;
  /** From 0 up to, but not including, 1. */
  readonly random: () => number;
}

/**
 * Looks at files before a runtime loads them: the size of each, and a few of its ranges at random against the hashes
 * that they had when they were verified. A whole check takes minutes for gigabytes (`verify`); a disk that rots, or a
 * file that was cut, is mostly seen by these. What is damaged is taken out, so that a download fetches only that, and
 * its model is no longer listed as installed. Returns the address of the first damaged file, or null.
 */
export async function findDamage(urls: readonly string[], deps: FindDamageDeps): Promise<string | null> {
  for (const url of urls) {
    const paths = await pathsOf(url);
    const content = await deps.disk.blob(paths.content);
    const journal = parseJournal((await (await deps.disk.blob(paths.journal))?.text()) ?? '');
    // Without a journal nothing is known of it but that it is complete.
    if (content === null || journal === null) continue;
    const damaged =
      content.size === journal.head.sizeBytes ? await damagedRanges(content, journal, deps) : [];
    if (content.size === journal.head.sizeBytes && damaged.length === 0) continue;
    await takeOut(url, paths, journal, damaged, deps.disk);
    return url;
  }
  return null;
}

const rangesToRead = 3;

async function damagedRanges(
  content: Blob,
  { head, hashes }: Journal,
  { random }: FindDamageDeps,
): Promise<readonly number[]> {
  const count = rangeCount(head);
  const picked = new Set(
    count <= rangesToRead
      ? Array.from({ length: count }, (_, index) => index)
      : Array.from({ length: rangesToRead }, () => Math.floor(random() * count)),
  );
  const damaged: number[] = [];
  for (const index of picked) {
    const start = index * head.rangeBytes;
    const bytes = await content.slice(start, start + rangeSize(head, index)).arrayBuffer();
    if ((await sha256Of(new Uint8Array(bytes))) !== hashes.get(index)) damaged.push(index);
  }
  return damaged;
}

/** The record goes first: from then on the file does not exist for any runtime. */
async function takeOut(
  url: string,
  paths: FilePaths,
  { head }: Journal,
  damaged: readonly number[],
  disk: ModelDisk,
): Promise<void> {
  await disk.remove(paths.record);
  const stored = await StoredFile.open(disk, head);
  // A file that was cut loses its missing ranges as it is opened.
  for (const index of damaged) stored.note({ type: 'lost', index });
  stored.close();
  const installed = await readInstalled(disk);
  await writeInstalled(
    disk,
    installed.filter(({ model }) => model.files.every((file) => file.url !== url)),
  );
}
