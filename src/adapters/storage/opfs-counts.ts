/** How many events each interview has, noted outside the database: whoever is named here was not lost on purpose. */
export interface NotedCounts {
  ids(): Promise<readonly string[]>;
  /** 0 where nothing is noted. */
  of(interviewId: string): Promise<number>;
}

const prefix = 'count-';

/**
 * [Note: Silent recreation] A damaged IndexedDB opens again as an empty one, without an error. The vault notes the
 * number of events in the private file system, beside the keys, where it can be compared with what is read.
 */
export function createOpfsCounts(folderName = 'vault'): NotedCounts {
  const folder = async (): Promise<FileSystemDirectoryHandle> =>
    (await navigator.storage.getDirectory()).getDirectoryHandle(folderName);

  return {
    ids: async () => {
      try {
        const ids: string[] = [];
        for await (const name of (await folder()).keys()) {
          if (name.startsWith(prefix)) ids.push(name.slice(prefix.length));
        }
        return ids;
      } catch {
        // No private file system, or no folder in it yet: nothing was noted.
        return [];
      }
    },
    of: async (interviewId) => {
      try {
        const file = await (await (await folder()).getFileHandle(`${prefix}${interviewId}`)).getFile();
        const bytes = await file.arrayBuffer();
        return bytes.byteLength === 4 ? new DataView(bytes).getUint32(0) : 0;
      } catch {
        return 0;
      }
    },
  };
}
