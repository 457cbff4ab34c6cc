import {
  closeSync,
  existsSync,
  fsyncSync,
  fstatSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { openAsBlob, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { DiskFile, FilePath, ModelDisk } from '../../../workers/model-store/model-disk.ts';

/** The store on a real disk, in a folder: what the browser's private file system is to the worker. */
export function createFileDisk(root: string): ModelDisk {
  const pathOf = ({ folder, name }: FilePath): string => join(root, ...folder, name);
  const openFile = (path: string, flags: string): DiskFile => {
    const file = openSync(path, flags);
    return {
      getSize: () => fstatSync(file).size,
      read: (into, { at }) => readSync(file, into, 0, into.length, at),
      write: (bytes, { at }) => writeSync(file, bytes, 0, bytes.length, at),
      truncate: (size) => ftruncateSync(file, size),
      flush: () => fsyncSync(file),
      close: () => closeSync(file),
    };
  };
  return {
    open(path) {
      mkdirSync(join(root, ...path.folder), { recursive: true });
      return Promise.resolve(openFile(pathOf(path), existsSync(pathOf(path)) ? 'r+' : 'w+'));
    },
    openExisting: (path) => Promise.resolve(existsSync(pathOf(path)) ? openFile(pathOf(path), 'r+') : null),
    blob: async (path) => (existsSync(pathOf(path)) ? openAsBlob(pathOf(path)) : null),
    remove(path) {
      rmSync(pathOf(path), { force: true });
      return Promise.resolve();
    },
    list(folder) {
      const path = join(root, ...folder);
      const names = existsSync(path) ? readdirSync(path) : [];
      return Promise.resolve(names.map((name) => ({ name, sizeBytes: statSync(join(path, name)).size })));
    },
  };
}
