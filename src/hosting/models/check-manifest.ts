import type { ModelEntry, ModelsManifest } from '../../core/models/manifest.ts';
import type { LibraryFacts } from './library-facts.ts';

/** Holds the manifest against what the installed libraries will ask for; returns what is wrong, in words. */
export function findManifestProblems(manifest: ModelsManifest, facts: LibraryFacts): readonly string[] {
  const { packageVersion, modelVersion } = manifest.webllm;
  return [
    ...(packageVersion === facts.webllmPackageVersion
      ? []
      : [`written for WebLLM ${packageVersion}, installed is ${facts.webllmPackageVersion}`]),
    ...(modelVersion === facts.webllmModelVersion
      ? []
      : [`libraries of ${modelVersion}, the package asks for ${facts.webllmModelVersion}`]),
    ...manifest.models.flatMap((model) =>
      problemsOf(model, facts).map((problem) => `${model.id}: ${problem}`),
    ),
  ];
}

function problemsOf(model: ModelEntry, facts: LibraryFacts): readonly string[] {
  switch (model.runtime) {
    case 'webllm':
      return webllmProblems(model, facts);
    case 'wllama':
      return model.files.every(({ url }) => url.endsWith('.gguf')) ? [] : ['has a file that is no GGUF'];
    case 'transformers':
      return missingFiles(model, filesByPart[model.part] ?? []);
  }
}

/** The commit may be fixed where the library names a branch; the rest of the addresses is the same. */
function webllmProblems(model: ModelEntry, facts: LibraryFacts): readonly string[] {
  if (model.webllm === null) return ['does not say its name in WebLLM'];
  const { modelId, libraryUrl } = model.webllm;
  const record = facts.webllmRecords.find((each) => each.modelId === modelId);
  if (record === undefined) return [`WebLLM does not know ${modelId}`];
  const needsF16 = /q\d+f16/.test(modelId);
  return [
    ...(withoutRevision(libraryUrl) === withoutRevision(record.modelLib)
      ? []
      : [`its library is not ${record.modelLib}`]),
    ...(record.model.endsWith(`/${model.repository}`) ? [] : [`it comes from ${record.model}`]),
    ...(model.needs.shaderF16 === needsF16 ? [] : ['says the wrong thing of shader-f16']),
    ...(model.needs.webgpu ? [] : ['does not say that it needs WebGPU']),
    ...(Math.round(record.vramMb ?? 0) === model.needs.vramMb ? [] : [`needs ${record.vramMb ?? 0} MB`]),
    ...missingFiles(model, ['mlc-chat-config.json', 'tensor-cache.json', 'tokenizer.json']),
  ];
}

function missingFiles({ files }: ModelEntry, names: readonly string[]): readonly string[] {
  return names
    .filter((name) => !files.some(({ url }) => url.endsWith(`/${name}`)))
    .map((name) => `lacks ${name}`);
}

function withoutRevision(url: string): string {
  return url.replace(/\/binary-mlc-llm-libs\/[^/]+\//, '/binary-mlc-llm-libs/');
}

const sequenceFiles = [
  'config.json',
  'generation_config.json',
  'preprocessor_config.json',
  'tokenizer.json',
  'tokenizer_config.json',
  'onnx/encoder_model_quantized.onnx',
  'onnx/decoder_model_merged_quantized.onnx',
];

/** What transformers.js 4.3.1 loads for each kind of pipeline, quantised to eight bits on the processor. */
const filesByPart: Partial<Readonly<Record<ModelEntry['part'], readonly string[]>>> = {
  transcription: sequenceFiles,
  'picture-text': sequenceFiles,
  embeddings: ['config.json', 'tokenizer.json', 'tokenizer_config.json', 'onnx/model_quantized.onnx'],
  voice: [
    'config.json',
    'tokenizer.json',
    'onnx/text_encoder.onnx',
    'onnx/latent_denoiser.onnx',
    'onnx/voice_decoder.onnx',
  ],
};
