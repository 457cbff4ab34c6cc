import { storeEndings, storeRoot, storeScopes } from '../../src/core/models/store-place.ts';
import type { StoreContents } from '../../src/core/ports/model-store.ts';
import { readInstalled } from './installed-list.ts';
import { readText } from './model-disk.ts';
import type { ModelDisk } from './model-disk.ts';
import { parseJournal, storedBytesIn } from './range-journal.ts';

/** What lies in the store, complete and partial. */
export async function readContents(disk: ModelDisk): Promise<StoreContents> {
  const storedBytesByUrl: Record<string, number> = {};
  let totalBytes = 0;
  for (const scope of storeScopes) {
    const folder = [storeRoot, 'webllm', scope];
    for (const { name, sizeBytes } of await disk.list(folder)) {
      totalBytes += sizeBytes;
      if (!name.endsWith(storeEndings.journal)) continue;
      const journal = parseJournal((await readText(disk, { folder, name })) ?? '');
      if (journal !== null) storedBytesByUrl[journal.head.url] = storedBytesIn(journal);
    }
  }
  return { installed: await readInstalled(disk), storedBytesByUrl, totalBytes };
}
