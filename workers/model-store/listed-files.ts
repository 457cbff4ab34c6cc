import * as v from 'valibot';
import type { ModelEntry, ModelFile } from '../../src/core/models/manifest.ts';
import type { ModelDisk } from './model-disk.ts';
import { isComplete, pathsOf } from './stored-file.ts';

/**
 * The model with the files that its list names (MLC's tensor-cache.json), once that list is stored. The same model when
 * it has no list, or one that is not there yet.
 */
export async function withListedFiles(model: ModelEntry, disk: ModelDisk): Promise<ModelEntry> {
  if (model.listUrl === null) return model;
  const listed = await readListed(model.listUrl, disk);
  if (listed === null) return model;
  const known = new Set(model.files.map(({ url }) => url));
  return { ...model, files: [...model.files, ...listed.filter(({ url }) => !known.has(url))], listUrl: null };
}

const listSchema = v.object({
  records: v.array(v.object({ dataPath: v.pipe(v.string(), v.regex(/^[\w.-]+$/)), nbytes: v.number() })),
});

async function readListed(listUrl: string, disk: ModelDisk): Promise<readonly ModelFile[] | null> {
  const paths = await pathsOf(listUrl);
  if (!(await isComplete(disk, paths))) return null;
  const text = await (await disk.blob(paths.content))?.text();
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), listSchema), text);
  if (!parsed.success) return null;
  return parsed.output.records.map(({ dataPath, nbytes }) => ({
    url: new URL(dataPath, listUrl).href,
    sizeBytes: nbytes,
    sha256: null,
  }));
}
