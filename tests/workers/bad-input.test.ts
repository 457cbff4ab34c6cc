import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTabWord } from '../../src/adapters/platform/broadcast-other-tabs.ts';
import { parseManifest } from '../../src/core/models/parse-manifest.ts';
import { err, ok } from '../../src/core/shared/result.ts';
import { parseShellRequest } from '../../workers/contracts/service-worker.contract.ts';
import { readPlainText } from '../../workers/documents/plain-text.ts';
import { readDocument } from '../../workers/documents/read-document.ts';
import { xmlTokens } from '../../workers/documents/xml-tokens.ts';
import { openZip } from '../../workers/documents/zip-archive.ts';
import { readInstalled } from '../../workers/model-store/installed-list.ts';
import { readMirror } from '../../workers/model-store/mirror.ts';
import { writeText } from '../../workers/model-store/model-disk.ts';
import { packHead, readPackHead } from '../../workers/model-store/pack-file.ts';
import { eventLine, headLine, parseJournal, storedBytesIn } from '../../workers/model-store/range-journal.ts';
import { badBytes, badText, badValue, isTaken, readLimitMs } from '../fakes/bad-input.ts';
import type { Reader } from '../fakes/bad-input.ts';
import { createMemoryDisk } from '../fakes/memory-disk.ts';
import { docx, twoPagePdf } from '../fixtures/cv/make-cv.ts';

const hash = 'a'.repeat(64);
const parsed = parseManifest(
  JSON.parse(readFileSync(new URL('../../models-manifest.json', import.meta.url), 'utf8')),
);
const models = parsed.ok ? parsed.value.models.slice(0, 1) : [];
const packed = { url: 'https://hub.test/a.bin', sizeBytes: 3, sha256: hash };
const journal = [
  headLine({ url: 'https://hub.test/a.bin', sizeBytes: 40, rangeBytes: 16, etag: null }),
  eventLine({ type: 'range', index: 0, sha256: hash }),
  eventLine({ type: 'piece', index: 1, bytes: 4 }),
  eventLine({ type: 'lost', index: 0 }),
].join('');
const signal = new AbortController().signal;

const byteReaders: readonly Reader<Uint8Array>[] = [
  { name: 'a PDF', valid: twoPagePdf(), read: readFile },
  { name: 'a DOCX', valid: docx(), read: readFile },
  {
    name: 'a text file',
    valid: new TextEncoder().encode('Sample Candidate\nSkills: Go'),
    read: readPlainText,
  },
  { name: 'a zip archive', valid: docx(), read: openZip },
  {
    name: 'the head of a pack of models',
    valid: new TextEncoder().encode(`${packHead(models, [packed])}abc`),
    read: async (bytes) => {
      const contents = await readPackHead(new Blob([Uint8Array.from(bytes)]) as File);
      return typeof contents === 'string' ? err({ type: contents }) : ok(contents);
    },
  },
];

const textReaders: readonly Reader<string>[] = [
  {
    name: 'XML',
    valid: '<?xml version="1.0"?><w:p a="1">Words &amp; more<w:br/><![CDATA[x]]><!-- y --></w:p>',
    read: (text) => [...xmlTokens(text)],
  },
  {
    name: 'the journal of a download',
    valid: journal,
    read: (text) => {
      const read = parseJournal(text);
      return read === null ? null : storedBytesIn(read);
    },
  },
  {
    name: 'the list of installed models',
    valid: JSON.stringify({
      sequence: 1,
      installed: models.map((model) => ({ model, manifestVersion: '1', installedAtMs: 1, status: 'in-use' })),
    }),
    read: async (text) => {
      const disk = createMemoryDisk();
      await writeText(disk, { folder: ['greenroom-models'], name: 'installed-0.json' }, text);
      return readInstalled(disk);
    },
  },
  {
    name: 'the index of a mirror',
    valid: JSON.stringify({ files: [{ url: 'https://hub.test/a', path: 'a/b.json' }] }),
    read: (text) => readMirror('https://app.test/models/', () => Promise.resolve(new Response(text)), signal),
  },
];

const valueReaders: readonly Reader<unknown>[] = [
  { name: 'a message to the service worker', valid: { type: 'prove' }, read: parseShellRequest },
  { name: 'the word of another tab', valid: { type: 'locked', profileId: 'a' }, read: parseTabWord },
];

function readFile(bytes: Uint8Array): Promise<unknown> {
  return readDocument(Uint8Array.from(bytes).buffer);
}

describe('bad input', () => {
  it.each(byteReaders)('in place of $name is told by the reader, which throws nothing', async (reader) => {
    expect(isTaken(await reader.read(reader.valid))).toBe(true);
    await fc.assert(
      fc.asyncProperty(badBytes(reader.valid), (bytes) => expectAnswer(() => reader.read(bytes))),
      { numRuns: 60 },
    );
  });

  it.each(textReaders)('in place of $name is told by the reader, which throws nothing', async (reader) => {
    expect(isTaken(await reader.read(reader.valid))).toBe(true);
    await fc.assert(fc.asyncProperty(badText(reader.valid), (text) => expectAnswer(() => reader.read(text))));
  });

  it.each(valueReaders)('in place of $name is told by the reader, which throws nothing', async (reader) => {
    expect(isTaken(reader.read(reader.valid))).toBe(true);
    await fc.assert(
      fc.asyncProperty(badValue(reader.valid), (value) => expectAnswer(() => reader.read(value))),
    );
  });
});

async function expectAnswer(read: () => unknown): Promise<void> {
  const before = performance.now();
  expect(await read()).not.toBeUndefined();
  expect(performance.now() - before).toBeLessThan(readLimitMs);
}
