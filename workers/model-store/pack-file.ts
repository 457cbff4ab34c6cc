import * as v from 'valibot';
import type { ModelEntry } from '../../src/core/models/manifest.ts';
import { modelEntrySchema } from '../../src/core/models/parse-manifest.ts';
import type { PickedFile } from '../../src/core/ports/model-store.ts';

/**
 * One file for several models: a first line that names the format, a second with JSON that lists models and files, then
 * the bytes of the files one after another. It is put together from references, so making it copies nothing.
 */
export interface PackContents {
  readonly models: readonly ModelEntry[];
  readonly files: readonly PackedFile[];
}

export interface PackedFile {
  readonly url: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly atBytes: number;
}

export function packHead(
  models: readonly ModelEntry[],
  files: readonly Omit<PackedFile, 'atBytes'>[],
): string {
  return `${magic}${JSON.stringify({ models, files })}\n`;
}

/** `not-a-pack` for any other file. */
export async function readPackHead(file: PickedFile): Promise<PackContents | 'not-a-pack' | 'damaged'> {
  const start = await textOf(file, 0, magic.length);
  if (start !== magic) return 'not-a-pack';
  const head = await textOf(file, 0, Math.min(file.size, mostHeadBytes));
  const end = head.indexOf('\n', magic.length);
  const parsed = v.safeParse(
    v.pipe(v.string(), v.parseJson(), headSchema),
    head.slice(magic.length, Math.max(0, end)),
  );
  if (!parsed.success) return 'damaged';
  let atBytes = new TextEncoder().encode(head.slice(0, end + 1)).length;
  const files = parsed.output.files.map((packed) => {
    const placed = { ...packed, atBytes };
    atBytes += packed.sizeBytes;
    return placed;
  });
  return atBytes === file.size ? { models: parsed.output.models, files } : 'damaged';
}

const magic = 'GREENROOM MODELS 1\n';
const mostHeadBytes = 16 * 1024 * 1024;

const headSchema = v.object({
  models: v.array(modelEntrySchema),
  files: v.array(
    v.object({
      url: v.pipe(v.string(), v.url()),
      sizeBytes: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
      sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
    }),
  ),
});

async function textOf(file: PickedFile, start: number, end: number): Promise<string> {
  return new TextDecoder().decode(await file.slice(start, end).arrayBuffer());
}
