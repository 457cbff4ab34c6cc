import type { DiskFile, FilePath, ModelDisk } from '../../workers/model-store/model-disk.ts';

export interface MemoryDisk extends ModelDisk {
  readonly filesByPath: Map<string, Uint8Array<ArrayBuffer>>;
  /** Called before each write; may throw, as a full disk or a killed worker does. */
  beforeWrite: (path: string, bytes: number) => void;
  totalBytes(): number;
}

/** A file system that outlives the engine that used it: what was written is there, whatever happened next. */
export function createMemoryDisk(limitBytes = Infinity): MemoryDisk {
  const filesByPath = new Map<string, Uint8Array<ArrayBuffer>>();
  const sizesByPath = new Map<string, number>();
  const keyOf = ({ folder, name }: FilePath): string => [...folder, name].join('/');

  const disk: MemoryDisk = {
    filesByPath,
    beforeWrite: () => undefined,
    totalBytes: () => [...sizesByPath.values()].reduce((sum, size) => sum + size, 0),
    open(path) {
      const key = keyOf(path);
      if (!filesByPath.has(key)) resize(key, 0);
      return Promise.resolve(openFile(key));
    },
    openExisting: (path) => Promise.resolve(filesByPath.has(keyOf(path)) ? openFile(keyOf(path)) : null),
    blob(path) {
      const key = keyOf(path);
      return Promise.resolve(filesByPath.has(key) ? new Blob([contentOf(key)]) : null);
    },
    remove(path) {
      filesByPath.delete(keyOf(path));
      sizesByPath.delete(keyOf(path));
      return Promise.resolve();
    },
    list(folder) {
      const start = `${folder.join('/')}/`;
      const found = [...sizesByPath]
        .filter(([key]) => key.startsWith(start) && !key.slice(start.length).includes('/'))
        .map(([key, sizeBytes]) => ({ name: key.slice(start.length), sizeBytes }));
      return Promise.resolve(found);
    },
  };
  return disk;

  function contentOf(key: string): Uint8Array<ArrayBuffer> {
    return (filesByPath.get(key) ?? new Uint8Array()).subarray(0, sizesByPath.get(key) ?? 0);
  }

  /** Room grows by doubling, so that many small writes stay cheap. */
  function resize(key: string, size: number): void {
    const before = filesByPath.get(key) ?? new Uint8Array();
    if (size > before.length) {
      const grown = new Uint8Array(Math.max(size, before.length * 2));
      grown.set(before);
      filesByPath.set(key, grown);
    } else {
      filesByPath.set(key, before.fill(0, size));
    }
    sizesByPath.set(key, size);
  }

  function openFile(key: string): DiskFile {
    return {
      getSize: () => sizesByPath.get(key) ?? 0,
      read(into, { at }) {
        const found = contentOf(key).subarray(at, at + into.length);
        into.set(found);
        return found.length;
      },
      write(bytes, { at }) {
        disk.beforeWrite(key, bytes.length);
        const size = sizesByPath.get(key) ?? 0;
        const end = at + bytes.length;
        if (disk.totalBytes() + Math.max(0, end - size) > limitBytes)
          throw new DOMException('The disk is full.', 'QuotaExceededError');
        if (end > size) resize(key, end);
        filesByPath.get(key)?.set(bytes, at);
        return bytes.length;
      },
      truncate: (size) => resize(key, size),
      flush: () => undefined,
      close: () => undefined,
    };
  }
}
