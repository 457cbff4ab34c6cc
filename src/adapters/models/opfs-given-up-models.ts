import * as v from 'valibot';
import { givenUpReasons } from '../../core/ports/given-up-models.ts';
import type { GivenUpModel, GivenUpModels } from '../../core/ports/given-up-models.ts';

/** One small file beside the models, since it is the device that they do not work on, whoever uses it. */
export function createOpfsGivenUpModels(): GivenUpModels {
  let turn: Promise<unknown> = Promise.resolve();

  /** One change after another, so that none is lost. */
  function change(to: (kept: readonly GivenUpModel[]) => readonly GivenUpModel[]): Promise<void> {
    const changing = turn.then(async () => write(to(await read())));
    turn = changing.catch(() => undefined);
    return changing.catch(() => undefined);
  }

  return {
    list: async () => {
      await turn;
      return read();
    },
    add: (model) => change((kept) => [...kept.filter(({ modelId }) => modelId !== model.modelId), model]),
    forget: (forgotten) => change((kept) => kept.filter(({ modelId }) => modelId !== forgotten)),
  };
}

const folderName = 'greenroom-models';
const fileName = 'given-up.json';

const listSchema = v.array(
  v.object({
    modelId: v.string(),
    revision: v.nullable(v.string()),
    because: v.picklist(givenUpReasons),
    atMs: v.number(),
  }),
) satisfies v.GenericSchema<unknown, GivenUpModel[]>;

async function read(): Promise<readonly GivenUpModel[]> {
  try {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle(folderName);
    const text = await (await (await folder.getFileHandle(fileName)).getFile()).text();
    const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), listSchema), text);
    return parsed.success ? parsed.output : [];
  } catch {
    // Not there, or not to be read: then every model is tried.
    return [];
  }
}

async function write(models: readonly GivenUpModel[]): Promise<void> {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle(folderName, { create: true });
  const file = await (await folder.getFileHandle(fileName, { create: true })).createWritable();
  await file.write(JSON.stringify(models));
  await file.close();
}
