import { err, ok } from '../../src/core/shared/result.ts';
import type { Result } from '../../src/core/shared/result.ts';
import type {
  Bytes,
  KeyDerivation,
  PassphraseLock,
  ProfileKey,
  VaultError,
} from '../../src/core/ports/vault.ts';
import type { VaultApi } from '../contracts/vault.contract.ts';
import { ensureSecret } from './ensure-secret.ts';
import type { Alone } from './ensure-secret.ts';
import { profileFile } from './key-files.ts';
import type { KeyFiles } from './key-files.ts';
import { deriveKey, randomBytes, unwrapSecret, wrapSecret } from './key-hierarchy.ts';
import { derivationsFor, isStronger } from './passphrase.ts';
import type { StretchPassphrase } from './passphrase.ts';

const saltBytes = 16;

export interface ProfileSecrets {
  secretOf(profile: ProfileKey): Promise<Result<Bytes, VaultError>>;
  forget(): void;
  readonly api: Pick<VaultApi, 'protect' | 'destroyProfileSecret' | 'unprotect' | 'unlock'>;
}

export interface ProfileSecretDeps {
  readonly files: KeyFiles;
  readonly stretch: StretchPassphrase;
  /** In gigabytes; null where the browser does not say. */
  readonly deviceMemoryGb: number | null;
  readonly alone: Alone;
}

/** Without a passphrase a profile's secret is a file; with one it exists wrapped, and in memory while it is open. */
export function createProfileSecrets({
  files,
  stretch,
  deviceMemoryGb,
  alone,
}: ProfileSecretDeps): ProfileSecrets {
  const openSecrets = new Map<string, Bytes>();

  async function secretOf({ id, protection }: ProfileKey): Promise<Result<Bytes, VaultError>> {
    const open = openSecrets.get(id);
    if (protection === 'passphrase' && open !== undefined) return ok(open);
    if (protection === 'passphrase') return err({ type: 'profile-locked' });
    // Read each time: another tab may have erased everything since.
    return ok(await ensureSecret(files, profileFile(id), alone));
  }

  /** Under the strongest derivation that runs here. */
  async function lockWith(profileId: string, secret: Bytes, passphrase: string): Promise<PassphraseLock> {
    let failure: unknown = new Error('no derivation');
    for (const kdf of derivationsFor(deviceMemoryGb)) {
      try {
        const salt = randomBytes(saltBytes);
        const key = await passphraseKey(profileId, passphrase, salt, kdf);
        return { kdf, salt, wrapped: await wrapSecret(secret, key) };
      } catch (error) {
        failure = error;
      }
    }
    throw failure;
  }

  async function passphraseKey(
    profileId: string,
    passphrase: string,
    salt: Bytes,
    kdf: KeyDerivation,
  ): Promise<CryptoKey> {
    return deriveKey([await stretch(passphrase, salt, kdf)], `profile/v1/${profileId}`, 'AES-KW');
  }

  return {
    secretOf,
    forget: () => openSecrets.clear(),
    api: {
      protect: async (profile, passphrase) => {
        const secret = await secretOf(profile);
        if (!secret.ok) return secret;
        const lock = await lockWith(profile.id, secret.value, passphrase);
        openSecrets.set(profile.id, secret.value);
        return ok(lock);
      },
      destroyProfileSecret: async (profileId) => {
        await files.destroy(profileFile(profileId));
        return ok(undefined);
      },
      unprotect: async (profileId) => {
        const secret = openSecrets.get(profileId);
        if (secret === undefined) return err({ type: 'profile-locked' });
        await files.write(profileFile(profileId), secret);
        openSecrets.delete(profileId);
        return ok(undefined);
      },
      unlock: async (profileId, lock, passphrase) => {
        const key = await passphraseKey(profileId, passphrase, lock.salt, lock.kdf);
        const secret = await unwrapSecret(lock.wrapped, key);
        if (secret === null) return err({ type: 'wrong-passphrase' });
        openSecrets.set(profileId, secret);
        // Left behind where the page ended between storing the lock and destroying the file.
        await files.destroy(profileFile(profileId));
        const [best] = derivationsFor(deviceMemoryGb);
        const isWeak = best !== undefined && isStronger(best, lock.kdf);
        return ok({ renewed: isWeak ? await lockWith(profileId, secret, passphrase) : null });
      },
    },
  };
}
