import { transfer } from 'comlink';
import type { DocumentError, DocumentReader, DocumentText } from '../../core/ports/document-reader.ts';
import { assertNever } from '../../core/shared/assert-never.ts';
import type { CancelSignal } from '../../core/shared/cancel-signal.ts';
import { err } from '../../core/shared/result.ts';
import type { Result } from '../../core/shared/result.ts';
import type { DocumentsApi } from '../../../workers/contracts/documents.contract.ts';
import { connect } from '../workers/connect.ts';
import type { WorkerFailure } from '../workers/connect.ts';

/**
 * Reads documents in a worker that starts with the first document, and ends some time after the last: the PDF engine
 * holds tens of megabytes. `startWorker` is for tests.
 */
export function createWorkerDocumentReader(
  startWorker: () => Worker = startDocumentsWorker,
  deadlineMs = defaultDeadlineMs,
): DocumentReader {
  const connection = connect<DocumentsApi>(startWorker);
  let reading = 0;
  let idle: ReturnType<typeof setTimeout> | undefined;

  return {
    async read(bytes, signal) {
      clearTimeout(idle);
      reading += 1;
      const reply = await readWith(bytes, signal);
      reading -= 1;
      if (reading === 0) idle = setTimeout(() => connection.stop(), idleMs);
      return reply;
    },
  };

  async function readWith(
    bytes: ArrayBuffer,
    signal: CancelSignal,
  ): Promise<Result<DocumentText, DocumentError>> {
    const reply = await connection.call((api) => api.read(transfer(bytes, [bytes])), { deadlineMs, signal });
    if (reply.ok) return reply.value;
    // Work that is cancelled must not keep the processor busy; the next document starts a fresh worker.
    if (reply.error.type === 'worker-cancelled' && reading === 1) connection.stop();
    return err(toDocumentError(reply.error));
  }
}

/** Reading takes a second or so; the rest is for loading the PDF engine over a slow line. */
const defaultDeadlineMs = 30_000;
const idleMs = 60_000;

function startDocumentsWorker(): Worker {
  return new Worker(new URL('../../../workers/documents.worker.ts', import.meta.url), { type: 'module' });
}

function toDocumentError(failure: WorkerFailure): DocumentError {
  switch (failure.type) {
    case 'worker-timeout':
      return { type: 'document-timeout' };
    case 'worker-cancelled':
      return { type: 'document-cancelled' };
    case 'worker-threw':
      return { type: 'document-damaged', detail: failure.detail };
    case 'worker-stopped':
      return { type: 'document-reader-stopped' };
    default:
      return assertNever(failure);
  }
}
