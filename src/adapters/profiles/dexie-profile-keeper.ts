import type { AuditLog } from '../../core/ports/audit-log.ts';
import type { InterviewStoreError } from '../../core/ports/interview-store.ts';
import { firstProfileId, mostProfiles, waitAfterMs } from '../../core/ports/profile-keeper.ts';
import type { Profile, ProfileError, ProfileKeeper } from '../../core/ports/profile-keeper.ts';
import type { ProfileKey, Vault, VaultError } from '../../core/ports/vault.ts';
import { err, ok } from '../../core/shared/result.ts';
import type { Result } from '../../core/shared/result.ts';
import type { GreenroomDatabase, ProfileRow } from '../storage/database.ts';
import { preferenceKey } from '../storage/dexie-preference-store.ts';
import { eraseInterview } from '../storage/erase-interview.ts';
import { openProfileKey } from '../storage/first-profile.ts';
import type { InTime } from '../storage/storage-deadline.ts';
import { storeErrorFrom, storeErrorOf } from '../storage/store-error.ts';

export interface ProfileDeps {
  readonly database: GreenroomDatabase;
  readonly vault: Vault;
  readonly audit: AuditLog;
  /** The profile of this page. */
  readonly profile: ProfileKey;
  readonly inTime: InTime;
  readonly nowMs: () => number;
  readonly newId: () => string;
}

export function createDexieProfileKeeper(deps: ProfileDeps): ProfileKeeper {
  const { database, vault, audit, profile, inTime, nowMs } = deps;

  const rowOf = async (id: string): Promise<ProfileRow> =>
    (await inTime(async () => database.profiles.get(id))) ?? emptyRow(id);
  const put = (row: ProfileRow): Promise<unknown> => inTime(async () => database.profiles.put(row));

  return {
    list: async () =>
      guard<readonly Profile[], InterviewStoreError>(async () => {
        const stored = await inTime(async () => database.profiles.toArray());
        const hasFirst = stored.some(({ id }) => id === firstProfileId);
        const rows = hasFirst ? stored : [emptyRow(firstProfileId), ...stored];
        const keys = await inTime(async () => database.keys.toArray());
        const profiles = rows.map(async (row) => ({
          id: row.id,
          name: await nameOf(row),
          isOpen: row.id === profile.id,
          hasPassphrase: row.lock !== null,
          interviews: keys.filter(({ profileId }) => profileId === row.id).length,
        }));
        return ok(await Promise.all(profiles));
      }),
    add: async (name) =>
      guard<Profile, ProfileError>(async () => {
        const count = await inTime(async () => database.profiles.count());
        if (count >= mostProfiles) return err({ type: 'too-many-profiles', limit: mostProfiles });
        const id = deps.newId();
        const box = await vault.sealName(id, name);
        if (!box.ok) return err(storeErrorOf(box.error, ''));
        await put({ ...emptyRow(id), name: box.value });
        await audit.append({ type: 'profile-added', profileId: id });
        return ok({ id, name, isOpen: false, hasPassphrase: false, interviews: 0 });
      }),
    choose: async (profileId) =>
      guard(async () => {
        await inTime(async () => database.state.put({ key: openProfileKey, value: profileId }));
        return ok(undefined);
      }),
    remove: async (profileId) =>
      guard(async () => {
        // The profile's own secret first: with it all of its keys are gone at once.
        const destroyed = await vault.destroyProfileSecret(profileId);
        const keys = await inTime(async () => database.keys.toArray());
        const ids = keys.filter((row) => row.profileId === profileId).map(({ interviewId }) => interviewId);
        const erased = await Promise.all(ids.map((id) => eraseInterview(id, deps)));
        await inTime(async () => {
          await database.profiles.delete(profileId);
          await database.preferences.delete(preferenceKey(profileId));
          await database.sittings.filter((row) => row.profileId === profileId).delete();
          await database.judgements.filter((row) => row.profileId === profileId).delete();
          if (profileId === profile.id) await database.state.delete(openProfileKey);
        });
        await audit.append({ type: 'profile-removed', profileId });
        if (!destroyed.ok) return err(storeErrorOf(destroyed.error, ''));
        return erased.find((result) => !result.ok) ?? ok(undefined);
      }),
    setPassphrase: async (passphrase) =>
      guard(async () => {
        const row = await rowOf(profile.id);
        const key: ProfileKey = { id: profile.id, protection: row.lock === null ? 'none' : 'passphrase' };
        const changed = passphrase === null ? await takeAway(row) : await protect(row, key, passphrase);
        if (!changed.ok) return err(storeErrorOf(changed.error, ''));
        await audit.append({ type: 'passphrase-changed', profileId: profile.id });
        return ok(undefined);
      }),
    unlock: async (passphrase) =>
      guard(async (): Promise<Result<void, ProfileError>> => {
        const row = await rowOf(profile.id);
        if (row.lock === null) return ok(undefined);
        const waitMs = row.nextTryAtMs - nowMs();
        if (waitMs > 0) return err({ type: 'passphrase-wait', waitMs });
        const unlocked = await vault.unlock(profile.id, row.lock, passphrase);
        if (!unlocked.ok) return refuse(row, unlocked.error);
        const lock = unlocked.value.renewed ?? row.lock;
        await put({ ...row, lock, refusals: 0, nextTryAtMs: 0 });
        await audit.append({ type: 'profile-unlocked', profileId: profile.id });
        return ok(undefined);
      }),
    lock: async () => {
      vault.lock();
      await audit.append({ type: 'profile-locked', profileId: profile.id });
    },
  };

  /** The wrapped secret is stored before the one that needs no passphrase is destroyed. */
  async function protect(
    row: ProfileRow,
    key: ProfileKey,
    passphrase: string,
  ): Promise<Result<void, VaultError>> {
    const lock = await vault.protect(key, passphrase);
    if (!lock.ok) return lock;
    await put({ ...row, lock: lock.value, refusals: 0, nextTryAtMs: 0 });
    return vault.destroyProfileSecret(row.id);
  }

  async function takeAway(row: ProfileRow): Promise<Result<void, VaultError>> {
    const kept = await vault.unprotect(row.id);
    if (kept.ok) await put({ ...row, lock: null, refusals: 0, nextTryAtMs: 0 });
    return kept;
  }

  async function refuse(row: ProfileRow, error: VaultError): Promise<Result<never, ProfileError>> {
    if (error.type !== 'wrong-passphrase') return err(storeErrorOf(error, ''));
    const refusals = row.refusals + 1;
    const waitMs = waitAfterMs(refusals);
    await put({ ...row, refusals, nextTryAtMs: waitMs === 0 ? 0 : nowMs() + waitMs });
    await audit.append({ type: 'passphrase-refused', profileId: row.id });
    return err({ type: 'wrong-passphrase' });
  }

  /** A name that does not open is no reason to hide the profile. */
  async function nameOf({ id, name }: ProfileRow): Promise<string | null> {
    if (name === null) return null;
    const opened = await vault.openName(id, name);
    return opened.ok ? opened.value : null;
  }
}

function emptyRow(id: string): ProfileRow {
  return { id, name: null, lock: null, refusals: 0, nextTryAtMs: 0 };
}

async function guard<T, E>(work: () => Promise<Result<T, E>>): Promise<Result<T, E | InterviewStoreError>> {
  try {
    return await work();
  } catch (error) {
    return err(storeErrorFrom(error));
  }
}
