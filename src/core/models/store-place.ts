/**
 * Where the one model store keeps a file: in WebLLM's own layout in the origin's private file system, so that WebLLM
 * reads it as its own cache. `<folder>/<SHA-256 of the address, in hex>` with the endings below.
 * WebLLM 0.2.86, lib/index.js, class OPFSStore; read 2026-11-29.
 */
export const storeRoot = 'tvmjs-opfs-store';

export type StoreScope = 'config' | 'model' | 'wasm';

export const storeScopes: readonly StoreScope[] = ['config', 'model', 'wasm'];

export const storeEndings = {
  /** The bytes. */
  content: '.bin',
  /** Written last: a file without it does not exist for any runtime. */
  record: '.record.json',
  /** Which ranges are there, with their hashes. Ours alone. */
  journal: '.ranges',
} as const;

/** WebLLM asks for its configuration and its library in scopes of their own; all else lies with the weights. */
export function storeScopeOf(url: string): StoreScope {
  if (url.endsWith('/mlc-chat-config.json')) return 'config';
  return url.endsWith('.wasm') ? 'wasm' : 'model';
}

export function storeFolderOf(url: string): readonly string[] {
  return [storeRoot, 'webllm', storeScopeOf(url)];
}
