import * as v from 'valibot';
import type { InstalledModel } from '../../src/core/models/installed-model.ts';
import { modelEntrySchema } from '../../src/core/models/parse-manifest.ts';
import type { ModelDisk } from './model-disk.ts';
import { readText, writeText } from './model-disk.ts';

/** Which models are installed. Written to two files in turn, so that a torn one leaves the list before it. */
export async function readInstalled(disk: ModelDisk): Promise<readonly InstalledModel[]> {
  return (await readNewest(disk)).installed;
}

export async function writeInstalled(disk: ModelDisk, installed: readonly InstalledModel[]): Promise<void> {
  const { sequence } = await readNewest(disk);
  const next = { sequence: sequence + 1, installed };
  await writeText(disk, slots[next.sequence % slots.length] ?? slots[0], JSON.stringify(next));
}

const folder = ['greenroom-models'];
const slots = [
  { folder, name: 'installed-0.json' },
  { folder, name: 'installed-1.json' },
] as const;

const listSchema = v.object({
  sequence: v.number(),
  installed: v.array(
    v.object({
      model: modelEntrySchema,
      manifestVersion: v.string(),
      installedAtMs: v.number(),
      status: v.picklist(['in-use', 'previous']),
    }),
  ),
});

async function readNewest(disk: ModelDisk): Promise<v.InferOutput<typeof listSchema>> {
  const lists = await Promise.all(slots.map(async (slot) => parseList(await readText(disk, slot))));
  return lists
    .filter((list) => list !== null)
    .reduce((newest, list) => (list.sequence > newest.sequence ? list : newest), {
      sequence: 0,
      installed: [],
    });
}

function parseList(text: string | null): v.InferOutput<typeof listSchema> | null {
  if (text === null) return null;
  try {
    const parsed = v.safeParse(listSchema, JSON.parse(text));
    return parsed.success ? parsed.output : null;
  } catch {
    // Torn while it was written; the other slot holds the list before it.
    return null;
  }
}
