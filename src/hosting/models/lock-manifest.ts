import { createHash } from 'node:crypto';
import type { ModelEntry, ModelFile, ModelsManifest } from '../../core/models/manifest.ts';

export interface LockDeps {
  readonly fetchFile: (url: string) => Promise<Response>;
  /** Where the Hub is; another address in tests. Without a slash at the end. */
  readonly hub: string;
  readonly onFile: (url: string) => void;
}

/**
 * Fixes what is still open: the commit that a branch points at now, the files that a list names, each size and each
 * hash. Every file that lacks one of them is read once, whole. What is fixed already is not asked again.
 */
export async function lockManifest(manifest: ModelsManifest, deps: LockDeps): Promise<ModelsManifest> {
  const models: ModelEntry[] = [];
  for (const model of manifest.models) models.push(await lockModel(model, deps));
  return { ...manifest, models };
}

async function lockModel(model: ModelEntry, deps: LockDeps): Promise<ModelEntry> {
  const revision = model.revision ?? (await readRevision(model.repository, deps));
  const pin = (url: string): string => url.replace('/resolve/main/', `/resolve/${revision}/`);
  const open = model.files.map((file) => ({ ...file, url: pin(file.url) }));
  const listed = model.listUrl === null ? [] : await readListed(pin(model.listUrl), deps);
  const known = new Set(open.map(({ url }) => url));
  const files: ModelFile[] = [];
  for (const file of [...open, ...listed.filter(({ url }) => !known.has(url))])
    files.push(await lockFile(file, deps));
  const estimatedBytes = files.reduce((sum, { sizeBytes }) => sum + (sizeBytes ?? 0), 0);
  return { ...model, revision, files, listUrl: null, estimatedBytes };
}

/** The Hub tells the commit of a branch at /api/models/<owner>/<name>/revision/<branch>. */
async function readRevision(repository: string, { fetchFile, hub }: LockDeps): Promise<string> {
  const answer = await fetchFile(`${hub}/api/models/${repository}/revision/main`);
  if (!answer.ok) throw new Error(`${repository}: ${answer.status}`);
  const { sha } = (await answer.json()) as { readonly sha?: unknown };
  if (typeof sha !== 'string' || !/^[0-9a-f]{40}$/.test(sha)) throw new Error(`${repository} has no commit`);
  return sha;
}

async function readListed(listUrl: string, { fetchFile }: LockDeps): Promise<readonly ModelFile[]> {
  const answer = await fetchFile(listUrl);
  if (!answer.ok) throw new Error(`${listUrl}: ${answer.status}`);
  const { records } = (await answer.json()) as {
    readonly records: readonly { dataPath: string; nbytes: number }[];
  };
  return records.map(({ dataPath, nbytes }) => ({
    url: new URL(dataPath, listUrl).href,
    sizeBytes: nbytes,
    sha256: null,
  }));
}

async function lockFile(file: ModelFile, { fetchFile, onFile }: LockDeps): Promise<ModelFile> {
  if (file.sizeBytes !== null && file.sha256 !== null) return file;
  onFile(file.url);
  const answer = await fetchFile(file.url);
  if (!answer.ok || answer.body === null) throw new Error(`${file.url}: ${answer.status}`);
  const hash = createHash('sha256');
  let sizeBytes = 0;
  for await (const chunk of answer.body) {
    hash.update(chunk as Uint8Array);
    sizeBytes += (chunk as Uint8Array).length;
  }
  const sha256 = hash.digest('hex');
  const isAsKnown =
    (file.sizeBytes === null || file.sizeBytes === sizeBytes) &&
    (file.sha256 === null || file.sha256 === sha256);
  if (!isAsKnown) throw new Error(`${file.url} is not what the manifest promises`);
  return { url: file.url, sizeBytes, sha256 };
}
