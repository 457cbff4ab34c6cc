import { describe, expect, it } from 'vitest';
import { readText, writeText } from '../../../workers/model-store/model-disk.ts';
import { createMemoryDisk } from '../../fakes/memory-disk.ts';

const path = { folder: ['models'], name: 'list.json' };

/** A disk on which the file is written so many times while it is read. */
function writtenMeanwhile(times: number) {
  const disk = createMemoryDisk();
  let left = times;
  const text = (blob: Blob) => () =>
    left-- > 0 ? Promise.reject(new DOMException('', 'NotReadableError')) : Blob.prototype.text.call(blob);
  return {
    ...disk,
    blob: async (at: typeof path) => {
      const blob = await disk.blob(at);
      return blob === null ? null : Object.assign(blob, { text: text(blob) });
    },
    openExisting: () => Promise.reject(new DOMException('', 'NoModificationAllowedError')),
  };
}

describe('a text on the disk', () => {
  it('is read also while somebody has the file open', async () => {
    const disk = writtenMeanwhile(0);
    await writeText(disk, path, '[]');
    expect(await readText(disk, path)).toBe('[]');
    expect(await readText(disk, { ...path, name: 'other.json' })).toBeNull();
  });

  it('is read anew when it was written meanwhile, but not for ever', async () => {
    const disk = writtenMeanwhile(2);
    await writeText(disk, path, '[]');
    expect(await readText(disk, path)).toBe('[]');
    const restless = writtenMeanwhile(Infinity);
    await writeText(restless, path, '[]');
    await expect(readText(restless, path)).rejects.toThrow(DOMException);
  });
});
