import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseAuditEntries } from '../src/core/audit/audit-entry.ts';
import { verifyChain } from '../src/core/audit/chain.ts';

/**
 * `npm run audit:verify -- FILE.json [HEAD]`: checks a log that was saved on the Privacy screen. HEAD is a fingerprint,
 * or its beginning, that was noted down before; without it, entries that were cut off at the end do not show. Ends with
 * one line, and with 1 when the log does not hold.
 */
const [file, noted] = process.argv.slice(2);
const [line, holds] = file === undefined ? ['Name the file to check.', false] : await verify(file, noted);
console.log(line);
process.exitCode = holds ? 0 : 1;

async function verify(path: string, head: string | undefined): Promise<readonly [string, boolean]> {
  const entries = parseAuditEntries(readJson(path));
  if (!entries.ok) return [`Not a log that can be read: ${entries.error.detail}`, false];
  const remembered =
    head === undefined ? null : (entries.value.find(({ hash }) => hash.startsWith(head))?.hash ?? head);
  const verified = await verifyChain(entries.value, sha256, remembered);
  if (verified.ok)
    return [`The log is whole: ${verified.value.length} entries, head ${verified.value.hash}`, true];
  return [
    `The log has been changed: entry ${verified.error.sequence + 1} (${verified.error.because})`,
    false,
  ];
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    return String(error);
  }
}

async function sha256(text: string): Promise<string> {
  return Promise.resolve(createHash('sha256').update(text).digest('hex'));
}
