import type { DocumentError, DocumentText } from '../../src/core/ports/document-reader.ts';
import type { Result } from '../../src/core/shared/result.ts';

/** What the page may ask of the documents worker. */
export interface DocumentsApi {
  /** As DocumentReader.read, without deadline and cancelling: the page terminates the worker for both. */
  read(bytes: ArrayBuffer): Promise<Result<DocumentText, DocumentError>>;
}
