import type { EmbeddedAs, Vectors } from '../../src/core/ports/embedder.ts';
import { err, ok } from '../../src/core/shared/result.ts';
import type { Result } from '../../src/core/shared/result.ts';
import type { EmbeddingApi, EmbeddingFailure, EmbeddingModel } from '../contracts/embedding.contract.ts';
import type { StoredModelFailure } from '../contracts/stored-model.ts';
import type { EmbeddingRuntime, LoadEmbedding } from './embedding-runtime.ts';
import { meanPooled } from './mean-pooling.ts';

export interface EmbeddingEngineDeps {
  readonly loadEmbedding: LoadEmbedding;
  /** A stored and verified file, or null. */
  readonly openFile: (url: string) => Promise<Blob | null>;
}

/** Turns texts into vectors with a model of the store. */
export function createEmbeddingEngine({ loadEmbedding, openFile }: EmbeddingEngineDeps): EmbeddingApi {
  let loaded: { readonly model: EmbeddingModel; readonly runtime: EmbeddingRuntime } | null = null;
  let running = { isCancelled: false };

  return { load, embed, cancel };

  async function load(model: EmbeddingModel): Promise<Result<void, StoredModelFailure>> {
    if (loaded?.model.modelId === model.modelId) return ok(undefined);
    // [Note: Missing files] The library waits for ever when a part of a model is not there.
    for (const url of model.fileUrls)
      if ((await openFile(url)) === null) return err({ type: 'files-missing', detail: url });
    loaded = null;
    try {
      const runtime = await loadEmbedding(model);
      const { width, values } = await runtime.read(['a']);
      if (width !== model.shape.dimension)
        return err({
          type: 'not-loaded',
          detail: `its vectors have ${width} numbers, not ${model.shape.dimension}`,
        });
      if (!values.every(Number.isFinite)) return err({ type: 'not-loaded', detail: 'it gives no numbers' });
      loaded = { model, runtime };
      return ok(undefined);
    } catch (error) {
      return err({ type: 'not-loaded', detail: messageOf(error) });
    }
  }

  async function embed(texts: readonly string[], as: EmbeddedAs): Promise<Result<Vectors, EmbeddingFailure>> {
    if (loaded === null) return err({ type: 'not-loaded', detail: 'no model is loaded' });
    const run = { isCancelled: false };
    running = run;
    const { model, runtime } = loaded;
    const { dimension, prefixes } = model.shape;
    const values = new Float32Array(texts.length * dimension);
    try {
      for (let first = 0; first < texts.length; first += batchSize) {
        if (run.isCancelled) return err({ type: 'cancelled' });
        const batch = texts.slice(first, first + batchSize).map((text) => prefixes[as] + text);
        values.set(meanPooled(await runtime.read(batch)), first * dimension);
        await turn();
      }
      return ok({ dimension, values });
    } catch (error) {
      loaded = null;
      return err({ type: 'broken', detail: messageOf(error) });
    }
  }

  function cancel(): Promise<void> {
    running.isCancelled = true;
    return Promise.resolve();
  }
}

/** Texts of a batch are filled up to the longest one: more at a time computes more of nothing. */
const batchSize = 8;

/** Lets a message in: the runtime itself keeps the thread. */
function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
