/** What models-manifest.json holds: every model that the app knows, file by file. */
export interface ModelsManifest {
  /** Names this edition; a later one can bring other revisions of the same models. */
  readonly version: string;
  /** The compiled WebLLM libraries fit one version of the package only, so the two are held together. */
  readonly webllm: { readonly packageVersion: string; readonly modelVersion: string };
  readonly models: readonly ModelEntry[];
  readonly sets: readonly ModelSet[];
}

export interface ModelEntry {
  readonly id: string;
  readonly name: string;
  readonly part: ModelPart;
  readonly runtime: ModelRuntime;
  /** What it does in the app, in one sentence. */
  readonly purpose: string;
  /** Where it comes from, as owner/name on the Hugging Face Hub. */
  readonly repository: string;
  /** The commit that the addresses below name; null while they still point at a branch that can move. */
  readonly revision: string | null;
  readonly languages: 'english' | 'many';
  readonly licence: { readonly name: string; readonly url: string };
  readonly needs: ModelNeeds;
  /** The size of the download where `files` does not give it: an estimate, to be shown as one. */
  readonly estimatedBytes: number;
  /** Only for WebLLM: its name there, and the address of its compiled library, which is one of `files`. */
  readonly webllm: { readonly modelId: string; readonly libraryUrl: string } | null;
  /** Only for embeddings; absent in what was installed before it was noted. */
  readonly embedding?: EmbeddingShape;
  readonly files: readonly ModelFile[];
  /** One of `files` that lists the rest (MLC's tensor-cache.json); null when `files` is complete. */
  readonly listUrl: string | null;
}

export type ModelPart = 'language' | 'transcription' | 'embeddings' | 'voice' | 'picture-text';
export type ModelRuntime = 'webllm' | 'wllama' | 'transformers';

/** What a model makes of a text. The vectors of its tokens are averaged. */
export interface EmbeddingShape {
  /** How many numbers a vector has. */
  readonly dimension: number;
  /** What the model wants before a text; empty for most. */
  readonly prefixes: { readonly query: string; readonly passage: string };
}

export interface ModelFile {
  /** Also the key under which it is stored, wherever the bytes came from. */
  readonly url: string;
  /** Null where it is not known: learned at the first download, recorded and checked ever after. */
  readonly sizeBytes: number | null;
  /** Lower-case hex; null as above. */
  readonly sha256: string | null;
}

export interface ModelNeeds {
  readonly webgpu: boolean;
  readonly shaderF16: boolean;
  /** Graphics memory in megabytes; null where it runs on the processor. */
  readonly vramMb: number | null;
  /** Memory of the device in gigabytes below which it is not offered. */
  readonly memoryGb: number;
  /** WebAssembly with 64-bit addresses. */
  readonly memory64: boolean;
}

export type SetId = 'light' | 'balanced' | 'best';

/** Models that go together. Of the language models one is chosen by what the device can do. */
export interface ModelSet {
  readonly id: SetId;
  readonly language: {
    readonly webgpuF16: string;
    readonly webgpuF32: string;
    readonly cpu: string;
  };
  readonly transcription: { readonly english: string; readonly many: string };
  readonly embeddings: { readonly english: string; readonly many: string };
  readonly voice: string | null;
  readonly pictureText: string | null;
}

export interface ModelSize {
  readonly bytes: number;
  /** True when part of it is not known exactly. */
  readonly estimated: boolean;
}

export function sizeOfModel(model: ModelEntry): ModelSize {
  const known = model.files.reduce((sum, { sizeBytes }) => sum + (sizeBytes ?? 0), 0);
  const exact = model.listUrl === null && model.files.every(({ sizeBytes }) => sizeBytes !== null);
  return exact
    ? { bytes: known, estimated: false }
    : { bytes: Math.max(known, model.estimatedBytes), estimated: true };
}

export function sizeOfModels(models: readonly ModelEntry[]): ModelSize {
  const sizes = models.map(sizeOfModel);
  return {
    bytes: sizes.reduce((sum, { bytes }) => sum + bytes, 0),
    estimated: sizes.some(({ estimated }) => estimated),
  };
}
