import type { ModelEntry, ModelFile } from '../../src/core/models/manifest.ts';
import type { PickedFile } from '../../src/core/ports/model-store.ts';

/**
 * Which file of a known model a picked one can be, by name, size and folder; its content decides later. Null when there
 * is none, or when several have that name and the folder does not tell them apart.
 */
export function matchPicked(picked: PickedFile, models: readonly ModelEntry[]): ModelFile | null {
  const candidates = models
    .flatMap((model) => model.files.map((file) => ({ model, file })))
    .filter(({ file }) => pathOf(file.url).endsWith(`/${picked.name}`))
    .filter(({ file }) => file.sizeBytes === null || file.sizeBytes === picked.size);
  const urls = new Set(candidates.map(({ file }) => file.url));
  const [first] = candidates;
  if (urls.size === 1 && first !== undefined) return first.file;
  const folders = (picked.webkitRelativePath ?? '').split('/').slice(0, -1);
  const inFolder = candidates.filter(({ model }) =>
    folders.includes(model.repository.split('/').at(-1) ?? ''),
  );
  const path = picked.webkitRelativePath ?? picked.name;
  const placed = inFolder.find(({ file }) => path.endsWith(pathInRepository(file.url)));
  return placed?.file ?? null;
}

function pathOf(url: string): string {
  return new URL(url).pathname;
}

/** What follows `/resolve/<revision>`. */
function pathInRepository(url: string): string {
  return /\/resolve\/[^/]+(\/.*)$/.exec(pathOf(url))?.[1] ?? pathOf(url);
}
