import type { Bytes } from '../../src/core/ports/vault.ts';
import type { KeyFile, KeyFiles } from './key-files.ts';

/** The folder of the private file system that the secrets lie in. */
export const vaultFolder = 'vault';

/**
 * [Note: Shredding] Deleting a row of IndexedDB leaves its bytes in the files of the database, and so does deleting
 * the database; a file that is overwritten through a sync access handle and flushed is overwritten where it lies.
 * Such handles exist in dedicated workers only. `createWritable` would write a second copy.
 */
export function createOpfsKeyFiles(storage: StorageManager = navigator.storage): KeyFiles {
  const folder = async (): Promise<FileSystemDirectoryHandle> =>
    (await storage.getDirectory()).getDirectoryHandle(vaultFolder, { create: true });

  return {
    read: async (name) => {
      const handle = await fileIn(await folder(), name);
      return handle === null ? null : new Uint8Array(await (await handle.getFile()).arrayBuffer());
    },
    write: async (name, bytes) => {
      const handle = await (await folder()).getFileHandle(name, { create: true });
      await withAccess(handle, (file) => {
        overwrite(file, bytes);
        file.truncate(bytes.length);
        file.flush();
      });
    },
    destroy: async (name) => {
      const within = await folder();
      const handle = await fileIn(within, name);
      if (handle === null) return;
      await withAccess(handle, (file) => {
        overwrite(file, crypto.getRandomValues(new Uint8Array(file.getSize())));
        file.truncate(0);
        file.flush();
      });
      await within.removeEntry(name);
    },
    list: async () => {
      const files: KeyFile[] = [];
      for await (const [name, handle] of (await folder()).entries()) {
        if (handle.kind !== 'file') continue;
        const { lastModified } = await handle.getFile();
        files.push({ name, modifiedAtMs: lastModified });
      }
      return files;
    },
  };
}

function overwrite(file: FileSystemSyncAccessHandle, bytes: Bytes): void {
  const written = file.write(bytes, { at: 0 });
  if (written !== bytes.length) throw new Error(`only ${written} of ${bytes.length} bytes were written`);
  file.flush();
}

async function fileIn(folder: FileSystemDirectoryHandle, name: string): Promise<FileSystemFileHandle | null> {
  try {
    return await folder.getFileHandle(name);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return null;
    throw error;
  }
}

const attempts = 40;
const waitMs = 25;

/** One handle at a time may be open on a file, over all tabs; another one holds it for a moment only. */
async function withAccess(
  handle: FileSystemFileHandle,
  use: (file: FileSystemSyncAccessHandle) => void,
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    let file: FileSystemSyncAccessHandle;
    try {
      file = await handle.createSyncAccessHandle();
    } catch (error) {
      if (attempt === attempts || !isTaken(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, waitMs));
      continue;
    }
    try {
      use(file);
    } finally {
      file.close();
    }
    return;
  }
}

function isTaken(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'NoModificationAllowedError';
}
