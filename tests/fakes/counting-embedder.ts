import type { EmbeddedAs, Embedder, EmbedderError } from '../../src/core/ports/embedder.ts';
import { err, ok } from '../../src/core/shared/result.ts';

export interface CountingEmbedder extends Embedder {
  readonly asked: { readonly texts: readonly string[]; readonly as: EmbeddedAs }[];
  /** The next calls fail with this, until it is null again. */
  fail: EmbedderError | null;
}

/**
 * Knows the words it is given and no others: those of one row mean the same. A text is the sum of its words, brought to
 * length 1.
 */
export function createCountingEmbedder(rows: readonly (readonly string[])[]): CountingEmbedder {
  const dimension = Math.max(1, rows.length);
  const embedder: CountingEmbedder = {
    engine: { rung: 1, name: 'counting', version: '1' },
    dimension,
    asked: [],
    fail: null,
    embed(texts, { as }) {
      embedder.asked.push({ texts, as });
      if (embedder.fail !== null) return Promise.resolve(err(embedder.fail));
      const values = new Float32Array(texts.length * dimension);
      for (const [row, text] of texts.entries()) {
        const words = text.toLowerCase().match(/[a-z]+/g) ?? [];
        const counts = rows.map((own) => words.filter((word) => own.includes(word)).length);
        const length = Math.hypot(...counts);
        counts.forEach((count, column) => {
          values[row * dimension + column] = length === 0 ? 0 : count / length;
        });
      }
      return Promise.resolve(ok({ dimension, values }));
    },
    unload: () => undefined,
  };
  return embedder;
}
