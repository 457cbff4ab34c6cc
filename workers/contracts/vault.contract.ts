import type { Vault } from '../../src/core/ports/vault.ts';

/** What the page may ask of the vault worker: the port itself. To lock, the page ends the worker, with all its keys. */
export type VaultApi = Omit<Vault, 'lock'>;
