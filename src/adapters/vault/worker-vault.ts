import { transfer } from 'comlink';
import type { Remote } from 'comlink';
import type { Vault, VaultError } from '../../core/ports/vault.ts';
import { err } from '../../core/shared/result.ts';
import type { Result } from '../../core/shared/result.ts';
import type { VaultApi } from '../../../workers/contracts/vault.contract.ts';
import { connect } from '../workers/connect.ts';

/** The vault in its own worker, which starts with the first call. `startWorker` is for tests. */
export function createWorkerVault(startWorker: () => Worker = startVaultWorker): Vault {
  const connection = connect<VaultApi>(startWorker);

  async function call<T>(
    run: (api: Remote<VaultApi>) => Promise<Result<T, VaultError>>,
    deadlineMs = quickMs,
  ): Promise<Result<T, VaultError>> {
    const reply = await connection.call(run, { deadlineMs });
    if (reply.ok) return reply.value;
    const detail = 'detail' in reply.error ? reply.error.detail : reply.error.type;
    return err({ type: 'vault-unavailable', detail });
  }

  return {
    prepare: (profile) => call((api) => api.prepare(profile)),
    createKey: (interviewId, profile) => call((api) => api.createKey(interviewId, profile)),
    seal: (key, sequence, text) => call((api) => api.seal(key, sequence, text)),
    open: (key, rows) => call((api) => api.open(key, rows)),
    sealSound: (key, turn, sound) => call((api) => api.sealSound(key, turn, transfer(sound, [sound.buffer]))),
    openSound: (key, turn, box) => call((api) => api.openSound(key, turn, box)),
    noteCount: (interviewId, count) => call((api) => api.noteCount(interviewId, count)),
    destroyKey: (interviewId) => call((api) => api.destroyKey(interviewId)),
    destroyOrphans: (keptIds) => call((api) => api.destroyOrphans(keptIds)),
    destroyAll: () => call((api) => api.destroyAll()),
    sealName: (profileId, name) => call((api) => api.sealName(profileId, name)),
    openName: (profileId, box) => call((api) => api.openName(profileId, box)),
    protect: (profile, passphrase) => call((api) => api.protect(profile, passphrase), stretchMs),
    destroyProfileSecret: (profileId) => call((api) => api.destroyProfileSecret(profileId)),
    unprotect: (profileId) => call((api) => api.unprotect(profileId)),
    unlock: (profileId, lock, passphrase) =>
      call((api) => api.unlock(profileId, lock, passphrase), stretchMs),
    lock: () => connection.stop(),
  };
}

/** Files and AES take milliseconds; the rest is for loading the worker over a slow line. */
const quickMs = 20_000;
/** Turning a passphrase into a key takes a second or so, and longer on a slow device. */
const stretchMs = 60_000;

function startVaultWorker(): Worker {
  return new Worker(new URL('../../../workers/vault.worker.ts', import.meta.url), { type: 'module' });
}
