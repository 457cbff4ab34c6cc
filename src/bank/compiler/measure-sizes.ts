import { gzipSync } from 'node:zlib';
import { domainsOfRole } from '../../core/next-question/pick-question.ts';
import type { CompiledBank } from './compile-bank.ts';

/** What the bank weighs as it is sent: bytes, by gzip at its best. */
export interface BankSizes {
  /** All packs and the search index. */
  readonly whole: number;
  readonly search: number;
  /** The role whose first interview loads most, when chance gives it the largest shelf of each domain. */
  readonly largestFirst: { readonly roleId: string; readonly bytes: number };
}

export function measureSizes({ packs, search, taxonomy }: CompiledBank): BankSizes {
  const weighed = packs.map(({ domainId, text }) => ({ domainId, bytes: gzipBytes(text) }));
  const largestShelf = (domainId: string): number =>
    Math.max(0, ...weighed.filter((pack) => pack.domainId === domainId).map(({ bytes }) => bytes));
  const first = taxonomy.roles.map((role) => ({
    roleId: role.id,
    bytes: domainsOfRole(role, taxonomy).reduce((sum, id) => sum + largestShelf(id), 0),
  }));
  const searchBytes = gzipBytes(search.text);
  return {
    whole: weighed.reduce((sum, { bytes }) => sum + bytes, searchBytes),
    search: searchBytes,
    largestFirst: first.reduce((a, b) => (b.bytes > a.bytes ? b : a)),
  };
}

function gzipBytes(text: string): number {
  return gzipSync(text, { level: 9 }).length;
}
