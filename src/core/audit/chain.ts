import { err, ok } from '../shared/result.ts';
import type { Result } from '../shared/result.ts';
import type { AuditEntry, AuditEvent } from './audit-entry.ts';

/** SHA-256 of a text in UTF-8, as lower-case hex. */
export type Digest = (text: string) => Promise<string>;

/** What the first entry names as the hash before it. */
export const chainStart = '0'.repeat(64);

/** The entry that follows `last`, or the first one. */
export async function chainEntry(
  last: AuditEntry | null,
  event: AuditEvent,
  atMs: number,
  digest: Digest,
): Promise<AuditEntry> {
  const body = {
    sequence: last === null ? 0 : last.sequence + 1,
    atMs,
    event,
    previous: last?.hash ?? chainStart,
  };
  return { ...body, hash: await digest(canonicalJson(body)) };
}

/**
 * Checks that each entry is as it was written and follows the one before. A chain that ends early is a whole chain:
 * entries cut off at the end are noticed only against `rememberedHead`, a hash that was noted down elsewhere.
 */
export async function verifyChain(
  entries: readonly AuditEntry[],
  digest: Digest,
  rememberedHead: string | null = null,
): Promise<Result<ChainHead, ChainFault>> {
  let previous = chainStart;
  let headSeen = rememberedHead === null || rememberedHead === chainStart;
  for (const [index, entry] of entries.entries()) {
    const { hash, ...body } = entry;
    const broken = (because: ChainFault['because']): Result<never, ChainFault> =>
      err({ type: 'chain-broken', sequence: index, because });
    if (entry.sequence !== index) return broken('out-of-order');
    if (entry.previous !== previous) return broken('does-not-follow');
    if ((await digest(canonicalJson(body))) !== hash) return broken('changed');
    previous = hash;
    headSeen ||= hash === rememberedHead;
  }
  if (!headSeen) return err({ type: 'chain-broken', sequence: entries.length, because: 'cut-off' });
  return ok({ hash: previous, length: entries.length });
}

export interface ChainHead {
  readonly hash: string;
  readonly length: number;
}

export interface ChainFault {
  readonly type: 'chain-broken';
  /** The first entry that is wrong, from 0. */
  readonly sequence: number;
  readonly because: 'changed' | 'does-not-follow' | 'out-of-order' | 'cut-off';
}

/** The same text for the same data: keys in order, nothing between. The values are those of JSON. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}
