import type { DiskFile, FilePath, ModelDisk } from './model-disk.ts';

/** The origin's private file system. Only a dedicated worker may open files in it for writing in place. */
export function createOpfsDisk(): ModelDisk {
  async function folderHandle(
    folder: readonly string[],
    create: boolean,
  ): Promise<FileSystemDirectoryHandle> {
    let handle = await navigator.storage.getDirectory();
    for (const name of folder) handle = await handle.getDirectoryHandle(name, { create });
    return handle;
  }

  async function fileHandle({ folder, name }: FilePath, create: boolean): Promise<FileSystemFileHandle> {
    return (await folderHandle(folder, create)).getFileHandle(name, { create });
  }

  async function openHandle(path: FilePath, create: boolean): Promise<DiskFile> {
    return (await fileHandle(path, create)).createSyncAccessHandle();
  }

  return {
    open: (path) => openHandle(path, true),
    openExisting: (path) => orNull(openHandle(path, false)),
    blob: (path) => orNull(fileHandle(path, false).then((handle) => handle.getFile())),
    async remove({ folder, name }) {
      const handle = await orNull(folderHandle(folder, false));
      if (handle !== null) await orNull(handle.removeEntry(name));
    },
    async list(folder) {
      const handle = await orNull(folderHandle(folder, false));
      if (handle === null) return [];
      const files: { name: string; sizeBytes: number }[] = [];
      for await (const entry of handle.values()) {
        if (entry.kind !== 'file') continue;
        const file = await orNull(entry.getFile());
        if (file !== null) files.push({ name: entry.name, sizeBytes: file.size });
      }
      return files;
    },
  };
}

async function orNull<T>(found: Promise<T>): Promise<T | null> {
  try {
    return await found;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return null;
    throw error;
  }
}
