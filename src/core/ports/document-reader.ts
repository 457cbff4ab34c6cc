import type { CancelSignal } from '../shared/cancel-signal.ts';
import type { Result } from '../shared/result.ts';

/** Turns a CV or job description file into lines of text, on the device. */
export interface DocumentReader {
  /**
   * Reads PDF, DOCX, and plain text by content, not by name. At most 10 MB and 60 pages.
   * Never rejects; gives up after its deadline with `document-timeout`. `bytes` is transferred and unusable after.
   */
  read(bytes: ArrayBuffer, signal: CancelSignal): Promise<Result<DocumentText, DocumentError>>;
}

export interface DocumentText {
  /** Lines in reading order, trimmed; blank lines stay as empty strings (they part sections). */
  readonly lines: readonly string[];
  readonly pages: number;
  readonly format: 'pdf' | 'docx' | 'text';
  /** SHA-256 of the file in lower-case hex. */
  readonly sha256: string;
}

export type DocumentError =
  | { readonly type: 'document-too-large'; readonly sizeBytes: number; readonly limitBytes: number }
  | { readonly type: 'document-too-long'; readonly pages: number; readonly limitPages: number }
  | { readonly type: 'document-encrypted' }
  | { readonly type: 'document-without-text'; readonly pages: number }
  | { readonly type: 'document-unsupported'; readonly looksLike: string }
  | { readonly type: 'document-damaged'; readonly detail: string }
  | { readonly type: 'document-bomb' }
  | { readonly type: 'document-timeout' }
  | { readonly type: 'document-reader-stopped' }
  | { readonly type: 'document-cancelled' };
