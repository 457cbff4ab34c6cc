import { storeRoot } from '../../core/models/store-place.ts';

/** True when a model was ever stored here. It only looks for the folder, and starts nothing. */
export async function hasModelStore(): Promise<boolean> {
  try {
    await (await navigator.storage.getDirectory()).getDirectoryHandle(storeRoot);
    return true;
  } catch {
    return false;
  }
}
