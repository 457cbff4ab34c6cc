import type { VaultApi } from '../contracts/vault.contract.ts';
import { createVault } from './create-vault.ts';
import { createOpfsKeyFiles } from './opfs-key-files.ts';
import { stretchPassphrase } from './passphrase.ts';

/** The vault with what a dedicated worker offers. */
export function createWorkerVault(): VaultApi {
  return createVault({
    files: createOpfsKeyFiles(),
    stretch: stretchPassphrase,
    deviceMemoryGb: 'deviceMemory' in navigator ? Number(navigator.deviceMemory) : null,
    nowMs: () => Date.now(),
    alone: async (work) => navigator.locks.request('vault', work),
  });
}
