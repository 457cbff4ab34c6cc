import type { BankVectors } from '../../src/core/meaning/bank-vectors.ts';
import type { VectorStore } from '../../src/core/ports/vector-store.ts';

export interface MemoryVectorStore extends VectorStore {
  kept: BankVectors | null;
}

export function createMemoryVectorStore(): MemoryVectorStore {
  const store: MemoryVectorStore = {
    kept: null,
    read: () => Promise.resolve(store.kept),
    keep: (vectors) => {
      store.kept = vectors;
      return Promise.resolve(true);
    },
    drop: () => {
      store.kept = null;
      return Promise.resolve();
    },
  };
  return store;
}
