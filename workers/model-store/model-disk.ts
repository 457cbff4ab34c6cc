/**
 * The file system below the store. Its methods throw as the browser's do; a full disk throws an error whose name is
 * `QuotaExceededError`, a file that another tab writes one whose name is `NoModificationAllowedError`.
 */
export interface ModelDisk {
  /** Opens for reading and writing; creates the folders and the file where they are missing. */
  open(path: FilePath): Promise<DiskFile>;
  /** Null where there is no such file. */
  openExisting(path: FilePath): Promise<DiskFile | null>;
  /** Null where there is no such file. The content is read when it is used, not now. */
  blob(path: FilePath): Promise<Blob | null>;
  /** Deleting what is not there changes nothing. */
  remove(path: FilePath): Promise<void>;
  /** An absent folder is empty. */
  list(folder: readonly string[]): Promise<readonly { readonly name: string; readonly sizeBytes: number }[]>;
}

export interface FilePath {
  readonly folder: readonly string[];
  readonly name: string;
}

/** As FileSystemSyncAccessHandle: reads and writes at once, at any place. */
export interface DiskFile {
  getSize(): number;
  /** Returns how many bytes were read. */
  read(into: Uint8Array<ArrayBuffer>, options: { readonly at: number }): number;
  write(bytes: Uint8Array<ArrayBuffer>, options: { readonly at: number }): number;
  truncate(sizeBytes: number): void;
  flush(): void;
  close(): void;
}

/**
 * Null where there is no such file. Takes no lock, as opening does: several may read at once, also what somebody has
 * open. A file that is written in the middle of it is read anew.
 */
export async function readText(disk: ModelDisk, path: FilePath): Promise<string | null> {
  for (let tries = 1; ; tries += 1) {
    try {
      return (await (await disk.blob(path))?.text()) ?? null;
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
      if (error.name === 'NotFoundError') return null;
      if (error.name !== 'NotReadableError' || tries === mostTries) throw error;
    }
  }
}

const mostTries = 5;

/** Replaces the file's text; on the disk when this resolves. */
export async function writeText(disk: ModelDisk, path: FilePath, text: string): Promise<void> {
  const file = await disk.open(path);
  try {
    file.truncate(0);
    file.write(new TextEncoder().encode(text), { at: 0 });
    file.flush();
  } finally {
    file.close();
  }
}
