import { createSHA256 } from 'hash-wasm';

export interface StreamingHash {
  update(bytes: Uint8Array): void;
  hex(): string;
}

/** For files that do not fit into memory. */
export async function createStreamingHash(): Promise<StreamingHash> {
  const hash = await createSHA256();
  hash.init();
  return {
    update(bytes) {
      hash.update(bytes);
    },
    hex: () => hash.digest('hex'),
  };
}
