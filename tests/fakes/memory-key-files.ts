import type { Bytes, Vault } from '../../src/core/ports/vault.ts';
import { createVault } from '../../workers/vault/create-vault.ts';
import type { KeyFiles } from '../../workers/vault/key-files.ts';
import type { StretchPassphrase } from '../../workers/vault/passphrase.ts';

/** Key files in memory. `fail` makes every call reject. */
export function createMemoryKeyFiles(): KeyFiles & { fail: boolean; readonly bytes: Map<string, Bytes> } {
  const bytes = new Map<string, Bytes>();
  const reach = <T>(value: () => T): Promise<T> =>
    files.fail ? Promise.reject(new Error('no private file system')) : Promise.resolve(value());
  const files: ReturnType<typeof createMemoryKeyFiles> = {
    fail: false,
    bytes,
    read: (name) => reach(() => bytes.get(name) ?? null),
    write: (name, content) => reach(() => void bytes.set(name, new Uint8Array(content))),
    destroy: (name) => reach(() => void bytes.delete(name)),
    list: () => reach(() => [...bytes.keys()].map((name) => ({ name, modifiedAtMs: 0 }))),
  };
  return files;
}

/** Fast, and different for each passphrase, salt and derivation. */
export const quickStretch: StretchPassphrase = async (passphrase, salt, derivation) => {
  const text = `${passphrase}|${salt.join()}|${JSON.stringify(derivation)}`;
  return new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
};

/** The vault as the page sees it, without a worker: what it throws is `vault-unavailable`. */
export function createTestVault(
  files: KeyFiles,
  {
    stretch = quickStretch,
    deviceMemoryGb = null,
  }: { stretch?: StretchPassphrase; deviceMemoryGb?: number | null } = {},
): Vault {
  const make = () =>
    createVault({ files, stretch, deviceMemoryGb, nowMs: () => 1e12, alone: (work) => work() });
  let api = make();
  return new Proxy({} as Vault, {
    get: (_, name: keyof Vault) => {
      if (name === 'lock') return () => void (api = make());
      return async (...inputs: readonly never[]) => {
        try {
          const run = api[name] as (...values: readonly never[]) => Promise<unknown>;
          return await run(...inputs);
        } catch (error) {
          return { ok: false, error: { type: 'vault-unavailable', detail: String(error) } };
        }
      };
    },
  });
}
