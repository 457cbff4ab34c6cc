import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createDexieProfileKeeper } from '../../../src/adapters/profiles/dexie-profile-keeper.ts';
import { createDexieAuditLog } from '../../../src/adapters/storage/dexie-audit-log.ts';
import { createDexieInterviewStore } from '../../../src/adapters/storage/dexie-interview-store.ts';
import { readOpenProfile } from '../../../src/adapters/storage/first-profile.ts';
import { mostProfiles } from '../../../src/core/ports/profile-keeper.ts';
import type { ProfileKey } from '../../../src/core/ports/vault.ts';
import { ok } from '../../../src/core/shared/result.ts';
import { makeStarted } from '../../fakes/interview-factories.ts';
import { createTestVault } from '../../fakes/memory-key-files.ts';
import { directly, makeStorage } from '../../fakes/test-storage.ts';

describe('profiles', () => {
  it('begin with one, which nobody named and which has no passphrase', async () => {
    const { load } = makeDevice();
    const { keeper } = await load();
    expect(await keeper.list()).toMatchObject({
      value: [{ id: 'first', name: null, isOpen: true, hasPassphrase: false, interviews: 0 }],
    });
  });

  it('keep their names encrypted', async () => {
    const { database, load } = makeDevice();
    const { keeper } = await load();
    await keeper.add('Unmistakable Kingfisher');
    expect(await keeper.list()).toMatchObject({ value: [{}, { name: 'Unmistakable Kingfisher' }] });
    const rows = await database.profiles.toArray();
    expect(JSON.stringify(rows)).not.toContain('Kingfisher');
    expect(Buffer.from(rows[0]!.name!.ct).toString('latin1')).not.toContain('Kingfisher');
  });

  it('are chosen for the next load, and show only their own interviews', async () => {
    const { load } = makeDevice();
    const first = await load();
    await first.store.append('a', 0, makeStarted());
    const added = await first.keeper.add('Ana');
    if (!added.ok) throw new Error(added.error.type);
    await first.keeper.choose(added.value.id);
    const second = await load();
    expect(second.profile.id).toBe(added.value.id);
    expect(await second.store.listIds()).toEqual(ok([]));
    await second.store.append('b', 0, makeStarted());
    await second.keeper.choose('first');
    expect(await (await load()).store.listIds()).toEqual(ok(['a']));
  });

  it('are as many as share a device, no more', async () => {
    const { load } = makeDevice();
    const { keeper } = await load();
    for (let each = 0; each < mostProfiles; each += 1) await keeper.add(`${each}`);
    expect(await keeper.add('one more')).toMatchObject({ error: { type: 'too-many-profiles' } });
  });

  it('are erased with their keys, and leave the others alone', async () => {
    const { load, files } = makeDevice();
    const first = await load();
    await first.store.append('a', 0, makeStarted());
    const added = await first.keeper.add('Ana');
    if (!added.ok) throw new Error(added.error.type);
    await first.keeper.choose(added.value.id);
    const second = await load();
    await second.store.append('b', 0, makeStarted());
    await second.keeper.remove(added.value.id);
    expect([...files.bytes.keys()].sort()).toEqual(['count-a', 'device', 'key-a', 'profile-first']);
    const again = await load();
    expect(again.profile.id).toBe('first');
    expect((await again.store.read('a')).ok).toBe(true);
  });
});

describe('a profile with a passphrase', () => {
  it('opens with it, after a restart too, and not without', async () => {
    const { load } = makeDevice();
    const before = await load();
    await before.store.append('a', 0, makeStarted());
    await before.keeper.setPassphrase('right horse');
    const after = await load();
    expect(after.profile.protection).toBe('passphrase');
    expect(await after.store.read('a')).toMatchObject({ error: { type: 'profile-locked' } });
    expect(await after.store.append('b', 0, makeStarted())).toMatchObject({
      error: { type: 'profile-locked' },
    });
    expect(await after.keeper.unlock('wrong horse')).toMatchObject({ error: { type: 'wrong-passphrase' } });
    expect((await after.keeper.unlock('right horse')).ok).toBe(true);
    expect(await after.store.read('a')).toEqual(ok([makeStarted()]));
    await after.keeper.lock();
    expect(await after.store.read('a')).toMatchObject({ ok: false });
  });

  it('loses it again when its owner wants so', async () => {
    const { load } = makeDevice();
    await (await load()).keeper.setPassphrase('right horse');
    const open = await load();
    await open.keeper.unlock('right horse');
    await open.store.append('a', 0, makeStarted());
    await open.keeper.setPassphrase(null);
    const after = await load();
    expect(after.profile.protection).toBe('none');
    expect(await after.store.read('a')).toEqual(ok([makeStarted()]));
  });

  it('takes three tries at once; each further one waits longer, also after a restart', async () => {
    const { load, device } = makeDevice();
    await (await load()).keeper.setPassphrase('right horse');
    const { keeper } = await load();
    for (let time = 0; time < 3; time += 1)
      expect(await keeper.unlock('wrong')).toMatchObject({ error: { type: 'wrong-passphrase' } });
    const waits = { error: { type: 'passphrase-wait', waitMs: 5_000 } };
    expect(await keeper.unlock('right horse')).toMatchObject(waits);
    expect(await (await load()).keeper.unlock('right horse')).toMatchObject(waits);
    device.wallMs += 5_000;
    expect(await keeper.unlock('wrong')).toMatchObject({ error: { type: 'wrong-passphrase' } });
    expect(await keeper.unlock('wrong')).toMatchObject({
      error: { type: 'passphrase-wait', waitMs: 10_000 },
    });
    device.wallMs += 10_000;
    expect((await keeper.unlock('right horse')).ok).toBe(true);
  });

  it('is not written past by a tab that was open before', async () => {
    const { load } = makeDevice();
    const older = await load();
    await (await load()).keeper.setPassphrase('right horse');
    expect(await older.store.append('a', 0, makeStarted())).toMatchObject({
      error: { type: 'profile-locked' },
    });
  });

  it('takes down what happened, and no passphrase', async () => {
    const { load, database } = makeDevice();
    await (await load()).keeper.setPassphrase('right horse');
    const { keeper } = await load();
    await keeper.unlock('wrong horse');
    await keeper.unlock('right horse');
    await keeper.lock();
    const entries = await database.audit.toArray();
    expect(entries.map(({ event }) => event.type)).toEqual([
      'passphrase-changed',
      'passphrase-refused',
      'profile-unlocked',
      'profile-locked',
    ]);
    expect(JSON.stringify(entries)).not.toContain('horse');
  });
});

/** A device whose page is loaded again and again: `load` starts a page with a vault of its own. */
function makeDevice() {
  const { database, files, device, deps } = makeStorage();
  let ids = 0;
  const audit = createDexieAuditLog(database, {
    digest: (text) => Promise.resolve(createHash('sha256').update(text).digest('hex')),
    nowMs: () => device.wallMs,
    inTime: directly,
  });
  const load = async () => {
    const profile: ProfileKey = await readOpenProfile(database, directly);
    const vault = createTestVault(files);
    return {
      profile,
      store: createDexieInterviewStore({ ...deps, vault, profile }),
      keeper: createDexieProfileKeeper({
        ...{ database, vault, audit, profile, inTime: directly },
        nowMs: () => device.wallMs,
        newId: () => `profile-${(ids += 1)}`,
      }),
    };
  };
  return { database, files, device, load };
}
