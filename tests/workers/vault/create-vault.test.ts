import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesOf, parseSealedBox } from '../../../src/core/ports/vault.ts';
import type { InterviewKey, ProfileKey, SealedBox, Vault } from '../../../src/core/ports/vault.ts';
import { ok } from '../../../src/core/shared/result.ts';
import type { Result } from '../../../src/core/shared/result.ts';
import { derivations } from '../../../workers/vault/passphrase.ts';
import { createMemoryKeyFiles, createTestVault, quickStretch } from '../../fakes/memory-key-files.ts';

const profile: ProfileKey = { id: 'first', protection: 'none' };
const guarded: ProfileKey = { id: 'first', protection: 'passphrase' };

describe('the vault', () => {
  it('opens what it sealed, at its place', async () => {
    const { vault, key } = await makeInterviewKey('a');
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), fc.nat(10_000), async (text, sequence) => {
        const box = value(await vault.seal(key, sequence, text));
        expect(await vault.open(key, [{ sequence, box }])).toEqual(ok([text]));
      }),
      { numRuns: 100 },
    );
  });

  it('does not open a row that was moved, replayed, changed or put under another interview', async () => {
    const { vault, key } = await makeInterviewKey('a');
    const other = await keyOf(vault, 'b');
    const box = value(await vault.seal(key, 3, 'my words'));
    await fc.assert(
      fc.asyncProperty(
        fc.nat(50).filter((to) => to !== 3),
        async (sequence) => {
          expect(await vault.open(key, [{ sequence, box }])).toEqual(ok([null]));
        },
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.nat(box.ct.length * 8 - 1), async (bit) => {
        const changed = { ...box, ct: flip(box.ct, bit) };
        expect(await vault.open(key, [{ sequence: 3, box: changed }])).toEqual(ok([null]));
      }),
    );
    for (let bit = 0; bit < 96; bit += 1) {
      const changed = { ...box, iv: flip(box.iv, bit) };
      expect(await vault.open(key, [{ sequence: 3, box: changed }])).toEqual(ok([null]));
    }
    expect(await vault.open(other, [{ sequence: 3, box }])).toEqual(ok([null]));
    expect(await vault.open(key, [{ sequence: 3, box }])).toEqual(ok(['my words']));
  });

  it('tells a row that does not open apart from those beside it', async () => {
    const { vault, key } = await makeInterviewKey('a');
    const first = value(await vault.seal(key, 0, 'one'));
    const second = value(await vault.seal(key, 1, 'two'));
    const rows = [
      { sequence: 0, box: first },
      { sequence: 1, box: first },
      { sequence: 1, box: second },
    ];
    expect(await vault.open(key, rows)).toEqual(ok(['one', null, 'two']));
  });

  it('never uses a nonce twice', async () => {
    const { vault, key } = await makeInterviewKey('a');
    const nonces = new Set<string>();
    for (let time = 0; time < 500; time += 1) nonces.add(value(await vault.seal(key, 0, 'same')).iv.join());
    expect(nonces.size).toBe(500);
  });

  it('opens again after a restart, and no more once the key is destroyed', async () => {
    const { files, vault, key } = await makeInterviewKey('a');
    const box = value(await vault.seal(key, 0, 'my words'));
    vault.lock();
    expect(await vault.open(key, [{ sequence: 0, box }])).toEqual(ok(['my words']));
    const kept = new Map(files.bytes);
    await vault.destroyKey('a');
    expect(await vault.open(key, [{ sequence: 0, box }])).toMatchObject({ error: { type: 'key-gone' } });
    // The positive control: with the file back, the same row opens. So it was the file that closed it.
    for (const [name, bytes] of kept) files.bytes.set(name, bytes);
    expect(await vault.open(key, [{ sequence: 0, box }])).toEqual(ok(['my words']));
  });

  it.each(['device', 'profile-first', 'key-a'])('opens nothing with another %s secret', async (name) => {
    const { files, vault, key } = await makeInterviewKey('a');
    const box = value(await vault.seal(key, 0, 'my words'));
    vault.lock();
    files.bytes.set(name, new Uint8Array(32).fill(7));
    expect(await vault.open(key, [{ sequence: 0, box }])).toMatchObject({ error: { type: 'key-gone' } });
  });

  it('keeps the data key in no file, and gives it out wrapped only', async () => {
    const { files, key } = await makeInterviewKey('a');
    expect([...files.bytes.keys()].sort()).toEqual(['device', 'key-a', 'profile-first']);
    expect(key.wrapped).toHaveLength(40);
  });

  it('makes the secrets ready before the first key, which then is made with them', async () => {
    const files = createMemoryKeyFiles();
    const vault = createTestVault(files);
    await vault.prepare(profile);
    const prepared = new Map(files.bytes);
    expect([...prepared.keys()].sort()).toEqual(['device', 'profile-first']);
    await keyOf(vault, 'a');
    for (const [name, bytes] of prepared) expect(files.bytes.get(name)).toEqual(bytes);
  });

  it('destroys the secrets that nobody needs, and every one on demand', async () => {
    const { files, vault } = await makeInterviewKey('a');
    await keyOf(vault, 'left-over');
    await vault.destroyOrphans(['a']);
    expect(files.bytes.has('key-left-over')).toBe(false);
    expect(files.bytes.has('key-a')).toBe(true);
    await vault.destroyAll();
    expect(files.bytes.size).toBe(0);
  });

  it('notes no count for an interview whose key is destroyed', async () => {
    const { files, vault } = await makeInterviewKey('a');
    await vault.noteCount('a', 258);
    expect(files.bytes.get('count-a')).toEqual(new Uint8Array([0, 0, 1, 2]));
    await vault.destroyKey('a');
    await vault.noteCount('a', 259);
    expect(files.bytes.has('count-a')).toBe(false);
  });

  it('says that it is not there, where there is no private file system', async () => {
    const files = createMemoryKeyFiles();
    files.fail = true;
    const vault = createTestVault(files);
    expect(await vault.createKey('a', profile)).toMatchObject({ error: { type: 'vault-unavailable' } });
  });
});

describe('a passphrase', () => {
  it('stands before everything the profile sealed, also before', async () => {
    const { vault, files, key, box, lock } = await makeProtected();
    expect([...files.bytes.keys()]).not.toContain('profile-first');
    vault.lock();
    expect(await vault.open(key, [{ sequence: 0, box }])).toMatchObject({
      error: { type: 'profile-locked' },
    });
    expect(await vault.unlock('first', lock, 'wrong horse')).toMatchObject({
      error: { type: 'wrong-passphrase' },
    });
    expect(await vault.open(key, [{ sequence: 0, box }])).toMatchObject({
      error: { type: 'profile-locked' },
    });
    expect((await vault.unlock('first', lock, 'right horse')).ok).toBe(true);
    expect(await vault.open(key, [{ sequence: 0, box }])).toEqual(ok(['my words']));
  });

  it('is changed by wrapping one secret anew; what was sealed stays as it is', async () => {
    const { vault, key, box } = await makeProtected();
    const changed = value(await vault.protect(guarded, 'other horse'));
    vault.lock();
    expect((await vault.unlock('first', changed, 'right horse')).ok).toBe(false);
    expect((await vault.unlock('first', changed, 'other horse')).ok).toBe(true);
    expect(await vault.open(key, [{ sequence: 0, box }])).toEqual(ok(['my words']));
  });

  it('can be taken away by who has the profile open', async () => {
    const { vault, key, box } = await makeProtected();
    await vault.unprotect('first');
    vault.lock();
    const open: InterviewKey = { ...key, profile };
    expect(await vault.open(open, [{ sequence: 0, box }])).toEqual(ok(['my words']));
    expect(await vault.unprotect('first')).toMatchObject({ error: { type: 'profile-locked' } });
  });

  it('is stretched with less where less can be had, and with more at the next unlocking', async () => {
    const files = createMemoryKeyFiles();
    const withoutWasm = createTestVault(files, {
      stretch: (passphrase, salt, kdf) =>
        kdf.type === 'argon2id' ? Promise.reject(new Error('no wasm')) : quickStretch(passphrase, salt, kdf),
    });
    const weak = value(await withoutWasm.protect(profile, 'right horse'));
    expect(weak.kdf).toEqual(derivations[2]);
    const small = createTestVault(files, { deviceMemoryGb: 2 });
    expect(value(await small.protect(profile, 'right horse')).kdf).toEqual(derivations[1]);
    const { renewed } = value(await createTestVault(files).unlock('first', weak, 'right horse'));
    expect(renewed?.kdf).toEqual(derivations[0]);
    expect(value(await createTestVault(files).unlock('first', renewed!, 'right horse')).renewed).toBeNull();
  });
});

describe('a stored row', () => {
  it('is a box or nothing, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.anything({ withTypedArray: true }), (anything) => {
        const box = parseSealedBox(anything);
        expect(box === null || bytesOf(box.ct) !== null).toBe(true);
      }),
    );
    expect(
      parseSealedBox({ v: 1, alg: 'A256GCM', iv: new Uint8Array(12), ct: new Uint8Array(3) }),
    ).not.toBeNull();
    expect(
      parseSealedBox({ v: 2, alg: 'A256GCM', iv: new Uint8Array(12), ct: new Uint8Array(3) }),
    ).toBeNull();
    expect(
      parseSealedBox({ v: 1, alg: 'A256GCM', iv: new Uint8Array(11), ct: new Uint8Array(3) }),
    ).toBeNull();
  });
});

async function keyOf(vault: Vault, interviewId: string): Promise<InterviewKey> {
  return { interviewId, wrapped: value(await vault.createKey(interviewId, profile)), profile };
}

async function makeInterviewKey(interviewId: string) {
  const files = createMemoryKeyFiles();
  const vault = createTestVault(files);
  return { files, vault, key: await keyOf(vault, interviewId) };
}

/** A profile that got a passphrase after it had sealed something. */
async function makeProtected() {
  const { files, vault, key } = await makeInterviewKey('a');
  const box: SealedBox = value(await vault.seal(key, 0, 'my words'));
  const lock = value(await vault.protect(profile, 'right horse'));
  await vault.destroyProfileSecret('first');
  return { files, vault, box, lock, key: { ...key, profile: guarded } };
}

function value<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

function flip(bytes: Uint8Array<ArrayBuffer>, bit: number): Uint8Array<ArrayBuffer> {
  const flipped = new Uint8Array(bytes);
  flipped[bit >> 3]! ^= 1 << (bit & 7);
  return flipped;
}
