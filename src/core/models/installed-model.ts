import type { ModelEntry } from './manifest.ts';

/**
 * A model whose files are all on the device and verified. A newer revision is installed beside the old one and used
 * at once; the old one stays as `previous` until the new one is kept or rolled back.
 */
export interface InstalledModel {
  /** As it was in the manifest, with every file listed and its size and hash filled in. */
  readonly model: ModelEntry;
  readonly manifestVersion: string;
  readonly installedAtMs: number;
  readonly status: 'in-use' | 'previous';
}

export type ModelState =
  | { readonly type: 'absent' }
  | { readonly type: 'partial'; readonly storedBytes: number }
  | { readonly type: 'installed'; readonly installed: InstalledModel }
  /** The one in use is of another revision than the manifest names. */
  | { readonly type: 'outdated'; readonly installed: InstalledModel }
  /** A newer one is tried; the one before can come back. */
  | { readonly type: 'on-trial'; readonly installed: InstalledModel; readonly previous: InstalledModel };

/** The one to load: undefined when none is installed. */
export function modelInUse(
  installed: readonly InstalledModel[],
  modelId: string,
): InstalledModel | undefined {
  return installed.find(({ model, status }) => model.id === modelId && status === 'in-use');
}

export function stateOfModel(
  model: ModelEntry,
  installed: readonly InstalledModel[],
  storedBytesByUrl: Readonly<Record<string, number>>,
): ModelState {
  const inUse = modelInUse(installed, model.id);
  if (inUse === undefined) {
    const storedBytes = model.files.reduce((sum, { url }) => sum + (storedBytesByUrl[url] ?? 0), 0);
    return storedBytes === 0 ? { type: 'absent' } : { type: 'partial', storedBytes };
  }
  const previous = installed.find((each) => each.model.id === model.id && each.status === 'previous');
  if (previous !== undefined) return { type: 'on-trial', installed: inUse, previous };
  return { type: isSameRevision(inUse.model, model) ? 'installed' : 'outdated', installed: inUse };
}

/** The list once `added` is in use; what was in use before it becomes `previous`, and an older `previous` goes. */
export function withInstalled(
  installed: readonly InstalledModel[],
  added: InstalledModel,
): readonly InstalledModel[] {
  const others = installed.filter(({ model }) => model.id !== added.model.id);
  const before = modelInUse(installed, added.model.id);
  if (before === undefined || isSameRevision(before.model, added.model)) {
    const previous = installed.filter(
      ({ model, status }) => model.id === added.model.id && status === 'previous',
    );
    return [...others, ...previous, added];
  }
  return [...others, { ...before, status: 'previous' }, added];
}

/** Ends a trial with the new one. */
export function withKept(installed: readonly InstalledModel[], modelId: string): readonly InstalledModel[] {
  return installed.filter(({ model, status }) => model.id !== modelId || status === 'in-use');
}

/** Ends a trial with the old one; without an old one nothing changes. */
export function withRolledBack(
  installed: readonly InstalledModel[],
  modelId: string,
): readonly InstalledModel[] {
  const hasPrevious = installed.some(({ model, status }) => model.id === modelId && status === 'previous');
  if (!hasPrevious) return installed;
  return installed
    .filter(({ model, status }) => model.id !== modelId || status === 'previous')
    .map((each) => (each.model.id === modelId ? { ...each, status: 'in-use' as const } : each));
}

export function withoutModel(
  installed: readonly InstalledModel[],
  modelId: string,
): readonly InstalledModel[] {
  return installed.filter(({ model }) => model.id !== modelId);
}

/** Files that `before` needed and `after` does not: safe to delete. */
export function filesNoLongerNeeded(
  before: readonly InstalledModel[],
  after: readonly InstalledModel[],
): readonly string[] {
  const needed = new Set(after.flatMap(urlsOf));
  return [...new Set(before.flatMap(urlsOf))].filter((url) => !needed.has(url));
}

function urlsOf({ model }: InstalledModel): readonly string[] {
  return model.files.map(({ url }) => url);
}

/** Two manifests that point at the same addresses mean the same bytes. */
function isSameRevision(one: ModelEntry, other: ModelEntry): boolean {
  const urls = new Set(one.files.map(({ url }) => url));
  return other.files.every(({ url }) => urls.has(url));
}
