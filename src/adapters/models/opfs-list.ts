import * as v from 'valibot';

/** A short list that the app keeps beside the models, in a small file. */
export interface OpfsList<Entry> {
  /** Empty where nothing, or nothing readable, is kept. Never rejects. */
  read(): Promise<readonly Entry[]>;
  /** One change after another, so that none is lost. Never rejects: what cannot be written is not kept. */
  change(to: (kept: readonly Entry[]) => readonly Entry[]): Promise<void>;
}

export function createOpfsList<Entry>(
  fileName: string,
  entrySchema: v.GenericSchema<unknown, Entry>,
): OpfsList<Entry> {
  const schema = v.pipe(v.string(), v.parseJson(), v.array(entrySchema));
  let turn: Promise<unknown> = Promise.resolve();

  async function readNow(): Promise<readonly Entry[]> {
    try {
      const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle(folderName);
      const text = await (await (await folder.getFileHandle(fileName)).getFile()).text();
      const parsed = v.safeParse(schema, text);
      return parsed.success ? parsed.output : [];
    } catch {
      // Not there, or not to be read.
      return [];
    }
  }

  async function write(entries: readonly Entry[]): Promise<void> {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle(folderName, { create: true });
    const file = await (await folder.getFileHandle(fileName, { create: true })).createWritable();
    await file.write(JSON.stringify(entries));
    await file.close();
  }

  return {
    read: async () => {
      await turn;
      return readNow();
    },
    change: (to) => {
      const changing = turn.then(async () => write(to(await readNow())));
      turn = changing.catch(() => undefined);
      return changing.catch(() => undefined);
    },
  };
}

const folderName = 'greenroom-models';
