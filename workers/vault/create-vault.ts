import { err, ok } from '../../src/core/shared/result.ts';
import type { Result } from '../../src/core/shared/result.ts';
import type { Bytes, InterviewKey, VaultError } from '../../src/core/ports/vault.ts';
import type { VaultApi } from '../contracts/vault.contract.ts';
import { ensureSecret } from './ensure-secret.ts';
import { countFile, deviceFile, interviewFile } from './key-files.ts';
import {
  createWrappedKey,
  deriveKey,
  openBytes,
  openText,
  randomBytes,
  sealBytes,
  sealText,
  secretBytes,
  unwrapDataKey,
} from './key-hierarchy.ts';
import type { Place } from './key-hierarchy.ts';
import { createProfileSecrets } from './profile-secrets.ts';
import type { ProfileSecretDeps } from './profile-secrets.ts';

export interface VaultDeps extends ProfileSecretDeps {
  readonly nowMs: () => number;
}

/** The table and schema that rows are bound to; another one opens nothing. */
const eventPlace = (interviewId: string, sequence: number): Place => [
  'greenroom',
  'events',
  interviewId,
  sequence,
  2,
];
const soundPlace = (interviewId: string, turn: number): Place => [
  'greenroom',
  'recordings',
  interviewId,
  turn,
  5,
];
const namePlace = (profileId: string): Place => ['greenroom', 'profiles', profileId, 0, 2];

/** A secret without an interview is left from a start that was cut off, unless that start is just happening. */
const orphanAgeMs = 3_600_000;

/**
 * Keys: a secret of the device, one of the profile and one of the interview make the key that wraps the interview's
 * data key. The three secrets are files that can be destroyed; the data key is stored wrapped and used only here.
 */
export function createVault(deps: VaultDeps): VaultApi {
  const { files } = deps;
  const profiles = createProfileSecrets(deps);
  const dataKeys = new Map<string, Promise<Result<CryptoKey, VaultError>>>();

  const deviceSecret = (): Promise<Bytes> => ensureSecret(files, deviceFile, deps.alone);

  async function wrappingKey(interviewId: string, secret: Bytes, profileSecret: Bytes): Promise<CryptoKey> {
    return deriveKey([await deviceSecret(), secret, profileSecret], `kek/v1/${interviewId}`, 'AES-KW');
  }

  async function loadDataKey(key: InterviewKey): Promise<Result<CryptoKey, VaultError>> {
    const profileSecret = await profiles.secretOf(key.profile);
    if (!profileSecret.ok) return profileSecret;
    const secret = await files.read(interviewFile(key.interviewId));
    if (secret?.length !== secretBytes) return err({ type: 'key-gone' });
    const wrapping = await wrappingKey(key.interviewId, secret, profileSecret.value);
    const dataKey = await unwrapDataKey(key.wrapped, wrapping);
    return dataKey === null ? err({ type: 'key-gone' }) : ok(dataKey);
  }

  /** Read once and then held in memory. A failure is not held. */
  async function dataKeyOf(key: InterviewKey): Promise<Result<CryptoKey, VaultError>> {
    let loading = dataKeys.get(key.interviewId);
    if (loading === undefined) {
      loading = loadDataKey(key);
      dataKeys.set(key.interviewId, loading);
    }
    const loaded = await loading.catch((error: unknown) => {
      dataKeys.delete(key.interviewId);
      throw error;
    });
    if (!loaded.ok) dataKeys.delete(key.interviewId);
    return loaded;
  }

  const nameKey = async (): Promise<CryptoKey> => deriveKey([await deviceSecret()], 'names/v1', 'AES-GCM');

  const api: VaultApi = {
    prepare: async (profile) => {
      const [secret] = await Promise.all([profiles.secretOf(profile), deviceSecret()]);
      return secret.ok ? ok(undefined) : secret;
    },
    createKey: async (interviewId, profile) => {
      const profileSecret = await profiles.secretOf(profile);
      if (!profileSecret.ok) return profileSecret;
      const secret = randomBytes(secretBytes);
      const [wrapping] = await Promise.all([
        wrappingKey(interviewId, secret, profileSecret.value),
        files.write(interviewFile(interviewId), secret),
      ]);
      return ok(await createWrappedKey(wrapping));
    },
    seal: async (key, sequence, text) => {
      const dataKey = await dataKeyOf(key);
      if (!dataKey.ok) return dataKey;
      return ok(await sealText(dataKey.value, eventPlace(key.interviewId, sequence), text));
    },
    open: async (key, rows) => {
      const dataKey = await dataKeyOf(key);
      if (!dataKey.ok) return dataKey;
      return ok(
        await Promise.all(
          rows.map(({ sequence, box }) =>
            openText(dataKey.value, eventPlace(key.interviewId, sequence), box),
          ),
        ),
      );
    },
    sealSound: async (key, turn, sound) => {
      const dataKey = await dataKeyOf(key);
      if (!dataKey.ok) return dataKey;
      const box = await sealBytes(dataKey.value, soundPlace(key.interviewId, turn), sound);
      sound.fill(0);
      return ok(box);
    },
    openSound: async (key, turn, box) => {
      const dataKey = await dataKeyOf(key);
      if (!dataKey.ok) return dataKey;
      return ok(await openBytes(dataKey.value, soundPlace(key.interviewId, turn), box));
    },
    noteCount: async (interviewId, count) => {
      // An interview that was deleted meanwhile in another tab must not come back as a lost one.
      if ((await files.read(interviewFile(interviewId))) === null) return err({ type: 'key-gone' });
      await files.write(countFile(interviewId), countToBytes(count));
      return ok(undefined);
    },
    destroyKey: async (interviewId) => {
      dataKeys.delete(interviewId);
      await files.destroy(interviewFile(interviewId));
      await files.destroy(countFile(interviewId));
      return ok(undefined);
    },
    destroyOrphans: async (keptIds) => {
      const kept = new Set(keptIds.map(interviewFile));
      for (const { name, modifiedAtMs } of await files.list()) {
        const isOld = deps.nowMs() - modifiedAtMs > orphanAgeMs;
        if (isOld && name.startsWith(interviewFile('')) && !kept.has(name)) await files.destroy(name);
      }
      return ok(undefined);
    },
    destroyAll: async () => {
      dataKeys.clear();
      profiles.forget();
      for (const { name } of await files.list()) await files.destroy(name);
      return ok(undefined);
    },
    sealName: async (profileId, name) => ok(await sealText(await nameKey(), namePlace(profileId), name)),
    openName: async (profileId, box) => {
      const name = await openText(await nameKey(), namePlace(profileId), box);
      return name === null ? err({ type: 'key-gone' }) : ok(name);
    },
    ...profiles.api,
  };
  return api;
}

export function countToBytes(count: number): Bytes {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, count);
  return bytes;
}
