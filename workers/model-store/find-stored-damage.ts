import { findDamage } from './find-damage.ts';
import { createOpfsDisk } from './opfs-disk.ts';

/** `findDamage` over the browser's own file system. */
export function findStoredDamage(urls: readonly string[]): Promise<string | null> {
  return findDamage(urls, { disk: createOpfsDisk(), random: Math.random });
}
