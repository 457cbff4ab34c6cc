import type { Bytes, SealedBox, Vault, VaultError } from '../../src/core/ports/vault.ts';
import { ok } from '../../src/core/shared/result.ts';
import type { Result } from '../../src/core/shared/result.ts';

/**
 * What the product would be without encryption: rows hold their words as they are, and there are neither keys nor a
 * worker for them. Built into the twin that `bench:protection` compares with, and nowhere else.
 */
export function createWorkerVault(): Vault {
  const none = (): Promise<Result<void, VaultError>> => Promise.resolve(ok(undefined));
  return {
    prepare: none,
    createKey: () => Promise.resolve(ok(new Uint8Array(40))),
    seal: (_key, _sequence, text) => Promise.resolve(ok(boxOf(new TextEncoder().encode(text)))),
    open: (_key, rows) => Promise.resolve(ok(rows.map(({ box }) => new TextDecoder().decode(box.ct)))),
    sealSound: (_key, _turn, sound) => Promise.resolve(ok(boxOf(sound))),
    openSound: (_key, _turn, box) => Promise.resolve(ok(box.ct)),
    noteCount: none,
    destroyKey: none,
    destroyOrphans: none,
    destroyAll: none,
    sealName: (_profileId, name) => Promise.resolve(ok(boxOf(new TextEncoder().encode(name)))),
    openName: (_profileId, box) => Promise.resolve(ok(new TextDecoder().decode(box.ct))),
    protect: () => Promise.reject(new Error('The twin knows no passphrase.')),
    destroyProfileSecret: none,
    unprotect: none,
    unlock: () => Promise.resolve(ok({ renewed: null })),
    lock: () => undefined,
  };
}

function boxOf(ct: Bytes): SealedBox {
  return { v: 1, alg: 'A256GCM', iv: new Uint8Array(12), ct };
}
