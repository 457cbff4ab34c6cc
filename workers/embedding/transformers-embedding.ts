import type { StoredModel } from '../contracts/stored-model.ts';
import { AutoModel, AutoTokenizer, Tensor, readFromStore } from '../transformers/transformers.ts';
import type { EmbeddingRuntime } from './embedding-runtime.ts';

/**
 * A sentence-embedding model through transformers.js 4.3.1, on the processor. The pipeline of the library is not used:
 * it cannot be told the longest text, and asks for files of a branch.
 */
export async function loadTransformersEmbedding(
  { repository, fileUrls }: StoredModel,
  threads: number,
): Promise<EmbeddingRuntime> {
  readFromStore(fileUrls, threads);
  const [tokenizer, model] = await Promise.all([
    AutoTokenizer.from_pretrained(repository),
    AutoModel.from_pretrained(repository, { dtype: 'q8', device: 'wasm' }),
  ]);

  return {
    async read(texts) {
      const inputs: object = tokenizer([...texts], {
        padding: true,
        truncation: true,
        max_length: mostTokens,
      });
      const outputs: unknown = await model(inputs);
      const hidden = tensorIn(outputs, 'last_hidden_state');
      const values: unknown = hidden.data;
      const mask: unknown = tensorIn(inputs, 'attention_mask').data;
      const [count, tokens, width] = hidden.dims;
      if (!(values instanceof Float32Array) || !(mask instanceof BigInt64Array))
        throw new Error('The model gave no vectors.');
      if (count !== texts.length || tokens === undefined || width === undefined)
        throw new Error('The model gave vectors of another shape.');
      return { texts: count, tokens, width, values, mask };
    },
  };
}

/** What MiniLM was trained on; a sentence or a summary is shorter. */
const mostTokens = 256;

function tensorIn(parts: unknown, key: string): Tensor {
  const found: unknown =
    typeof parts === 'object' && parts !== null
      ? Object.entries(parts).find(([name]) => name === key)?.[1]
      : undefined;
  if (!(found instanceof Tensor)) throw new Error(`The model gave no ${key}.`);
  return found;
}
