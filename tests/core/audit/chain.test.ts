import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAuditEntries } from '../../../src/core/audit/audit-entry.ts';
import type { AuditEntry, AuditEvent } from '../../../src/core/audit/audit-entry.ts';
import { canonicalJson, chainEntry, verifyChain } from '../../../src/core/audit/chain.ts';
import type { Digest } from '../../../src/core/audit/chain.ts';
import { ok } from '../../../src/core/shared/result.ts';

const digest: Digest = (text) => Promise.resolve(createHash('sha256').update(text).digest('hex'));

const events: readonly AuditEvent[] = [
  { type: 'interview-started', interviewId: 'a' },
  { type: 'interview-finished', interviewId: 'a' },
  { type: 'clock-set-back', byMs: 400_000 },
  { type: 'interview-expired', interviewId: 'a' },
];

describe('the chain of the log', () => {
  it('holds as it was written', async () => {
    const chain = await makeChain();
    expect(await verifyChain(chain, digest)).toEqual(ok({ hash: chain.at(-1)!.hash, length: 4 }));
    expect(await verifyChain([], digest)).toMatchObject({ ok: true });
  });

  it('breaks where any part of an entry is changed', async () => {
    const chain = await makeChain();
    const at = fc.nat(chain.length - 1);
    const edits = fc.constantFrom<(entry: AuditEntry) => AuditEntry>(
      (entry) => ({ ...entry, atMs: entry.atMs + 1 }),
      (entry) => ({ ...entry, event: { type: 'everything-erased' } }),
      (entry) => ({ ...entry, hash: entry.hash.replace(/^./, (first) => (first === '0' ? '1' : '0')) }),
      (entry) => ({ ...entry, previous: 'f'.repeat(64) }),
      (entry) => ({ ...entry, sequence: entry.sequence + 1 }),
    );
    await fc.assert(
      fc.asyncProperty(at, edits, async (index, edit) => {
        const changed = chain.map((entry, each) => (each === index ? edit(entry) : entry));
        const verified = await verifyChain(changed, digest);
        expect(verified).toMatchObject({ ok: false, error: { sequence: index } });
      }),
    );
  });

  it('breaks where an entry is left out or two change places', async () => {
    const chain = await makeChain();
    const without = chain.filter((_, index) => index !== 1);
    expect(await verifyChain(without, digest)).toMatchObject({ error: { sequence: 1 } });
    const [first, second, ...rest] = chain;
    expect(await verifyChain([second!, first!, ...rest], digest)).toMatchObject({ error: { sequence: 0 } });
  });

  it('notices entries cut off at the end only against a head that was noted down', async () => {
    const chain = await makeChain();
    const cut = chain.slice(0, 2);
    expect((await verifyChain(cut, digest)).ok).toBe(true);
    expect(await verifyChain(cut, digest, chain.at(-1)!.hash)).toMatchObject({
      error: { type: 'chain-broken', because: 'cut-off' },
    });
    expect((await verifyChain(chain, digest, cut.at(-1)!.hash)).ok).toBe(true);
  });
});

describe('a log that was exported', () => {
  it('is read back as it was', async () => {
    const entries = await makeChain();
    const text = JSON.stringify({ format: 'greenroom-audit-log', version: 1, entries });
    expect(parseAuditEntries(JSON.parse(text))).toEqual(ok(entries));
  });

  it('is refused when it holds more than the log takes down', async () => {
    const [first] = await makeChain();
    expect(parseAuditEntries([{ ...first, answer: 'my words' }]).ok).toBe(false);
    expect(parseAuditEntries([{ ...first, event: { ...first!.event, answer: 'my words' } }]).ok).toBe(false);
  });

  it('never throws, whatever stands in the file', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        expect(typeof parseAuditEntries(json).ok).toBe('boolean');
      }),
    );
  });
});

describe('canonical JSON', () => {
  it('is the same whatever the order of the keys, and says the same as JSON', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(turned)).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});

async function makeChain(): Promise<readonly AuditEntry[]> {
  const chain: AuditEntry[] = [];
  for (const [index, event] of events.entries())
    chain.push(await chainEntry(chain.at(-1) ?? null, event, 1_000 * index, digest));
  return chain;
}
