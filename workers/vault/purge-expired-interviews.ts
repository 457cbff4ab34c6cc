import { countFile, interviewFile } from './key-files.ts';
import { vaultFolder } from './opfs-key-files.ts';
import { purgeInServiceWorker } from './service-worker-purge.ts';

/**
 * For the service worker: erases what has expired, with what a service worker has. It has no sync access handle, so
 * the secret's file is removed and not overwritten before; its bytes may stay on the disk until they are reused. A
 * page overwrites them. Never rejects.
 */
export async function purgeExpiredInterviews(): Promise<readonly string[]> {
  try {
    return await purgeInServiceWorker({
      indexedDB,
      removeSecret,
      lockNames: async () => ((await navigator.locks.query()).held ?? []).map(({ name }) => name),
      digest: async (text) => {
        const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
        return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
      },
      nowMs: () => Date.now(),
    });
  } catch {
    // The next page purges before it shows anything.
    return [];
  }
}

async function removeSecret(interviewId: string): Promise<boolean> {
  try {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle(vaultFolder);
    for (const name of [interviewFile(interviewId), countFile(interviewId)]) await remove(folder, name);
    return true;
  } catch {
    return false;
  }
}

async function remove(folder: FileSystemDirectoryHandle, name: string): Promise<void> {
  try {
    await folder.removeEntry(name);
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'NotFoundError')) throw error;
  }
}
