import { storeEndings, storeFolderOf } from '../../src/core/models/store-place.ts';
import { sha256OfText } from './sha256.ts';

/** A complete file of the store as the runtimes take it: a File that is read when it is used. Null when it is not there. */
export async function openStored(url: string): Promise<File | null> {
  try {
    let folder = await navigator.storage.getDirectory();
    for (const name of storeFolderOf(url)) folder = await folder.getDirectoryHandle(name);
    const name = await sha256OfText(url);
    // Without its record a file is partial, or was taken out because it is damaged.
    await folder.getFileHandle(name + storeEndings.record);
    return await (await folder.getFileHandle(name + storeEndings.content)).getFile();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return null;
    throw error;
  }
}

/** For wllama: the parts of a model in order. Null when one is not there. */
export async function openAllStored(urls: readonly string[]): Promise<readonly File[] | null> {
  const files = await Promise.all(urls.map(openStored));
  const found = files.filter((file) => file !== null);
  return found.length === urls.length ? found : null;
}
