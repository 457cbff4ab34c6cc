import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createWorkerDocumentReader } from '../../../src/adapters/documents/worker-document-reader.ts';
import { readDocument } from '../../../workers/documents/read-document.ts';
import { twoPagePdf, windowsProgram } from '../../fixtures/cv/make-cv.ts';
import { ScriptedWorker } from '../../fakes/scripted-worker.ts';

const signal = { aborted: false };

describe('createWorkerDocumentReader', () => {
  it('reads a document through the worker', async () => {
    const { documents, workers } = reader({ read: readDocument });
    const read = await documents.read(twoPagePdf().slice().buffer, signal);
    expect(read).toMatchObject({ ok: true, value: { pages: 2, format: 'pdf' } });
    expect(workers).toHaveLength(1);
  });

  it('hands the bytes over instead of copying them', async () => {
    const { documents } = reader({ read: readDocument });
    const bytes = twoPagePdf().slice().buffer;
    await documents.read(bytes, signal);
    expect(bytes.byteLength).toBe(0);
  });

  it('passes on why a document is refused', async () => {
    const { documents } = reader({ read: readDocument });
    expect(await documents.read(windowsProgram().slice().buffer, signal)).toEqual({
      ok: false,
      error: { type: 'document-unsupported', looksLike: 'a Windows program' },
    });
  });

  it('gives up at its deadline and starts afresh', async () => {
    const { documents, workers } = reader({ read: () => new Promise(() => undefined) }, 20);
    expect(await documents.read(new ArrayBuffer(1), signal)).toEqual(failure('document-timeout'));
    expect(workers[0]?.terminated).toBe(true);
    await documents.read(new ArrayBuffer(1), signal);
    expect(workers).toHaveLength(2);
  });

  it('says that the reader stopped when the worker cannot be loaded', async () => {
    const { documents, workers } = reader(null);
    const read = documents.read(new ArrayBuffer(1), signal);
    workers[0]?.fail('');
    expect(await read).toEqual(failure('document-reader-stopped'));
  });

  it('takes a crash of the engine for a damaged file', async () => {
    const { documents } = reader({ read: () => Promise.reject(new Error('bad xref')) });
    expect(await documents.read(new ArrayBuffer(1), signal)).toEqual({
      ok: false,
      error: { type: 'document-damaged', detail: 'bad xref' },
    });
  });

  it('stops the work when it is cancelled', async () => {
    const { documents, workers } = reader({ read: () => new Promise(() => undefined) });
    const controller = new AbortController();
    const read = documents.read(new ArrayBuffer(1), controller.signal);
    controller.abort();
    expect(await read).toEqual(failure('document-cancelled'));
    expect(workers[0]?.terminated).toBe(true);
  });

  describe('with time passing', () => {
    beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
    afterEach(() => vi.useRealTimers());

    it('ends the worker some time after the last document', async () => {
      const { documents, workers } = reader({ read: readDocument });
      await documents.read(new ArrayBuffer(0), signal);
      expect(workers[0]?.terminated).toBe(false);
      vi.advanceTimersByTime(61_000);
      expect(workers[0]?.terminated).toBe(true);
    });
  });
});

function reader(api: object | null, deadlineMs = 5000) {
  const workers: ScriptedWorker[] = [];
  const documents = createWorkerDocumentReader(() => {
    const worker = new ScriptedWorker(api);
    workers.push(worker);
    return worker;
  }, deadlineMs);
  return { documents, workers };
}

function failure(type: string) {
  return { ok: false, error: { type } };
}
