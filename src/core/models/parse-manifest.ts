import * as v from 'valibot';
import { err, ok } from '../shared/result.ts';
import type { Result } from '../shared/result.ts';
import type { ModelEntry, ModelsManifest } from './manifest.ts';

export interface ManifestError {
  readonly type: 'manifest-not-readable';
  /** The first thing that is wrong, with the place. */
  readonly detail: string;
}

/** Reads models-manifest.json. What refers to each other in it must be there. */
export function parseManifest(value: unknown): Result<ModelsManifest, ManifestError> {
  const parsed = v.safeParse(manifestSchema, value);
  if (!parsed.success) return err({ type: 'manifest-not-readable', detail: issueInWords(parsed.issues) });
  const [problem] = findBrokenReferences(parsed.output);
  return problem === undefined ? ok(parsed.output) : err({ type: 'manifest-not-readable', detail: problem });
}

const sha256Schema = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const bytesSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

export const modelEntrySchema = v.object({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9.-]*$/)),
  name: v.pipe(v.string(), v.nonEmpty()),
  part: v.picklist(['language', 'transcription', 'embeddings', 'voice', 'picture-text']),
  runtime: v.picklist(['webllm', 'wllama', 'transformers']),
  purpose: v.pipe(v.string(), v.nonEmpty()),
  repository: v.pipe(v.string(), v.regex(/^[\w.-]+\/[\w.-]+$/)),
  revision: v.nullable(v.pipe(v.string(), v.regex(/^[0-9a-f]{40}$/))),
  languages: v.picklist(['english', 'many']),
  licence: v.object({ name: v.pipe(v.string(), v.nonEmpty()), url: v.pipe(v.string(), v.url()) }),
  needs: v.object({
    webgpu: v.boolean(),
    shaderF16: v.boolean(),
    vramMb: v.nullable(v.number()),
    memoryGb: v.number(),
    memory64: v.boolean(),
  }),
  estimatedBytes: bytesSchema,
  webllm: v.nullable(v.object({ modelId: v.string(), libraryUrl: v.pipe(v.string(), v.url()) })),
  embedding: v.exactOptional(
    v.object({
      dimension: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(4096)),
      prefixes: v.object({ query: v.string(), passage: v.string() }),
    }),
  ),
  files: v.pipe(
    v.array(
      v.object({
        url: v.pipe(v.string(), v.url()),
        sizeBytes: v.nullable(bytesSchema),
        sha256: v.nullable(sha256Schema),
      }),
    ),
    v.minLength(1),
  ),
  listUrl: v.nullable(v.pipe(v.string(), v.url())),
}) satisfies v.GenericSchema<unknown, ModelEntry>;

const languagesSchema = v.object({ english: v.string(), many: v.string() });

const manifestSchema = v.object({
  version: v.pipe(v.string(), v.nonEmpty()),
  webllm: v.object({ packageVersion: v.string(), modelVersion: v.string() }),
  models: v.array(modelEntrySchema),
  sets: v.array(
    v.object({
      id: v.picklist(['light', 'balanced', 'best']),
      language: v.object({ webgpuF16: v.string(), webgpuF32: v.string(), cpu: v.string() }),
      transcription: languagesSchema,
      embeddings: languagesSchema,
      voice: v.nullable(v.string()),
      pictureText: v.nullable(v.string()),
    }),
  ),
}) satisfies v.GenericSchema<unknown, ModelsManifest>;

function findBrokenReferences({ models, sets }: ModelsManifest): readonly string[] {
  const ids = new Set(models.map(({ id }) => id));
  const twice = models.filter(({ id }, index) => models.findIndex((other) => other.id === id) !== index);
  const unknown = sets.flatMap((set) =>
    [
      ...Object.values(set.language),
      ...Object.values(set.transcription),
      ...Object.values(set.embeddings),
      ...[set.voice, set.pictureText].filter((id) => id !== null),
    ]
      .filter((id) => !ids.has(id))
      .map((id) => `the set ${set.id} names ${id}, which is not there`),
  );
  const withoutFile = models.flatMap(({ id, files, listUrl, webllm }) =>
    [listUrl, webllm?.libraryUrl ?? null]
      .filter((url) => url !== null && !files.some((file) => file.url === url))
      .map((url) => `${id} names ${url ?? ''}, which is not one of its files`),
  );
  const withoutShape = models
    .filter(({ part, embedding }) => (part === 'embeddings') !== (embedding !== undefined))
    .map(({ id }) => `${id} is for embeddings and does not say of which shape, or the other way round`);
  return [...twice.map(({ id }) => `${id} is there twice`), ...unknown, ...withoutFile, ...withoutShape];
}

function issueInWords([issue]: readonly v.BaseIssue<unknown>[]): string {
  if (issue === undefined) return 'unknown';
  const place = issue.path?.map(({ key }) => String(key)).join('.') ?? 'the manifest';
  return `${place}: ${issue.message}`;
}
