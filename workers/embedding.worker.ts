import { expose, transfer } from 'comlink';
import type { EmbeddingApi } from './contracts/embedding.contract.ts';
import { createEmbeddingEngine } from './embedding/embedding-engine.ts';
import { loadTransformersEmbedding } from './embedding/transformers-embedding.ts';
import { openStored } from './model-store/open-stored.ts';
import { threadsFor } from './transformers/transformers.ts';

const threads = threadsFor(navigator.hardwareConcurrency, crossOriginIsolated);
const engine = createEmbeddingEngine({
  loadEmbedding: (model) => loadTransformersEmbedding(model, threads),
  openFile: openStored,
});
expose({
  load: (model) => engine.load(model),
  embed: async (texts, as) => {
    const made = await engine.embed(texts, as);
    return made.ok ? transfer(made, [made.value.values.buffer]) : made;
  },
  cancel: () => engine.cancel(),
} satisfies EmbeddingApi);
