import type { Page } from '@playwright/test';

export interface StoredEntry {
  readonly name: string;
  readonly sizeBytes: number;
}

/** Every file of the model store, as the browser keeps it. */
export async function listStore(page: Page): Promise<readonly StoredEntry[]> {
  return page.evaluate(async () => {
    const found: { name: string; sizeBytes: number }[] = [];
    const root = await navigator.storage.getDirectory();
    const store = await root.getDirectoryHandle('tvmjs-opfs-store').catch(() => null);
    if (store !== null) await walk(store);
    return found;

    async function walk(folder: FileSystemDirectoryHandle): Promise<void> {
      for await (const entry of folder.values()) {
        if (entry.kind === 'directory') await walk(entry as FileSystemDirectoryHandle);
        else {
          const file = await (entry as FileSystemFileHandle).getFile();
          found.push({ name: entry.name, sizeBytes: file.size });
        }
      }
    }
  });
}
