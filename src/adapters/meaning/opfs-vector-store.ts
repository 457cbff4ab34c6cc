import type { VectorStore } from '../../core/ports/vector-store.ts';
import { parseVectorFile, encodeVectorFile } from '../../core/meaning/vector-file.ts';

/** One file beside the models: the bank's vectors for the one model that is in use. */
export function createOpfsVectorStore(): VectorStore {
  let turn: Promise<unknown> = Promise.resolve();

  /** One after another, so that a late write does not bring back what was dropped. */
  function inTurn<T>(act: () => Promise<T>): Promise<T> {
    const next = turn.then(act);
    turn = next.catch(() => undefined);
    return next;
  }

  return {
    read: () =>
      inTurn(async () => {
        try {
          const file = await (await (await folder(false)).getFileHandle(fileName)).getFile();
          const parsed = parseVectorFile(new Uint8Array(await file.arrayBuffer()));
          return parsed.ok ? parsed.value : null;
        } catch {
          // Not there, or not to be read: then they are computed.
          return null;
        }
      }),
    keep: (vectors) =>
      inTurn(async () => {
        try {
          const handle = await (await folder(true)).getFileHandle(fileName, { create: true });
          // What was there before stays until the last byte is written.
          const stream = await handle.createWritable();
          await stream.write(encodeVectorFile(vectors));
          await stream.close();
          return true;
        } catch {
          return false;
        }
      }),
    drop: () =>
      inTurn(async () => {
        try {
          await (await folder(false)).removeEntry(fileName);
        } catch {
          // It is not there.
        }
      }),
  };
}

const folderName = 'greenroom-models';
const fileName = 'bank.vectors';

async function folder(create: boolean): Promise<FileSystemDirectoryHandle> {
  return (await navigator.storage.getDirectory()).getDirectoryHandle(folderName, { create });
}
